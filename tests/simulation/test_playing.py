from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.simulation.played import AWARDED, MODEL, books, costing, paying
from toolkit.allocation import Allocation, allocate
from toolkit.files import load_case, load_contract
from toolkit.files.contracts import shipped_models
from toolkit.futures import blocks, central, draw_futures
from toolkit.payment import Posting, post
from toolkit.simulation.happening import what_happens
from toolkit.simulation.playing import Played, play, play_unsettled, settled, stakes
from toolkit.simulation.stage import Stage, set_stage
from toolkit.statements.assumptions import Assumption
from toolkit.statements.case import Case
from toolkit.statements.settlements import Settlement
from toolkit.statements.terms import parameters_of

DRAWS = 40
MODELS = {name: load_contract(name) for name in shipped_models()}


def modelled(case: Case, model_id: str) -> Case:
    """Let the first option use another contract model."""
    first = case.options[0].model_copy(update={"model": model_id, "parameters": {}})
    models = {**case.models, model_id: MODELS[model_id]}
    return case.model_copy(update={"options": (first, *case.options[1:]), "models": models})


@cache
def awarded(case_id: str, funding: str) -> Allocation:
    """Award separate or pooled budgets, once for all models that fund care so."""
    case = load_case(case_id)
    option = next(o for o in case.options if case.models[o.model].structure.funding == funding)
    return allocate(case, option)


def staged(case: Case, model_id: str) -> Stage:
    changed = modelled(case, model_id)
    option = changed.options[0]
    award = awarded(case.id, changed.models[model_id].structure.funding)
    return set_stage(changed, option, award, parameters_of(changed, option))


def futured(stage: Stage, draws: int = DRAWS) -> tuple[Played, list[Posting]]:
    case = stage.case
    futures = draw_futures(
        case.assumptions, case.years, draws=draws, seed=3, subjects=case.subjects
    )
    plan = what_happens(case, stage.cast, central(futures), stage.years)
    watched: list[Posting] = []
    return play(stage, next(blocks(futures)), plan, watched.append), watched


def test_every_shipped_model_is_here() -> None:
    assert len(MODELS) >= 20


@pytest.mark.parametrize("model_id", MODELS)
@pytest.mark.parametrize("case_id", ["tiny", "llr-home-care"])
def test_every_shipped_model_plays_and_its_ledger_sums_to_zero(
    tiny: Case, flagship: Case, case_id: str, model_id: str
) -> None:
    stage = staged(tiny if case_id == "tiny" else flagship, model_id)
    played, watched = futured(stage)
    size = np.abs(played.nets).sum(axis=2)
    assert (size > 0).all()
    for nets in (played.nets, played.beyond):
        assert (np.abs(nets.sum(axis=2)) <= 1e-6 * size).all()
    pool = played.nets[:, :, stage.cast.index("pool")]
    assert (np.abs(pool) <= 1e-6 * size).all()
    people = played.nets[:, :, stage.cast.index("people")]
    assert (people <= 1e-6 * size).all()  # nobody is left with money meant for care
    moved = {one.kind for one in watched if np.abs(one.gbp).max() > 0}
    assert moved <= {one.id for one in stage.model.payments} | {
        "delivery",
        "step_in",
        "linked_activity",
        "linked_cost",
        "interventions",
        "means_test",
    }


@pytest.mark.parametrize("model_id", MODELS)
def test_books_are_what_the_postings_add_up_to(tiny: Case, model_id: str) -> None:
    stage = staged(tiny, model_id)
    played, watched = futured(stage)
    nets = np.zeros_like(played.nets)
    for one in watched:
        post(nets, one)
    assert nets == pytest.approx(played.nets + played.beyond, abs=1e-6)
    for one in watched:
        assert one.payers.sum(axis=1) == pytest.approx(1)
        assert one.payees.sum(axis=1) == pytest.approx(1)
        assert len(one.lots) in (0, one.gbp.shape[2])


@pytest.mark.parametrize("model_id", MODELS)
def test_the_order_of_awards_does_not_matter(flagship: Case, model_id: str) -> None:
    stage = staged(flagship, model_id)
    option, award = stage.case.options[0], awarded("llr-home-care", stage.model.structure.funding)
    mixed = replace(award, awards=tuple(reversed(award.awards)), flows=award.flows[::-1])
    other = set_stage(stage.case, option, mixed, stage.values)
    assert other.cast.awards == stage.cast.awards[::-1]
    assert other.cast.parties == stage.cast.parties
    found, again = futured(stage, 10)[0], futured(other, 10)[0]
    assert again.nets == pytest.approx(found.nets, rel=1e-9, abs=1e-3)
    assert again.beyond == pytest.approx(found.beyond, rel=1e-9, abs=1e-3)


@pytest.mark.parametrize("option_id", ["separate_frameworks", "alliance", "pooled_commissioning"])
def test_the_order_in_which_a_case_names_its_parties_does_not_matter(
    tiny: Case, option_id: str
) -> None:
    def by_party(case: Case) -> dict[str, float]:
        drawn = {"demand_level": 1.1, "price_level": 0.95, "price_growth": 0.03}
        return books(case, option_id, drawn=drawn).nets(1)

    turned = tiny.model_copy(
        update={
            name: dict(reversed(getattr(tiny, name).items()))
            for name in ("commissioners", "providers", "streams", "bids", "assumptions")
        }
    )
    assert [*turned.commissioners] == ["ICB", "CON"]
    assert by_party(turned) == pytest.approx(by_party(tiny))


@pytest.mark.parametrize("model_id", MODELS)
def test_the_central_future_delivers_the_plan(tiny: Case, model_id: str) -> None:
    stage = staged(tiny, model_id)
    futures = draw_futures(tiny.assumptions, tiny.years, draws=1, seed=1, subjects=tiny.subjects)
    middle = central(futures)
    plan = what_happens(stage.case, stage.cast, middle, stage.years)
    found = play(stage, middle, plan).delivered
    assert found.actual_gbp == pytest.approx(found.planned_gbp)
    assert found.actual_gbp[0, :, 0].tolist() == pytest.approx([250_000, 255_000])


def test_settling_later_is_the_same_as_playing_at_once(flagship: Case) -> None:
    stage = staged(flagship, "corporate_joint_venture")
    futures = draw_futures(
        flagship.assumptions, flagship.years, draws=20, seed=3, subjects=flagship.subjects
    )
    plan = what_happens(stage.case, stage.cast, central(futures), stage.years)
    block = next(blocks(futures))
    before = play_unsettled(stage, block, plan)
    kept = before.nets.copy()
    assert settled(stage, before).nets == pytest.approx(play(stage, block, plan).nets)
    assert (before.nets == kept).all()  # so that other terms can be tried on it


def test_settlements_change_nothing_for_the_whole(flagship: Case) -> None:
    stage = staged(flagship, "corporate_joint_venture")
    bare = replace(
        stage,
        model=stage.model.model_copy(
            update={
                "payments": tuple(p for p in stage.model.payments if not isinstance(p, Settlement))
            }
        ),
    )
    found, without = futured(stage)[0], futured(bare)[0]
    assert np.abs(found.nets - without.nets).max() > 0
    used = stage.cast.index("resources")
    assert found.nets[:, :, used] == pytest.approx(without.nets[:, :, used])


def test_one_more_unit_is_delivered_and_paid_for(tiny: Case) -> None:
    stage = books(tiny).stage
    futures = draw_futures(tiny.assumptions, 2, draws=1, seed=1)
    middle = central(futures)
    plan = what_happens(tiny, stage.cast, middle, 2)
    more = np.array([[[1 / 10_000, 0, 0]]])
    gained = play(stage, middle, plan, more=more).nets - play(stage, middle, plan).nets
    assert gained[0, 0, stage.cast.index("P2")] == pytest.approx(25)  # one hour in the north
    assert gained[0, 0, stage.cast.index("P1")] == 0


SHARE = st.floats(0, 1).map(lambda share: round(share, 4))
CARE = st.one_of(
    st.fixed_dictionaries({"mechanism": st.just("activity"), "rate": SHARE}),
    st.fixed_dictionaries({"mechanism": st.just("block"), "share_of_plan": SHARE}),
    st.fixed_dictionaries(
        {"mechanism": st.just("marginal_rate"), "baseline_share": SHARE, "share_above": SHARE}
    ),
    st.fixed_dictionaries(
        {"mechanism": st.just("cap_and_collar"), "collar_share": SHARE, "cap_share": SHARE}
    ),
    st.fixed_dictionaries(
        {
            "mechanism": st.just("corridor"),
            "tolerance_share": SHARE,
            "share_above": SHARE,
            "share_below": SHARE,
        }
    ),
    st.fixed_dictionaries({"mechanism": st.just("blended"), "variable_share": SHARE}),
    st.fixed_dictionaries(
        {"mechanism": st.just("capitation"), "share_of_plan": SHARE, "efficiency": SHARE}
    ),
    st.fixed_dictionaries({"mechanism": st.just("three_limb"), "fee_share": SHARE, "share": SHARE}),
    st.fixed_dictionaries(
        {"mechanism": st.just("personal_budget"), "take_up": SHARE, "leaves_share": SHARE}
    ),
)
LEADS = st.sampled_from(["none", "one_per_footprint", "one_for_all", "vehicle", "commissioner"])


@st.composite
def settlements(draw: st.DrawFn) -> list[dict[str, object]]:
    """Draw any settlements and charges with any terms."""
    group = draw(st.sampled_from(["providers", "leads"]))
    bearer = draw(st.sampled_from(["funders", "leads", "providers"]))
    some: list[dict[str, object]] = [
        {
            "id": "gain",
            "mechanism": "gain_share",
            "provider_share": draw(SHARE),
            "cap_share": draw(SHARE),
            "group": group,
        },
        {
            "id": "outcomes",
            "mechanism": "outcomes_at_risk",
            "at_risk": [draw(SHARE), draw(SHARE)],
            "group": group,
        },
        {
            "id": "risk",
            "mechanism": "risk_pool",
            "contribution_share": draw(SHARE),
            "retention_share": draw(SHARE),
        },
        {
            "id": "stop",
            "mechanism": "backstop",
            "covers": group,
            "by": draw(st.sampled_from(["owners", "commissioners"])),
            "beyond_share": draw(SHARE),
            "share": draw(SHARE),
        },
        {
            "id": "fixed",
            "mechanism": "fixed",
            "amount": 1_000,
            "times": "per_award",
            "borne_by": bearer,
        },
        {
            "id": "tax",
            "mechanism": "vat_leakage",
            "taxable_share": draw(SHARE),
            "recovery_before": draw(SHARE),
            "recovery_after": draw(SHARE),
            "borne_by": bearer,
        },
        {"id": "contribution", "mechanism": "client_contribution", "share": draw(SHARE)},
        {"id": "twice", "mechanism": "double_running", "share": draw(SHARE)},
    ]
    return draw(st.lists(st.sampled_from(some), unique_by=lambda one: str(one["id"])))


def eventful(case: Case) -> Case:
    """Let providers fail and members withdraw often, and their costs be known."""
    often = {
        name: Assumption.model_validate(
            {
                "assumption_id": name,
                "label": name,
                "affects": name,
                "distribution": "chance",
                "low": "0.1",
                "central": "0.4",
                "high": "0.5",
                "varies": "once",
                "unit": "chance a year",
                "owner": "any",
                "quality": "low",
                "impact": "low",
                "basis": "assumed",
            }
        )
        for name in ("provider_failure", "member_withdrawal")
    }
    changed = case.model_copy(update={"assumptions": {**case.assumptions, **often}})
    finance = {
        "margin_share": "0.03",
        "fixed_cost_share": "0.2",
        "step_in_weeks": 6,
        "step_in_premium_share": "0.1",
    }
    return costing(changed, P1=finance, P2=finance, P3=finance)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(chain=st.tuples(CARE, CARE), leads=LEADS, pooled=st.booleans(), others=settlements())
def test_whatever_is_agreed_the_ledger_sums_to_zero_and_the_pool_is_empty(
    tiny: Case,
    chain: tuple[dict[str, object], dict[str, object]],
    leads: str,
    pooled: bool,
    others: list[dict[str, object]],
) -> None:
    first, second = chain
    care = [{"id": "care", "payer": "pool" if pooled else "commissioners", **first}]
    if leads != "none":
        care[0]["payee"] = "leads"
        care.append({"id": "parts", "payer": "leads", **second})
    if pooled:
        others = [*others, {"id": "share", "mechanism": "pool_share", "rule": "cost_owner"}]
    case = eventful(paying(tiny, *care, *others, leads=leads))
    option = case.option(MODEL)
    award = allocate(case, option, earlier=AWARDED)
    stage = set_stage(case, option, award, parameters_of(case, option))
    played, watched = futured(stage, 20)
    size = sum(float(np.abs(one.gbp).max()) for one in watched) + 1.0
    assert (np.abs(played.nets.sum(axis=2)) <= 1e-6 * size).all()
    assert (np.abs(played.nets[:, :, stage.cast.index("pool")]) <= 1e-6 * size).all()
    contributed = np.zeros((20, stage.years))
    for one in watched:
        if one.kind == "contribution":
            contributed = contributed + one.gbp.sum(axis=2)
    people = played.nets[:, :, stage.cast.index("people")]
    assert people == pytest.approx(-contributed, abs=1e-6 * size)


def test_the_stake_of_an_outside_body_lies_outside_and_that_of_others_in_the_contract(
    flagship: Case,
) -> None:
    found = books(flagship, "alliance")
    staked = stakes(found.stage, found.played)
    who, played = found.stage.cast, found.played
    for party in who.parties:
        column = who.index(party)
        apart = party in flagship.outside_parties or party == "people"
        wanted = played.nets + played.beyond if apart else played.nets
        assert (staked[:, :, column] == wanted[:, :, column]).all()
    assert np.abs(staked[:, :, who.index("ACUTE")]).max() > 0
