from tests.report.texts.blocks_of_text import opened, text, with_blocks
from toolkit.appraisal import Appraisal
from toolkit.report.texts.say_texts import figures, stale_lines, texts


def test_each_text_is_listed_with_how_it_stands(appraisal: Appraisal) -> None:
    live = "{figure: ranking.alliance.total}"
    said = texts(
        with_blocks(
            appraisal,
            text("after law", live, id="NEW"),
            text("after law", live, "ranking.alliance.total=47.7", id="SAME"),
            text("after law", live, "ranking.alliance.total=1.0", id="OLD"),
            text("after law", "words", id="PLAIN"),
        )
    )
    rows = {line.split()[0]: line for line in said.splitlines() if line}
    assert rows["NEW"].endswith("not accepted")
    assert rows["SAME"].endswith("up to date")
    assert rows["OLD"].endswith("out of date")
    assert rows["PLAIN"].endswith("shows no figure")
    assert "Out of date: text OLD: ranking.alliance.total was 1.0" in said


def test_a_text_that_was_opened_and_shows_a_price_is_said_to_stay_behind(
    appraisal: Appraisal,
) -> None:
    priced = opened(text("after law", "{figure: money.alliance.care}"))
    said = texts(with_blocks(appraisal, priced, opened(text("after law", "words", id="T2"))))
    (line,) = (one for one in said.splitlines() if one.startswith("Left out"))
    assert "for the public: text T1, as it shows money.alliance.care" in line


def test_a_case_without_texts_says_so(appraisal: Appraisal) -> None:
    assert "The case has no texts" in texts(appraisal)
    assert list(stale_lines(appraisal)) == []


def test_the_list_has_every_figure_with_its_value_and_meaning(appraisal: Appraisal) -> None:
    line = next(one for one in figures(appraisal).splitlines() if "alliance.total" in one)
    assert "47.7" in line
    assert "Weighted score" in line
