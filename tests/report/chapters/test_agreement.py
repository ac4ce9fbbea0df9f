from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.agreement import agreement
from toolkit.report.chapters.party_words import party_name
from toolkit.report.content import Report
from toolkit.simulation.signing import slack_of


def test_room_is_that_of_the_tightest_line(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "who-signs")
    for one in rich.results:
        assert one.simulation
        if one.option.id != rich.case.business_as_usual:
            slack = slack_of(one.simulation.red_lines)
            shown = dict(
                zip(column_of(table, "Party"), column_of(table, one.option.title), strict=True)
            )
            assert shown == {party_name(rich.case, party): room for party, room in slack.items()}


def test_the_verdict_counts_who_would_sign(told: Report, rich: Appraisal) -> None:
    said = words_of(section_of(told, "agreement"))
    for one in rich.results:
        assert one.simulation
        if one.option.id != rich.case.business_as_usual:
            slack = slack_of(one.simulation.red_lines)
            signed = sum(room >= 0 for room in slack.values())
            assert f"“{one.option.title}”: {signed} of {len(slack)} parties" in said
    assert "all of them are assumed" in said


def test_only_exits_that_pay_are_listed(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "who-leaves")
    gains = column_of(table, "Gain")
    assert gains
    assert all(isinstance(gain, float) and gain > 1 for gain in gains)
    assert "before it starts" in column_of(table, "Best moment")
    usual = rich.case.option(str(rich.case.business_as_usual)).title
    assert usual not in column_of(table, "Option")


def test_a_case_without_red_lines_says_so(report: Report) -> None:
    said = words_of(section_of(report, "agreement"))
    assert "Whether each party would sign is not stated" in said
    assert "no red lines" in said


def test_a_case_without_business_as_usual_says_so(rich: Appraisal) -> None:
    case = rich.case.model_copy(update={"business_as_usual": None})
    results = tuple(
        replace(one, simulation=one.simulation and replace(one.simulation, red_lines=(), exits=()))
        for one in rich.results
    )
    said = words_of(agreement(replace(rich, case=case, results=results)))
    assert "no option of the case is named as business as usual" in said


def test_without_an_award_there_is_nothing_to_agree_to(barren: Appraisal) -> None:
    assert "nothing to agree to" in words_of(agreement(barren))
