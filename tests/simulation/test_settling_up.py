"""Each settlement on Tinyshire: 650,000 planned, the council funds 60% and the board 40%."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.played import Books, Drawn, assuming, books, costing, paying
from toolkit.statements.case import Case
from toolkit.statements.memberships import Membership

CARE = {"id": "care", "mechanism": "activity"}
BLOCK = {"id": "care", "mechanism": "block"}
POOLED = {"id": "care", "mechanism": "activity", "payer": "pool"}
PRIME = (
    {"id": "care", "mechanism": "block", "payee": "leads"},
    {"id": "parts", "mechanism": "activity", "payer": "leads"},
)
ROWS = (
    {"affects": "volume_level"},
    {"affects": "price_level"},
    {"affects": "cost_level"},
    {"affects": "outcome"},
    {"affects": "lot_volume"},
    {"affects": "provider_failure"},
    {"affects": "member_withdrawal"},
)
ATTAINED = {"outcome": 1.0}
SHARES = st.floats(0, 1).map(lambda share: round(share, 4))
VOLUMES = st.floats(0, 3)


def settled(
    case: Case,
    *payments: Mapping[str, object],
    leads: str = "none",
    drawn: Mapping[str, Drawn] | None = None,
    apart: Mapping[str, Mapping[str, Drawn]] | None = None,
) -> Books:
    changed = assuming(paying(case, *payments, leads=leads), *ROWS)
    return books(changed, drawn={**ATTAINED, **(drawn or {})}, apart=apart)


def at(found: Books, kind: str = "it", year: int = 0) -> dict[str, float]:
    """Give what each party gains by one settlement, pennies."""
    gained: dict[str, float] = {}
    for (payer, payee), gbp in found.paid(kind, year).items():
        gained[payer] = gained.get(payer, 0.0) - gbp
        gained[payee] = gained.get(payee, 0.0) + gbp
    return {party: round(gbp, 2) for party, gbp in gained.items() if abs(gbp) > 0.02}


def gain_share(**terms: object) -> dict[str, object]:
    return {"id": "it", "mechanism": "gain_share", "provider_share": "0.5", "cap_share": 1, **terms}


BANDS = [{"upto": "0.02", "provider_share": 0}, {"upto": "0.06", "provider_share": "0.5"}]


@pytest.mark.parametrize(
    ("terms", "volume", "providers"),
    [
        ({}, 0.9, 32_500),  # 65,000 saved, half of it
        ({}, 1.1, -32_500),
        ({}, 1.0, 0),
        ({"cap_share": "0.02"}, 0.9, 13_000),
        ({"cap_share": "0.02"}, 1.1, -13_000),
        ({"provider_share_of_loss": "0.2"}, 1.1, -13_000),
        ({"provider_share_of_loss": "0.2"}, 0.9, 32_500),
        ({"dead_band": "0.02"}, 0.9, 26_000),  # half of what lies beyond 13,000
        ({"dead_band": "0.02"}, 1.1, -26_000),
        ({"dead_band": "0.02"}, 1.01, 0),
        ({"bands": BANDS}, 0.99, 0),
        ({"bands": BANDS}, 0.95, 0.5 * 19_500),  # 32,500 saved, 13,000 of it in the first band
        ({"bands": BANDS}, 1.05, -0.5 * 19_500),
        ({"bands": BANDS}, 0.8, 0.5 * 26_000),  # nothing is agreed beyond the last band
        ({"bands": BANDS[1:]}, 0.8, 0.5 * 39_000),
        # A term that is bargained over may reach past the next: what is left of it holds nothing.
        ({"bands": [BANDS[1], BANDS[0]]}, 0.8, 0.5 * 39_000),
        ({"bands": [BANDS[1], BANDS[1]]}, 0.8, 0.5 * 39_000),
        ({"bands": [{"upto": 0, "provider_share": "0.5"}]}, 0.8, 0),
    ],
)
def test_providers_get_their_share_of_a_saving_and_bear_that_of_an_overspend(
    tiny: Case, terms: dict[str, object], volume: float, providers: float
) -> None:
    found = at(settled(tiny, CARE, gain_share(**terms), drawn={"volume_level": volume}))
    wanted = {
        "CON": -0.6 * providers,
        "ICB": -0.4 * providers,
        "P1": providers * 20 / 65,
        "P2": providers * 25 / 65,
        "P3": providers * 20 / 65,
    }
    assert found == pytest.approx({p: g for p, g in wanted.items() if g}, abs=0.011)


@given(volume=VOLUMES, shares=st.tuples(SHARES, SHARES), cap=SHARES, dead=SHARES)
def test_a_gain_share_only_moves_the_difference(
    tiny: Case, volume: float, shares: tuple[float, float], cap: float, dead: float
) -> None:
    terms = gain_share(
        provider_share=shares[0], provider_share_of_loss=shares[1], cap_share=cap, dead_band=dead
    )
    after = settled(tiny, CARE, terms, drawn={"volume_level": volume})
    before = settled(tiny, CARE, drawn={"volume_level": volume})
    moved = np.sum([after.net(one) - before.net(one) for one in ("P1", "P2", "P3")], axis=0)
    paid = np.sum([before.net(one) - after.net(one) for one in ("CON", "ICB")], axis=0)
    assert moved == pytest.approx(paid, abs=1e-4)
    assert (np.abs(moved) <= cap * 650_000 + 1e-4).all()
    saved = 650_000 * (1 - volume)
    assert (np.abs(moved) <= np.abs(saved) + 1e-4).all()
    assert (moved * saved >= -1e-2).all()  # a saving is never turned into a loss


def test_leads_share_by_what_they_answer_for(tiny: Case) -> None:
    chain = (
        {"id": "care", "mechanism": "activity", "payee": "leads"},
        {"id": "parts", "mechanism": "activity", "payer": "leads"},
    )
    found = at(
        settled(
            tiny,
            *chain,
            gain_share(group="leads"),
            leads="one_per_footprint",
            drawn={"volume_level": 0.9},
        )
    )
    assert found == pytest.approx(
        {"CON": -19_500, "ICB": -13_000, "P1": 10_000, "P2": 22_500}, abs=0.011
    )


def member(who: str, event: str, day: date) -> dict[str, Membership]:
    row = {
        "membership_id": "m",
        "option_id": "separate_frameworks",
        "provider_id": who,
        "event": event,
        "on": day,
        "basis": "assumed",
    }
    return {"m": Membership.model_validate(row)}


@pytest.mark.parametrize(
    ("event", "first", "second"),
    [
        ("adheres", {"P1": 0.5, "P3": 0.5}, {"P1": 20 / 65, "P2": 25 / 65, "P3": 20 / 65}),
        ("leaves", {"P1": 20 / 65, "P2": 25 / 65, "P3": 20 / 65}, {"P1": 0.5, "P3": 0.5}),
        ("is_removed", {"P1": 20 / 65, "P2": 25 / 65, "P3": 20 / 65}, {"P1": 0.5, "P3": 0.5}),
    ],
)
def test_members_share_while_they_are_members_and_the_others_take_over(
    tiny: Case, event: str, first: dict[str, float], second: dict[str, float]
) -> None:
    case = tiny.model_copy(update={"memberships": member("P2", event, date(2027, 10, 1))})
    found = settled(case, CARE, gain_share(), drawn={"volume_level": 1.1})
    for year, parts in ((0, first), (1, second)):
        gained = {p: g for p, g in at(found, year=year).items() if p.startswith("P")}
        assert gained == pytest.approx({p: -32_500 * s for p, s in parts.items()}, abs=0.011)


def test_whoever_withdraws_or_fails_shares_no_more(tiny: Case) -> None:
    for assumption in ("member_withdrawal", "provider_failure"):
        found = settled(
            tiny,
            CARE,
            gain_share(),
            drawn={"volume_level": 1.1},
            apart={assumption: {"P2": [0, 1], "P1": [0, 0]}},
        )
        assert at(found)["P2"] == pytest.approx(-12_500)
        later = at(found, year=1)
        assert "P2" not in later
        assert later["P1"] == later["P3"] == pytest.approx(-16_250)


def test_without_members_nobody_shares(tiny: Case) -> None:
    apart = {"member_withdrawal": {one: [1, 0] for one in ("P1", "P2", "P3")}}
    found = settled(tiny, CARE, gain_share(), drawn={"volume_level": 1.1}, apart=apart)
    assert at(found) == at(found, year=1) == {}


def outcomes(**terms: object) -> dict[str, object]:
    return {"id": "it", "mechanism": "outcomes_at_risk", "at_risk": ["0.1", "0.15"], **terms}


@pytest.mark.parametrize(
    ("terms", "attained", "lost"),
    [
        ({}, 1.0, (0, 0)),
        ({}, 0.75, (6_250, 9_375)),  # a quarter of a tenth, and of 15%, of 250,000
        ({}, 0.0, (25_000, 37_500)),
        ({"floor": "0.8"}, 0.75, (25_000, 37_500)),
        ({"floor": "0.75"}, 0.75, (6_250, 9_375)),
    ],
)
def test_what_is_at_risk_and_not_earned_goes_back_to_whoever_funds(
    tiny: Case, terms: dict[str, object], attained: float, lost: tuple[float, float]
) -> None:
    found = settled(tiny, BLOCK, outcomes(**terms), drawn={"outcome": attained})
    for year, gbp in enumerate(lost):
        assert found.net("P2")[0, year] == pytest.approx(250_000 - gbp)
        back = found.paid("it", year)
        assert back.get(("CON", "P2"), 0) == pytest.approx(-0.8 * gbp)
        assert back.get(("ICB", "P2"), 0) == pytest.approx(-0.2 * gbp)


def test_outcomes_of_what_a_lead_answers_for_are_its_own(tiny: Case) -> None:
    found = settled(
        tiny, *PRIME, outcomes(group="leads"), leads="one_for_all", drawn={"outcome": 0.5}
    )
    assert at(found) == {"CON": 19_500, "ICB": 13_000, "P2": -32_500}


def test_an_outcome_counts_for_the_services_that_it_is_about(tiny: Case) -> None:
    case = assuming(
        paying(tiny, BLOCK, outcomes()), {"affects": "outcome", "applies_to": "reablement"}
    )
    found = books(case, drawn={"outcome": 0.5})
    assert at(found) == {"ICB": 10_000, "P3": -10_000}


def test_whoever_takes_over_answers_for_outcomes_afterwards(tiny: Case) -> None:
    found = settled(
        tiny,
        BLOCK,
        outcomes(),
        drawn={"outcome": 0.0},
        apart={"provider_failure": {"P2": [0, 1]}},
    )
    assert at(found)["P2"] == -25_000
    later = at(found, year=1)
    assert "P2" not in later
    assert later["others"] == -37_500


def risk_pool(**terms: object) -> dict[str, object]:
    return {
        "id": "it",
        "mechanism": "risk_pool",
        "contribution_share": "0.1",
        "retention_share": "0.02",
        **terms,
    }


COSTED = {one: {"margin_share": "0"} for one in ("P1", "P2", "P3")}


@pytest.mark.parametrize(
    ("level", "drawn"),
    [
        (1.0, (0, 0, 0)),
        (1.02, (0, 0, 0)),  # each keeps 2% of its own
        (1.1, (16_000, 20_000, 16_000)),  # 8% of each, 52,000 of the 65,000 that are there
        (1.5, (20_000, 25_000, 20_000)),  # 312,000 is claimed; the pool is shared by claims
        (0.8, (0, 0, 0)),
    ],
)
def test_a_risk_pool_meets_losses_beyond_what_each_provider_keeps(
    tiny: Case, level: float, drawn: tuple[float, float, float]
) -> None:
    found = settled(costing(tiny, **COSTED), BLOCK, risk_pool(), drawn={"cost_level": level})
    gained = at(found)
    assert [gained.get(p, 0) for p in ("P1", "P2", "P3")] == pytest.approx(list(drawn), abs=0.03)
    assert gained.get("CON", 0) == pytest.approx(-0.6 * sum(drawn), abs=0.03)
    assert "pool" not in gained  # what is left goes back


@given(cost=st.floats(0.1, 4), size=SHARES, kept=SHARES)
def test_a_risk_pool_never_pays_more_than_it_holds_or_than_is_lost(
    tiny: Case, cost: float, size: float, kept: float
) -> None:
    terms = risk_pool(contribution_share=size, retention_share=kept)
    case = costing(tiny, **COSTED)
    after = settled(case, BLOCK, terms, drawn={"cost_level": cost})
    before = settled(case, BLOCK, drawn={"cost_level": cost})
    drawn = {one: after.net(one) - before.net(one) for one in COSTED}
    assert (np.sum([*drawn.values()], axis=0) <= size * 650_000 + 1e-4).all()
    for one, gbp in drawn.items():
        assert (gbp >= -1e-6).all()
        assert (gbp <= np.maximum(-before.net(one), 0) + 1e-4).all()
    assert after.net("pool") == pytest.approx(0, abs=1e-6)


def pool_share(rule: str, **terms: object) -> dict[str, object]:
    return {"id": "it", "mechanism": "pool_share", "rule": rule, **terms}


@pytest.mark.parametrize(
    ("terms", "council", "board"),
    [
        # Lot R, all of it the board's, costs 100,000 more: 390,000 and 260,000 were put in.
        (pool_share("proportional"), 60_000, 40_000),
        (pool_share("cost_owner"), 0, 100_000),
        (pool_share("capped_partner", cap_of_contribution="0.05"), 87_000, 13_000),
        (pool_share("capped_partner", cap_of_contribution="0.5"), 60_000, 40_000),
        # 65,000 from a pool that both filled alike, and 35,000 in proportion
        (pool_share("waterfall", pool_share="0.1"), 32_500 + 21_000, 32_500 + 14_000),
        (pool_share("waterfall", pool_share="0"), 60_000, 40_000),
    ],
)
def test_who_pays_for_an_overspend_of_the_pool(
    tiny: Case, terms: dict[str, object], council: float, board: float
) -> None:
    found = settled(tiny, POOLED, terms, apart={"lot_volume": {"N": 1, "S": 1, "R": 1.5}})
    assert found.nets() == pytest.approx(
        {
            "CON": -390_000 - council,
            "ICB": -260_000 - board,
            "P1": 200_000,
            "P2": 250_000,
            "P3": 300_000,
        }
    )


@pytest.mark.parametrize(
    ("terms", "council", "board"),
    [
        (pool_share("proportional"), 60_000, 40_000),
        (pool_share("cost_owner"), 0, 100_000),
        (pool_share("capped_partner", cap_of_contribution="0.05"), 60_000, 40_000),
        (pool_share("waterfall", pool_share="0.1"), 60_000, 40_000),
    ],
)
def test_who_gets_an_underspend_of_the_pool(
    tiny: Case, terms: dict[str, object], council: float, board: float
) -> None:
    found = settled(tiny, POOLED, terms, apart={"lot_volume": {"N": 1, "S": 1, "R": 0.5}})
    assert found.nets()["CON"] == pytest.approx(-390_000 + council)
    assert found.nets()["ICB"] == pytest.approx(-260_000 + board)


def test_the_host_bears_what_its_partners_cap_leaves(tiny: Case) -> None:
    options = tuple(one.model_copy(update={"host": "ICB"}) for one in tiny.options)
    case = tiny.model_copy(update={"options": options})
    terms = pool_share("capped_partner", cap_of_contribution="0.05")
    found = settled(case, POOLED, terms, drawn={"volume_level": 1.2})
    assert found.nets()["CON"] == pytest.approx(-390_000 * 1.05)
    assert found.nets()["ICB"] == pytest.approx(-780_000 + 390_000 * 1.05)


@given(volumes=st.lists(VOLUMES, min_size=3, max_size=3), cap=SHARES, price=st.floats(0.2, 3))
def test_a_capped_partner_never_pays_more_than_its_cap(
    tiny: Case, volumes: list[float], cap: float, price: float
) -> None:
    terms = pool_share("capped_partner", cap_of_contribution=cap)
    found = settled(
        tiny,
        POOLED,
        terms,
        drawn={"price_level": price},
        apart={"lot_volume": dict(zip("NSR", volumes, strict=True))},
    )
    assert (found.net("ICB") >= -260_000 * price * (1 + cap) - 1e-4).all()


@pytest.mark.parametrize(
    "care",
    [
        {"mechanism": "block", "share_of_plan": "0.9"},
        {"mechanism": "blended", "variable_share": "0.2"},
        {"mechanism": "activity", "rate": "0.95"},
        {"mechanism": "capitation", "efficiency": "0.02"},
        {"mechanism": "personal_budget", "take_up": "0.3", "leaves_share": "0.5"},
    ],
)
@pytest.mark.parametrize("rule", ["proportional", "cost_owner", "capped_partner", "waterfall"])
def test_a_pool_is_empty_after_settling_however_it_pays_for_care(
    tiny: Case, care: dict[str, object], rule: str
) -> None:
    terms = {"cap_of_contribution": "0.05"} if rule == "capped_partner" else {}
    terms = {"pool_share": "0.1"} if rule == "waterfall" else terms
    found = settled(
        tiny,
        {"id": "care", "payer": "pool", **care},
        pool_share(rule, **terms),
        drawn={"volume_level": [1.2, 0.7]},
        apart={"provider_failure": {"P2": [0, 1]}},
    )
    assert found.net("pool") == pytest.approx(0, abs=1e-6)


def test_only_partners_that_put_in_fill_a_risk_pool(tiny: Case) -> None:
    third = tiny.commissioners["CON"].model_copy(update={"commissioner_id": "GP"})
    case = tiny.model_copy(update={"commissioners": {**tiny.commissioners, "GP": third}})
    found = settled(
        case, POOLED, pool_share("waterfall", pool_share="0.1"), drawn={"volume_level": 1.05}
    )
    assert found.nets()["CON"] == pytest.approx(-390_000 - 16_250)
    assert "GP" not in found.nets()


def backstop(**terms: object) -> dict[str, object]:
    return {
        "id": "it",
        "mechanism": "backstop",
        "covers": "leads",
        "by": "owners",
        "beyond_share": "0.01",
        **terms,
    }


@pytest.mark.parametrize(
    ("terms", "gained"),
    [
        # The vehicle loses 65,000 and can carry 6,500 itself.
        ({}, {"owners": -58_500, "vehicle": 58_500}),
        ({"share": "0.5"}, {"owners": -29_250, "vehicle": 29_250}),
        ({"by": "commissioners"}, {"CON": -35_100, "ICB": -23_400, "vehicle": 58_500}),
        ({"beyond_share": "0.2"}, {}),
    ],
)
def test_a_backstop_meets_what_a_vehicle_cannot_carry(
    tiny: Case, terms: dict[str, object], gained: dict[str, float]
) -> None:
    found = settled(tiny, *PRIME, backstop(**terms), leads="vehicle", drawn={"volume_level": 1.1})
    assert at(found) == gained


def test_a_backstop_may_cover_providers(tiny: Case) -> None:
    case = costing(tiny, P2={"margin_share": "0"})
    found = settled(
        case, BLOCK, backstop(covers="providers", beyond_share=0), drawn={"cost_level": 1.2}
    )
    assert at(found) == {"owners": -50_000, "P2": 50_000}


def test_what_owners_do_not_guarantee_commissioners_step_in_for(tiny: Case) -> None:
    for share in ("0", "0.25", "1"):
        found = settled(
            tiny,
            *PRIME,
            backstop(id="guarantee", share=share),
            backstop(by="commissioners"),
            leads="vehicle",
            drawn={"volume_level": 1.1},
        )
        by_owners = 58_500 * float(share)
        assert found.net("owners")[0, 0] == pytest.approx(-by_owners)
        stepping_in = -(found.net("CON") + found.net("ICB"))[0, 0] - 650_000
        assert stepping_in == pytest.approx(58_500 - by_owners)
        assert found.net("vehicle")[0, 0] == pytest.approx(-6_500)


def test_a_commissioner_that_acts_as_prime_is_paid_no_backstop(tiny: Case) -> None:
    terms: dict[str, Any] = backstop(by="commissioners", beyond_share=0)
    found = settled(tiny, *PRIME, terms, leads="commissioner", drawn={"volume_level": 1.1})
    assert at(found) == {}


@given(volume=VOLUMES, share=SHARES, kept=SHARES)
def test_a_guarantee_moves_a_loss_and_leaves_the_whole_as_it_was(
    tiny: Case, volume: float, share: float, kept: float
) -> None:
    without = settled(tiny, *PRIME, leads="vehicle", drawn={"volume_level": volume})
    for by in ("owners", "commissioners"):
        terms = backstop(by=by, share=share, beyond_share=kept)
        found = settled(tiny, *PRIME, terms, leads="vehicle", drawn={"volume_level": volume})
        assert found.played.nets.sum(axis=2) == pytest.approx(0, abs=1e-6)
        moved = found.played.nets - without.played.nets
        assert moved.sum(axis=2) == pytest.approx(0, abs=1e-6)
        assert (found.net("vehicle") >= without.net("vehicle") - 1e-6).all()
        assert (found.net("vehicle") <= np.maximum(without.net("vehicle"), 0) + 1e-6).all()
        for untouched in ("P1", "P2", "P3"):
            assert found.net(untouched) == pytest.approx(without.net(untouched))


@pytest.mark.parametrize(("indexed", "shared"), [("yes", 0.0), ("no", -0.5)])
def test_a_target_at_likely_prices_shares_price_as_well(
    tiny: Case, indexed: str, shared: float
) -> None:
    found = at(settled(tiny, CARE, gain_share(indexed=indexed), drawn={"price_level": 1.1}))
    providers = sum(found.get(one, 0.0) for one in ("P1", "P2", "P3"))
    assert providers == pytest.approx(shared * 65_000, abs=0.03)  # a tenth of 650,000
