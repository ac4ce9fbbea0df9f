from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.content import Figure, Report
from toolkit.report.say_changes import changes


def test_it_opens_with_what_would_change_the_answer(told: Report, rich: Appraisal) -> None:
    said = words_of(section_of(told, "robustness"))
    assert said.startswith("\n".join(changes(rich)))


def test_pictures_state_a_finding_and_hold_their_figures(told: Report, rich: Appraisal) -> None:
    figures = [one for one in section_of(told, "robustness").blocks if isinstance(one, Figure)]
    assert {one.id for one in figures} == {"fig-acceptability", "fig-tornado"}
    assert all(one.alt and one.table.rows for one in figures)
    assert rich.robustness is not None
    assert rich.robustness.futures is not None
    shares = column_of(table_of(told, "acceptability-data"), "Of futures")
    assert shares == [float(one) for one in rich.robustness.futures.best_share]


def test_shares_of_weights_are_called_no_probability(told: Report) -> None:
    alts = [one.alt for one in section_of(told, "robustness").blocks if isinstance(one, Figure)]
    assert "no probability of being right" in alts[0]


def test_without_an_award_there_is_no_answer_to_change(barren: Appraisal) -> None:
    said = words_of(section_of(compose(barren), "robustness"))
    assert said == "No option has an award, so there is no answer to change."
