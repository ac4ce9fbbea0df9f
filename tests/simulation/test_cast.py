from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from tests.simulation.played import paying
from toolkit.allocation import Allocation, allocate
from toolkit.simulation.cast import POOL, SPECIAL, Cast, cast
from toolkit.statements.case import Case


def staged(case: Case, option_id: str = "separate_frameworks") -> Cast:
    option = case.option(option_id)
    return cast(case, option, allocate(case, option))


def shares(who: Cast, row: np.ndarray) -> dict[str, float]:
    return {p: round(float(s), 6) for p, s in zip(who.parties, row, strict=True) if s}


def test_everybody_in_tinyshire_has_a_place_in_the_ledger(tiny: Case) -> None:
    who = staged(tiny)
    assert who.parties == ("CON", "ICB", "P1", "P2", "P3", *SPECIAL)
    assert who.awards == (("N", "P2"), ("S", "P1"), ("R", "P3"))
    assert who.lots == ("N", "S", "R")
    assert who.services == ("home care", "home care", "reablement")
    assert who.value_gbp.tolist() == [250_000, 200_000, 200_000]
    assert who.host == "CON"  # pays 390,000 of 650,000


def test_streams_say_which_part_of_a_lot_each_commissioner_funds(tiny: Case) -> None:
    who = staged(tiny)
    north, south, reablement = who.funded
    assert shares(who, north) == {"CON": 0.8, "ICB": 0.2}
    assert shares(who, reablement) == {"ICB": 1}
    assert shares(who, south) == {"CON": 0.95, "ICB": 0.05}
    assert shares(who, who.funders[0]) == {"CON": 0.6, "ICB": 0.4}
    assert shares(who, who.deliverers[0]) == pytest.approx(
        {"P1": 200 / 650, "P2": 250 / 650, "P3": 200 / 650}, abs=1e-6
    )
    assert [shares(who, row) for row in who.led] == [{"CON": 1}, {"CON": 1}, {"ICB": 1}]


def test_without_leads_whoever_delivers_answers(tiny: Case) -> None:
    who = staged(tiny)
    assert (who.answered == who.delivered).all()
    assert not who.passed_on.any()
    assert who.leads == {}


def test_a_lead_answers_for_what_others_deliver(tiny: Case) -> None:
    who = staged(tiny, "prime_contractor")
    assert who.leads == {"NORTH": "P2", "SOUTH": "P1"}
    assert [shares(who, row) for row in who.answered] == [{"P2": 1}, {"P1": 1}, {"P2": 1}]
    assert who.passed_on.tolist() == [False, False, True]
    assert who.lots_where(who.passed_on) == ("R",)
    assert shares(who, who.answerers[0]) == pytest.approx(
        {"P1": 200 / 650, "P2": 450 / 650}, abs=1e-6
    )


def test_the_host_is_who_pays_most_money_not_for_most_lots(tiny: Case) -> None:
    option = tiny.options[0]
    award = allocate(tiny, option)
    dear = tuple(replace(one, gbp=one.gbp * 10) if one.lot == "R" else one for one in award.flows)
    assert cast(tiny, option, replace(award, flows=dear)).host == "ICB"
    hosted = option.model_copy(update={"host": "ICB"})
    assert cast(tiny, hosted, award).host == "ICB"


def test_a_lot_delivered_by_two_is_funded_alike_for_both(tiny: Case) -> None:
    option = tiny.options[0]
    award = allocate(tiny, option)
    both = tuple(
        half
        for one in award.awards
        for half in (
            (replace(one, cost_gbp=one.cost_gbp / 2), replace(one, provider="P1"))
            if one.lot == "N"
            else (one,)
        )
    )
    who = cast(tiny, option, replace(award, awards=both))
    rows = [row for row, lot in zip(who.funded, who.lots, strict=True) if lot == "N"]
    assert [shares(who, row) for row in rows] == [{"CON": 0.8, "ICB": 0.2}] * 2


def free(award: Allocation) -> Allocation:
    nothing = tuple(replace(one, cost_gbp=Decimal(0)) for one in award.awards)
    return replace(award, awards=nothing, flows=())


def test_where_care_is_free_the_lead_commissioner_stands_for_the_lot(tiny: Case) -> None:
    option = tiny.options[0]
    who = cast(tiny, option, free(allocate(tiny, option)))
    assert [shares(who, row) for row in who.funded] == [{"CON": 1}, {"CON": 1}, {"ICB": 1}]
    assert who.weights.tolist() == pytest.approx([1 / 3] * 3)


@pytest.mark.parametrize("leads", ["none", "one_per_footprint", "one_for_all", "vehicle"])
def test_all_shares_of_an_award_add_up_to_one(tiny: Case, leads: str) -> None:
    who = staged(paying(tiny, {"id": "care", "mechanism": "activity"}, leads=leads))
    for table in (who.funded, who.led, who.delivered, who.answered):
        assert table.sum(axis=1) == pytest.approx(1)
    for row in (who.funders, who.deliverers, who.answerers, who.one(POOL, 3)):
        assert row.sum(axis=1) == pytest.approx(1)
    assert who.weights.sum() == pytest.approx(1)
