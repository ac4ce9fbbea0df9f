from hypothesis import given
from hypothesis import strategies as st

from toolkit.report.content import Column, Table
from toolkit.report.printed_widths import (
    LANDSCAPE,
    PORTRAIT,
    SIZES,
    drawn_size,
    fit,
    fit_turned,
)

CELLS = st.one_of(st.none(), st.text(max_size=400), st.floats(-1e9, 1e9))


def table(rows: list[list[object]], count: int) -> Table:
    columns = tuple(Column(f"Column {number}", "gbp", "award") for number in range(count))
    return Table("t", "T", "T", columns, tuple(tuple(row) for row in rows))  # type: ignore[arg-type]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 24))
    return table(draw(st.lists(st.lists(CELLS, min_size=count, max_size=count), max_size=5)), count)


@given(tables())
def test_no_table_is_wider_than_its_page(drawn: Table) -> None:
    for fitted in (fit(drawn), fit_turned(drawn)):
        assert len(fitted.widths) == len(drawn.columns)
        assert sum(fitted.widths) <= (LANDSCAPE if fitted.wide else PORTRAIT) + 0.01
        assert min(fitted.widths) > 0
    assert fit_turned(drawn).wide


def test_a_narrow_table_stays_upright_and_a_broad_one_turns_the_page() -> None:
    assert not fit(table([["one", 1.0]], 2)).wide
    assert fit(table([["one", 1.0]], 2)).size == SIZES[0]
    broad = table([["twelve words", *(1_000_000.0 for _ in range(13))]], 14)
    assert fit(broad).wide


def test_long_texts_get_more_room_than_short_ones() -> None:
    short, long = fit(table([["a word", "many more words " * 20]], 2)).widths
    assert long > 4 * short


def test_a_table_without_rows_leaves_room_for_what_it_says_instead() -> None:
    assert sum(fit(table([], 3)).widths) > PORTRAIT - 1


def test_a_picture_fits_its_page_either_way() -> None:
    for box in ("880 300", "880 2000", "300 900"):
        svg = f'<svg viewBox="0 0 {box}"/>'
        across, high = drawn_size(svg, wide=False)
        assert across <= PORTRAIT + 0.01
        assert high <= 205.01
        assert drawn_size(svg, wide=True)[1] <= 125.01
    assert drawn_size("<svg/>", wide=False)[0] <= PORTRAIT
