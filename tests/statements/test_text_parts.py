from hypothesis import given
from hypothesis import strategies as st

from toolkit.statements.text_parts import Shows, figures_in, line_of, parts_of


def test_paragraphs_bullets_and_headings_are_told_apart() -> None:
    parts = parts_of("# Why\nOne line\ngoes on.\n\nTwo.\n- a\n  still a\n* b\n\nThree.")
    assert [(part.kind, len(part.lines)) for part in parts] == [
        ("heading", 1),
        ("paragraph", 1),
        ("paragraph", 1),
        ("bullets", 2),
        ("paragraph", 1),
    ]
    assert parts[1].lines == (("One line goes on.",),)
    assert parts[3].lines == (("a still a",), ("b",))


def test_a_figure_is_taken_out_of_the_words_around_it() -> None:
    assert line_of("It is {figure: case.years}!") == ("It is ", Shows("case.years"), "!")
    assert figures_in("{figure:a.b} and {figure: a.b }") == ("a.b",)


def test_markup_of_other_kinds_stays_text() -> None:
    (part,) = parts_of("<b>no</b> [link](http://x) **bold**")
    assert part.lines == (("<b>no</b> [link](http://x) **bold**",),)


@given(st.text(alphabet="ab #-*{}:.\n", max_size=60))
def test_no_letter_is_lost_whatever_is_written(text: str) -> None:
    kept = "".join(
        piece if isinstance(piece, str) else piece.figure
        for part in parts_of(text)
        for line in part.lines
        for piece in line
    )
    for letter in "ab":
        assert kept.count(letter) <= text.count(letter)
    if "{" not in text:
        assert kept.count("a") == text.count("a")
