from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.incentives import incentives
from toolkit.report.chapters.words import ranked
from toolkit.report.content import Bullets, Report
from toolkit.report.showing import plain


def test_a_reason_to_do_the_wrong_thing_is_named(told: Report) -> None:
    said = words_of(section_of(told, "agreement"))
    what = "One more spell of EA (emergency admissions)"
    assert f"{what} brings Tinyshire Hospital £1,000 under every option." in said


def test_both_sides_of_a_unit_are_listed(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "one-more")
    assert column_of(table, "Wrong reason") == ["no", "yes"]
    for one in rich.results:
        assert column_of(table, one.option.title) == [-3000.0, 1000.0]


def test_lots_are_told_with_providers_joined(told: Report) -> None:
    table = table_of(told, "one-more-lots")
    assert "providers" in column_of(table, "Party")
    assert {"N", "S", "R"} == set(column_of(table, "Lot"))


def test_where_nobody_gains_that_is_said(rich: Appraisal) -> None:
    results = tuple(
        replace(
            one,
            simulation=one.simulation
            and replace(
                one.simulation,
                one_more=tuple(replace(each, wrong=False) for each in one.simulation.one_more),
            ),
        )
        for one in rich.results
    )
    calm = replace(rich, results=results)
    bullets = [one for one in incentives(calm.case, ranked(calm)) if isinstance(one, Bullets)]
    assert plain(bullets[0].items[0]).startswith("Under no option does a party gain")


def test_activity_that_is_not_stated_is_not_guessed(report: Report) -> None:
    said = words_of(section_of(report, "agreement"))
    assert "so who gains by more of it is not stated" in said
