from decimal import Decimal

from tests.report.chapters.blocks import column_of, table_of
from toolkit.appraisal import Appraisal
from toolkit.report.content import Report


def test_lots_add_up_to_the_price_of_the_award(report: Report, appraisal: Appraisal) -> None:
    found = appraisal.results[0].allocation
    for id, column in (("lots-1", "Price"), ("award-lines-1", "Cost")):
        table = table_of(report, id)
        place = [each.title for each in table.columns].index(column)
        total = table.totals[place]
        assert total is not None
        assert total.value == found.objective_gbp


def test_every_award_is_listed_to_the_penny(report: Report, appraisal: Appraisal) -> None:
    found = appraisal.results[0].allocation
    table = table_of(report, "award-lines-1")
    assert column_of(table, "Bid") == [one.bid for one in found.awards]
    assert column_of(table, "Cost") == [one.cost_gbp for one in found.awards]
    shares: dict[object, Decimal] = {}
    for lot, share in zip(column_of(table, "Lot"), column_of(table, "Share of lot"), strict=True):
        assert isinstance(share, Decimal)
        shares[lot] = shares.get(lot, Decimal(0)) + share
    assert all(abs(share - 1) < Decimal("1e-9") for share in shares.values())


def test_the_proof_stands_beside_the_price(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "proof")
    assert column_of(table, "Bound") == [one.allocation.bound_gbp for one in appraisal.results]
    assert column_of(table, "Solver") == [one.allocation.solver for one in appraisal.results]
