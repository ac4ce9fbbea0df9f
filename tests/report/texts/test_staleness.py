from tests.report.texts.blocks_of_text import text
from toolkit.appraisal import Appraisal
from toolkit.report.texts.figures import figures_of
from toolkit.report.texts.staleness import against, moved_in, stale

WORDS = "It scores {figure: ranking.alliance.total} over {figure: case.years} years."


def test_a_text_is_up_to_date_with_what_was_stored_for_it(appraisal: Appraisal) -> None:
    figures = figures_of(appraisal)
    block = text("after law", WORDS)
    accepted = text("after law", WORDS, against(block, figures))
    assert moved_in(accepted, figures) == ()
    assert moved_in(block, figures) == ()


def test_what_moved_is_named_with_both_values(appraisal: Appraisal) -> None:
    figures = figures_of(appraisal)
    block = text("after law", WORDS, "ranking.alliance.total=61.3; case.years=2")
    (moved,) = stale([block], figures)
    assert moved.words == ("ranking.alliance.total was 61.3 when this was written and is 47.7 now")


def test_a_figure_added_since_then_has_moved(appraisal: Appraisal) -> None:
    block = text("after law", WORDS, "ranking.alliance.total=47.7")
    (moved,) = moved_in(block, figures_of(appraisal))
    assert (moved.figure, moved.then, moved.now) == ("case.years", "not in it", "2")
