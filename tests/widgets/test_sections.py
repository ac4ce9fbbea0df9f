"""Sections hold what they are given and let no text do harm."""

import pandas as pd

from toolkit.widgets.sections import note, page, section

TABLE = pd.DataFrame([{"Party": "<script>alert(1)</script>", "Sum": "5"}])


def test_a_section_puts_the_picture_above_its_table() -> None:
    shown = section("Who & what", "<svg></svg>", TABLE)
    assert shown.index("<svg>") < shown.index("<table")
    assert "Who &amp; what" in shown
    assert "<script>" not in shown


def test_a_table_without_rows_says_so() -> None:
    assert "<p>None.</p>" in section("Exits", "", TABLE.head(0))


def test_words_lean_left_and_numbers_do_not() -> None:
    assert "class='wide words'" in section("Roles", "", TABLE, words=True)
    assert "class='wide'" in section("Sums", "", TABLE)


def test_a_note_is_there_only_where_something_is_to_be_said() -> None:
    assert note("") == ""
    assert "&lt;b&gt;" in note("<b>")
    assert page(note("a"), "").count("note'") == 1
