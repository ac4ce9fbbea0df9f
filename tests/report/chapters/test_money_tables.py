import pytest

from tests.report.chapters.blocks import column_of, table_of
from toolkit.appraisal import Appraisal
from toolkit.payment import RESOURCES
from toolkit.report.chapters.money_tables import first_year
from toolkit.report.chapters.party_words import OUTSIDE, party_name
from toolkit.report.content import Report


def test_savings_and_burdens_cancel_out(report: Report) -> None:
    table = table_of(report, "differences")
    for total in table.totals[1:]:
        assert total is not None
        assert float(total.value) == pytest.approx(0, abs=0.01)


def test_commissioners_keep_their_own_line(report: Report, appraisal: Appraisal) -> None:
    parties = column_of(table_of(report, "differences"), "Party")
    for body in appraisal.case.commissioners:
        assert party_name(appraisal.case, body) in parties


def test_who_pays_whom_adds_up_to_the_dues(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "dues")
    for option in appraisal.ranking:
        result = appraisal.result(option)
        assert result.simulation
        paid = [gbp for gbp in column_of(table, result.option.title) if isinstance(gbp, float)]
        assert sum(paid) == pytest.approx(float(sum(due.gbp for due in result.simulation.dues)))


def test_who_pays_whom_leaves_out_what_is_outside_the_contract(
    told: Report, rich: Appraisal
) -> None:
    table = table_of(told, "dues")
    for result in rich.results:
        assert result.simulation
        inside = [due.gbp for due in result.simulation.dues if due.kind not in OUTSIDE]
        paid = [gbp for gbp in column_of(table, result.option.title) if isinstance(gbp, float)]
        assert len(inside) < len(result.simulation.dues)
        assert sum(paid) == pytest.approx(sum(inside))


def test_every_party_and_year_is_listed(report: Report, appraisal: Appraisal) -> None:
    first = appraisal.result(appraisal.ranking[0])
    assert first.simulation
    table = table_of(report, "party-years-1")
    rows = first.simulation.parties
    assert column_of(table, "P90") == [row.net_gbp.p90 for row in rows]
    assert column_of(table, "Worst tenth") == [row.worst_gbp for row in rows]
    assert column_of(table, "Error") == [row.net_gbp.quantile_error for row in rows]


def test_real_resources_are_named_as_such(appraisal: Appraisal) -> None:
    assert party_name(appraisal.case, RESOURCES).startswith("real resources")
    assert RESOURCES in first_year(appraisal.results[0])
