from tests.report.chapters.blocks import column_of
from tests.report.explained import explained
from toolkit.allocation.structures.comparing import compare
from toolkit.report.chapters.explained_tables import (
    alternatives_table,
    price_to_win_table,
    runner_up_table,
    structures_table,
    sure_table,
)


def test_the_runner_up_differs_on_every_lot_shown() -> None:
    _, award, told = explained()
    assert told.runner_up is not None
    table = runner_up_table(award, told.runner_up, 1)
    here, there = column_of(table, "Winners"), column_of(table, "Winners in the runner-up")
    assert here
    assert all(one != other for one, other in zip(here, there, strict=True))


def test_every_bidder_is_always_sometimes_or_never_a_winner() -> None:
    _, award, told = explained()
    assert told.near is not None
    table = sure_table(told.near, 1)
    named = [
        name
        for when in ("Always", "Sometimes", "Never")
        for cell in column_of(table, when)
        for name in str(cell).split(", ")
        if name
    ]
    assert len(named) == len({(one.lot, one.provider) for one in award.problem.offers})


def test_alternatives_cost_what_the_engine_says() -> None:
    _, award, told = explained()
    assert told.near is not None
    shown = set(column_of(alternatives_table(award, told.near, 1), "Costs more"))
    assert shown == {one.more_gbp for one in told.near.alternatives}


def test_prices_to_win_say_who_may_read_them() -> None:
    _, _, told = explained()
    assert "Commissioner only" in price_to_win_table(told.price_to_win or ()).caption


def test_structures_without_an_award_show_no_money() -> None:
    case, _, _ = explained("separate_frameworks", "budget_cut")
    table = structures_table(case, compare(case, {}))
    held = zip(column_of(table, "Total"), column_of(table, "Proved"), strict=True)
    assert all((total is None) == (proved == "no award") for total, proved in held)
