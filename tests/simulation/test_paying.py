"""Each mechanism on Tinyshire: N to P2 for 250,000, S to P1 and R to P3 for 200,000 each."""

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.played import Books, assuming, books, costing, paying
from toolkit.statements.case import Case

LEVELS = (
    {"affects": "volume_level"},
    {"affects": "price_level"},
    {"affects": "cost_level"},
    {"affects": "case_mix"},
)
POOL_SHARE = {"id": "share", "mechanism": "pool_share", "rule": "proportional"}


def care(**terms: object) -> dict[str, object]:
    return {"id": "care", **terms}


def played(case: Case, payment: Mapping[str, object], **drawn: float) -> Books:
    return books(assuming(paying(case, payment), *LEVELS), drawn=drawn)


@pytest.mark.parametrize(
    ("terms", "above", "below"),
    [
        # 10% more, and 10% less, than planned for 250,000
        ({"mechanism": "activity"}, 275_000, 225_000),
        ({"mechanism": "activity", "rate": "0.96"}, 264_000, 216_000),
        ({"mechanism": "block"}, 250_000, 250_000),
        ({"mechanism": "block", "share_of_plan": "0.9"}, 225_000, 225_000),
        ({"mechanism": "marginal_rate", "share_above": "0.3"}, 257_500, 225_000),
        (
            {"mechanism": "marginal_rate", "share_above": "0.7", "baseline_share": "0.8"},
            252_500,
            217_500,
        ),
        (
            {"mechanism": "cap_and_collar", "collar_share": "0.02", "cap_share": "0.05"},
            262_500,
            245_000,
        ),
        (
            {
                "mechanism": "corridor",
                "tolerance_share": "0.02",
                "share_above": "0.5",
                "share_below": "0.25",
            },
            260_000,
            245_000,
        ),
        ({"mechanism": "blended", "variable_share": "0.2"}, 255_000, 245_000),
        ({"mechanism": "aligned", "variable_services": ["home care"]}, 275_000, 225_000),
        ({"mechanism": "aligned", "variable_services": ["reablement"]}, 250_000, 250_000),
        ({"mechanism": "capitation"}, 250_000, 250_000),
        ({"mechanism": "capitation", "share_of_plan": "0.965"}, 241_250, 241_250),
    ],
)
def test_what_a_mechanism_pays_above_and_below_plan(
    tiny: Case, terms: dict[str, object], above: float, below: float
) -> None:
    for volume, paid in ((1.1, above), (0.9, below)):
        found = played(tiny, care(**terms), volume_level=volume)
        assert found.nets()["P2"] == pytest.approx(paid)
        council, board = (found.paid("care")[body, "P2"] for body in ("CON", "ICB"))
        assert (council, board) == pytest.approx((0.8 * paid, 0.2 * paid))


@given(
    volumes=st.lists(st.floats(0.1, 3), min_size=2, max_size=2),
    share=st.floats(0, 1),
    prices=st.floats(0.5, 2),
)
def test_a_block_and_the_list_pay_no_attention_to_volume(
    tiny: Case, volumes: list[float], share: float, prices: float
) -> None:
    for mechanism in ("block", "capitation"):
        payment = care(mechanism=mechanism, share_of_plan=round(share, 6))
        one, other = (
            played(tiny, payment, volume_level=volume, price_level=prices) for volume in volumes
        )
        assert one.played.nets == pytest.approx(other.played.nets)


@given(
    volume=st.floats(0, 5), price=st.floats(0.1, 5), below=st.floats(0, 1), above=st.floats(0, 1)
)
def test_a_collar_never_leaves_its_bounds(
    tiny: Case, volume: float, price: float, below: float, above: float
) -> None:
    low, high = round(below, 6), round(above, 6)
    terms = care(mechanism="cap_and_collar", collar_share=low, cap_share=high)
    income = played(tiny, terms, volume_level=volume, price_level=price).net("P2")
    plan = 250_000 * price
    assert (income >= plan * (1 - low) - 1e-6).all()
    assert (income <= plan * (1 + high) + 1e-6).all()


@given(volumes=st.lists(st.floats(0, 3), min_size=2, max_size=2), share=st.floats(0, 1))
def test_more_care_never_pays_less(tiny: Case, volumes: list[float], share: float) -> None:
    part = round(share, 6)
    for terms in (
        care(mechanism="activity", rate=part),
        care(mechanism="marginal_rate", share_above=part),
        care(mechanism="blended", variable_share=part),
        care(mechanism="cap_and_collar", collar_share=part, cap_share=part),
        care(mechanism="corridor", tolerance_share="0.02", share_above=part, share_below=part),
    ):
        less, more = (played(tiny, terms, volume_level=v).nets().get("P2", 0)
                      for v in sorted(volumes))  # fmt: skip
        assert less <= more + 0.011


def test_capitation_follows_the_list_and_not_the_volume(tiny: Case) -> None:
    rows = {"affects": "list_growth"}, {"affects": "volume_growth"}, {"affects": "price_growth"}
    case = assuming(paying(tiny, care(mechanism="capitation", efficiency="0.011")), *rows)
    drawn = {"list_growth": 0.01, "volume_growth": 0.3, "price_growth": 0.029}
    found = books(case, drawn=drawn)
    assert found.nets()["P2"] == 250_000
    assert found.nets(1)["P2"] == pytest.approx(250_000 * 1.01 * 1.029 * 0.989, abs=0.01)


def test_capitation_starts_from_the_plan_on_central_values(tiny: Case) -> None:
    more = {"affects": "volume_level", "low": "1.05", "central": "1.1", "high": "1.2"}
    for rows in ((more,), (more, {"affects": "list_growth"})):
        case = assuming(paying(tiny, care(mechanism="capitation")), *rows)
        assert books(case).nets()["P2"] == pytest.approx(275_000)


@pytest.mark.parametrize(
    ("mix", "paid"),
    [
        # Cost 240,000 + 192,000 + 200,000 = 632,000; fees of 6% of the plan 39,000; target 671,000.
        (1.0, 240_000 + 15_000),
        # 63,200 dearer: half of it, 31,600, falls on the members by value, 250 of 650 on P2.
        (1.1, 264_000 + 15_000 - 31_600 * 25 / 65),
        # 10% cheaper: half of what is saved is theirs.
        (0.9, 216_000 + 15_000 + 31_600 * 25 / 65),
        # 40% dearer: members lose their fees, 39,000, and no more.
        (1.4, 336_000 + 15_000 - 39_000 * 25 / 65),
    ],
)
def test_three_limbs_pay_cost_a_fee_and_a_share_of_the_result(
    tiny: Case, mix: float, paid: float
) -> None:
    payment = care(mechanism="three_limb", fee_share="0.06", share="0.5")
    case = costing(tiny, P1={"margin_share": "0.04"}, P2={"margin_share": "0.04"})
    found = played(case, payment, case_mix=mix)
    assert sum(gbp for (_, to), gbp in found.paid("care").items() if to == "P2") == pytest.approx(
        paid, abs=0.02
    )
    assert found.net("P2")[0, 0] == pytest.approx(paid - 240_000 * mix, abs=0.02)


@given(mix=st.floats(0.2, 5), volume=st.floats(0.2, 5), share=st.floats(0, 1))
def test_in_three_limbs_members_together_never_lose_more_than_their_fees(
    tiny: Case, mix: float, volume: float, share: float
) -> None:
    payment = care(mechanism="three_limb", fee_share="0.06", share=round(share, 6))
    whole = {one: {"margin_share": "0.04"} for one in ("P1", "P2", "P3")}
    found = played(costing(tiny, **whole), payment, case_mix=mix, volume_level=volume)
    together = np.sum([found.net(one) for one in whole], axis=0)
    assert (together >= -1e-4).all()


def test_what_care_costs_is_taken_from_those_whose_cost_is_stated(tiny: Case) -> None:
    case = costing(tiny, P2={"margin_share": "0.04", "fixed_cost_share": "0.5"})
    found = played(case, care(mechanism="block"), volume_level=1.1, cost_level=1.2)
    cost = 240_000 * (0.5 + 0.5 * 1.1) * 1.2
    assert found.nets() == pytest.approx(
        {
            "CON": -390_000,
            "ICB": -260_000,
            "P1": 200_000,
            "P2": 250_000 - cost,
            "P3": 200_000,
            "resources": cost,
        }
    )
    assert found.paid("delivery") == {("P2", "resources"): pytest.approx(cost)}


def through_a_lead(case: Case, first: str, second: str, leads: str = "one_for_all") -> Case:
    return paying(
        case,
        {"id": "care", "mechanism": first, "payee": "leads"},
        {"id": "parts", "mechanism": second, "payer": "leads"},
        leads=leads,
    )


@pytest.mark.parametrize(
    ("first", "second", "lead"),
    [
        ("activity", "activity", 250_000 * 1.1),  # bears nothing for what it passes on
        ("block", "activity", 650_000 - 400_000 * 1.1),  # bears volume of all it answers for
        ("block", "block", 250_000),
        ("activity", "block", 650_000 * 1.1 - 400_000),  # keeps what others do not see
    ],
)
def test_a_lead_stands_between_and_keeps_the_difference(
    tiny: Case, first: str, second: str, lead: float
) -> None:
    case = assuming(through_a_lead(tiny, first, second), *LEVELS)
    found = books(case, drawn={"volume_level": 1.1})
    assert found.stage.cast.leads == {"all lots": "P2"}
    assert found.nets()["P2"] == pytest.approx(lead)
    assert set(found.paid("parts")) == {("P2", "P1"), ("P2", "P3")}  # none for its own delivery


def test_a_vehicle_delivers_nothing_and_passes_everything_on(tiny: Case) -> None:
    case = assuming(through_a_lead(tiny, "block", "activity", "vehicle"), *LEVELS)
    found = books(case, drawn={"volume_level": 1.1})
    assert found.nets()["vehicle"] == pytest.approx(-65_000)
    assert {payee for _, payee in found.paid("parts")} == {"P1", "P2", "P3"}


def test_a_commissioner_as_prime_bears_the_volume_of_the_others(tiny: Case) -> None:
    case = assuming(through_a_lead(tiny, "block", "activity", "commissioner"), *LEVELS)
    found = books(case, drawn={"volume_level": 1.1})
    assert found.nets()["ICB"] == -260_000
    assert found.nets()["CON"] == pytest.approx(-390_000 - 65_000)


def test_a_pool_pays_and_is_filled_again(tiny: Case) -> None:
    payment = care(mechanism="activity", payer="pool")
    case = assuming(paying(tiny, payment, {**POOL_SHARE, "label": "Share"}), *LEVELS)
    found = books(case, drawn={"volume_level": 1.1})
    assert {payer for payer, _ in found.paid("care")} == {"pool"}
    assert found.nets() == pytest.approx(
        {"CON": -429_000, "ICB": -286_000, "P1": 220_000, "P2": 275_000, "P3": 220_000}
    )


BUDGET = {
    "id": "care",
    "mechanism": "personal_budget",
    "take_up": "0.25",
    "leaves_share": "0.6",
}


def test_people_spend_their_budgets_where_they_like(tiny: Case) -> None:
    found = played(tiny, BUDGET, volume_level=1.2)
    value = 300_000  # N with 20% more care: 75,000 is directed, 45,000 leaves P2
    care_of_n = found.paid("care")
    assert care_of_n["people", "P2"] == pytest.approx(30_000)
    assert found.nets()["P2"] == pytest.approx(value - 45_000)
    assert found.nets()["others"] == pytest.approx(0.15 * 780_000)
    assert "people" not in found.nets()  # all they get they spend


def test_fixed_cost_stays_with_the_provider_that_people_leave(tiny: Case) -> None:
    case = costing(tiny, P2={"margin_share": "0", "fixed_cost_share": "0.15"})
    found = played(case, BUDGET)
    lost = 0.25 * 0.6 * 250_000
    assert found.nets()["P2"] == pytest.approx(-0.15 * lost)  # stranded


@given(take_up=st.floats(0, 1), leaves=st.floats(0, 1), volume=st.floats(0.1, 3))
def test_people_get_what_they_spend_whatever_they_choose(
    tiny: Case, take_up: float, leaves: float, volume: float
) -> None:
    budget = {**BUDGET, "leaves_share": round(leaves, 6)}
    case = assuming(paying(tiny, budget), *LEVELS, {"affects": "take_up"})
    found = books(case, drawn={"take_up": take_up, "volume_level": volume})
    assert found.net("people") == pytest.approx(0, abs=1e-6)
    assert found.net("P2") == pytest.approx(
        250_000 * volume * (1 - take_up * round(leaves, 6)), abs=1e-6
    )


def test_an_assumption_on_take_up_holds_for_the_services_that_it_names(tiny: Case) -> None:
    case = assuming(paying(tiny, BUDGET), {"affects": "take_up", "applies_to": "home care"})
    found = books(case, drawn={"take_up": 0.5})
    assert found.nets()["P2"] == pytest.approx(250_000 * (1 - 0.5 * 0.6))
    assert found.nets()["P3"] == pytest.approx(200_000 * (1 - 0.25 * 0.6))  # as the model states


def test_a_lead_pays_for_the_budgets_of_what_it_passes_on_and_nobody_pays_twice(
    tiny: Case,
) -> None:
    first = {"id": "care", "mechanism": "activity", "payee": "leads"}
    second = {**BUDGET, "id": "parts", "payer": "leads"}
    case = assuming(paying(tiny, first, second, leads="one_for_all"))
    found = books(case)
    assert found.nets() == pytest.approx(
        {
            "CON": -390_000,
            "ICB": -260_000,
            "P1": 200_000 * 0.85,
            "P2": 250_000,
            "P3": 200_000 * 0.85,
            "others": 60_000,
        }
    )
