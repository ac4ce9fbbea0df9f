from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.party_words import party_name
from toolkit.report.chapters.risk import risk
from toolkit.report.content import Figure, Report


def test_chances_of_a_deficit_are_those_of_the_simulation(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "deficits")
    expected = {
        (party_name(rich.case, row.party), one.option.title, row.year): row.deficit.part
        for one in rich.results
        if one.simulation
        for row in one.simulation.parties
        if row.deficit
    }
    for year in range(1, rich.case.years + 1):
        for party, option, part in zip(
            column_of(table, "Party"),
            column_of(table, "Option"),
            column_of(table, f"Year {year}"),
            strict=True,
        ):
            assert part == expected[str(party), str(option), year]


def test_the_picture_says_who_is_likeliest_on_each_side(told: Report) -> None:
    figure = next(
        block
        for block in section_of(told, "risk").blocks
        if isinstance(block, Figure) and block.id == "fig-deficit"
    )
    assert "the likeliest commissioner is" in figure.alt
    assert "the likeliest provider is" in figure.alt


def test_lines_crossed_are_told_in_the_worst_year(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "breaches")
    for one in rich.results:
        assert one.simulation
        worst = {
            party: max(
                row.breach.part
                for row in one.simulation.parties
                if row.party == party and row.breach
            )
            for party in rich.case.providers
        }
        shown = dict(
            zip(column_of(table, "Party"), column_of(table, one.option.title), strict=True)
        )
        assert shown == {party_name(rich.case, party): part for party, part in worst.items()}


def test_the_worst_tenth_is_never_better_than_the_centre_by_chance(told: Report) -> None:
    table = table_of(told, "worst-commissioners")
    for column in table.columns[1:]:
        for value in column_of(table, column.title):
            assert isinstance(value, float)
            assert value > 0


def test_assumed_finances_are_said_to_be_assumed(told: Report) -> None:
    assert "all of them are assumed" in words_of(section_of(told, "risk"))


def test_what_is_not_stated_is_not_guessed(report: Report) -> None:
    said = words_of(section_of(report, "risk"))
    assert "The case states no finances" in said
    assert "No party states a margin floor or reserves" in said


def test_without_an_award_nobody_bears_a_risk(barren: Appraisal) -> None:
    assert "nobody bears" in words_of(risk(barren, "stamp"))
