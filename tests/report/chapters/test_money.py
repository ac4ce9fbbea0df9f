from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.money import money
from toolkit.report.content import Figure, Report


def test_yearly_totals_are_those_of_the_simulation(report: Report, appraisal: Appraisal) -> None:
    order = [appraisal.result(option).simulation for option in appraisal.ranking]
    spreads = [spread for one in order if one for spread in one.total]
    spreads += [one.whole_term for one in order if one]
    table = table_of(report, "cost-by-year")
    assert column_of(table, "Central") == [spread.central for spread in spreads]
    assert column_of(table, "P10") == [spread.p10 for spread in spreads]
    assert column_of(table, "P50") == [spread.p50 for spread in spreads]
    assert column_of(table, "P90") == [spread.p90 for spread in spreads]


def test_what_a_body_pays_is_written_as_a_payment(report: Report) -> None:
    table = table_of(report, "party-data")
    for low, central, high in zip(
        column_of(table, "P10"), column_of(table, "Central"), column_of(table, "P90"), strict=True
    ):
        assert isinstance(low, float)
        assert isinstance(high, float)
        assert isinstance(central, float)
        assert 0 <= low <= high
        assert central > 0


def test_sharing_of_gain_and_pain_is_said(report: Report) -> None:
    said = words_of(section_of(report, "money"))
    assert "providers bear or keep 50%" in said
    assert "Savings here, burdens there" in said


def test_each_option_has_a_picture_of_who_pays_whom(told: Report, rich: Appraisal) -> None:
    figures = [
        block
        for block in section_of(told, "money").blocks
        if isinstance(block, Figure) and block.id.startswith("fig-flow-")
    ]
    assert len(figures) == len(rich.results)
    for figure in figures:
        assert "is paid in all" in figure.alt
        assert "Linked activity" not in column_of(figure.table, "For")
        assert figure.table.folded


def test_the_change_is_against_business_as_usual(told: Report, rich: Appraisal) -> None:
    usual = rich.case.option(str(rich.case.business_as_usual)).title
    assert table_of(told, "differences").columns[1].title == usual


def test_without_an_award_nobody_pays(barren: Appraisal) -> None:
    assert "nobody pays" in words_of(money(barren, "stamp"))
