from dataclasses import replace
from decimal import Decimal

from tests.report.chapters.blocks import column_of
from tests.report.explained import explained
from toolkit.report.chapters.lot_map import lot_map_figure


def test_every_lot_is_a_tile_with_its_holders_and_its_cost() -> None:
    case, award, _ = explained()
    figure = lot_map_figure(case, award, stamp="Plan stage")
    assert set(column_of(figure.table, "Lot")) == {need.lot for need in award.problem.needs}
    costs = [cost for cost in column_of(figure.table, "Costs") if isinstance(cost, Decimal)]
    assert sum(costs) == sum((one.cost_gbp for one in award.awards), Decimal(0))
    assert all(one.provider in figure.svg for one in award.awards)


def test_a_lot_without_a_holder_is_named_in_the_finding() -> None:
    case, award, _ = explained()
    lot = award.awards[0].lot
    kept = tuple(one for one in award.awards if one.lot != lot)
    figure = lot_map_figure(case, replace(award, awards=kept), stamp="x")
    assert f"Nobody holds {lot}." in figure.alt
    assert "no award" in column_of(figure.table, "Holders")
