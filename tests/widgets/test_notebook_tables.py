from hypothesis import given
from hypothesis import strategies as st

from toolkit.widgets.notebook_tables import Grid, words_of

FRAME = (
    "<div><style>.dataframe td { color: red }</style><table class='dataframe'><thead><tr>"
    "<th></th><th>Option</th><th>Rank</th></tr></thead><tbody><tr><th>0</th><td>Alliance</td>"
    "<td>1</td></tr><tr><th>1</th><td>A &lt; B</td><td>2</td></tr></tbody></table></div>"
)


def test_a_frame_is_read_without_its_look_and_without_the_count_of_its_rows() -> None:
    assert words_of(FRAME) == [Grid(("Option", "Rank"), (("Alliance", "1"), ("A < B", "2")))]


def test_a_first_column_that_names_the_rows_stays() -> None:
    html = FRAME.replace("<th>0</th>", "<th>Z01</th>")
    assert words_of(html) == [
        Grid(("", "Option", "Rank"), (("Z01", "Alliance", "1"), ("1", "A < B", "2")))
    ]


def test_text_beside_a_table_keeps_its_lines() -> None:
    assert words_of("<p>First.</p><p>Second.</p><table></table>Third.") == [
        "First.",
        "Second.",
        "Third.",
    ]


def test_script_and_style_leave_nothing() -> None:
    assert words_of("<script>alert(1)</script><b>kept</b><svg><text>drawn</text></svg>") == ["kept"]


@given(st.text(alphabet="<>/tabledhr'\"= &;x1", max_size=120))
def test_any_text_is_read_and_every_row_fits_its_heads(html: str) -> None:
    for one in words_of(html):
        if isinstance(one, Grid):
            assert all(len(row) == len(one.heads) for row in one.rows)
