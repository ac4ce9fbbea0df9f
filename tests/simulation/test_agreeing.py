from collections.abc import Mapping
from decimal import Decimal
from itertools import product
from types import MappingProxyType

import numpy as np
import pytest

from tests.simulation.agreed import (
    ACTIVITY,
    ALONE,
    Ready,
    assumption,
    finance,
    ready,
    with_payments,
    with_rows,
)
from toolkit.errors import Cancelled, InputError
from toolkit.futures import blocks, central
from toolkit.simulation import Agreement, Offer, find_agreement
from toolkit.simulation.agreeing import MOST_TRIED, best_offer
from toolkit.simulation.happening import what_happens
from toolkit.simulation.playing import play
from toolkit.simulation.stage import set_stage
from toolkit.simulation.terms_on_offer import HOST, RULE
from toolkit.statements.case import Case
from toolkit.statements.contracts import ContractModel, Parameter

SHARE = {"id": "gain", "mechanism": "gain_share", "label": "Gain and pain"}
POOL = {"id": "variance", "mechanism": "pool_share", "label": "Pool", "cap_of_contribution": "0.01"}
IN_POOL = {"id": "care", "mechanism": "activity", "payer": "pool"}
OTHER = "alliance"  # the option of Tinyshire whose terms are bargained over


def sharing(case: Case, *lines: Mapping[str, object]) -> Case:
    """Give Tinyshire an alliance that shares gain and pain, and parties with red lines."""
    terms = {**SHARE, "provider_share": "share", "cap_share": "cap"}
    changed = with_payments(case, ACTIVITY, terms, model=OTHER)
    model = changed.models[OTHER].model_copy(
        update={"parameters": (open_to("share", "0", "0.5", "1"), open_to("cap", "0", "1", "1"))}
    )
    changed = changed.model_copy(
        update={
            "models": MappingProxyType({**changed.models, OTHER: without_cap(model)}),
            "model_parameters": MappingProxyType({}),
        }
    )
    moving = with_rows(changed, "assumptions", assumption("volume", "volume_level"))
    return with_rows(moving, "finances", *lines)


def without_cap(model: ContractModel) -> ContractModel:
    structure = model.structure.model_copy(update={"cross_area_cap": None, "min_members": None})
    return model.model_copy(update={"structure": structure})


def open_to(name: str, low: str, value: str, high: str) -> Parameter:
    stated = {"name": name, "label": name, "unit": "share", "basis": "assumed", "cites": "A"}
    return Parameter.model_validate({**stated, "value": value, "low": low, "high": high})


def found_by(it: Ready, points: int = 3) -> Agreement:
    return find_agreement(it.case, it.option, it.award, it.usual, it.futures, points=points)


def room(it: Ready, terms: Mapping[str, Decimal | str]) -> dict[str, float]:
    """Work out each party's room under some terms: everything played anew, lines drawn here."""
    numbers = {name: value for name, value in terms.items() if isinstance(value, Decimal)}
    model = it.case.models[it.option.model]
    if RULE in terms:
        payments = tuple(
            one.model_copy(update={"rule": terms[RULE]}) if one.mechanism == "pool_share" else one
            for one in model.payments
        )
        model = model.model_copy(update={"payments": payments})
    case = it.case.model_copy(
        update={"models": MappingProxyType({**it.case.models, model.id: model})}
    )
    option = it.option.model_copy(
        update={"parameters": numbers, "host": terms.get(HOST, it.option.host)}
    )
    stage = set_stage(case, option, it.award, {**it.stage.values, **numbers})
    plan = what_happens(case, stage.cast, central(it.futures), stage.years)
    played = play(stage, next(blocks(it.futures)), plan)
    nets = played.nets + played.beyond
    rooms: dict[str, float] = {}
    for party, stated in case.finances.items():
        if party not in stage.cast.parties:
            continue
        net = nets[:, :, stage.cast.parties.index(party)]
        gain = np.sort((net - it.usual.of(party)).sum(axis=1))
        slacks = []
        if stated.smallest_gain_gbp is not None:
            slacks.append(gain.mean() - float(stated.smallest_gain_gbp))
        if stated.largest_loss_gbp is not None:
            slacks.append(gain[: gain.size // 10].mean() + float(stated.largest_loss_gbp))
        if stated.reserves_gbp is not None:
            deepest = np.sort(net.cumsum(axis=1).min(axis=1))
            slacks.append(deepest[: deepest.size // 10].mean() + float(stated.reserves_gbp))
        rooms[party] = float(min(slacks))
    return rooms


# What each plans to turn over in the two years, in which prices stand still.
TURNOVER = {
    "CON": 2 * 390_000,
    "ICB": 2 * 260_000,
    "P1": 2 * 200_000,
    "P2": 2 * 250_000,
    "P3": 2 * 200_000,
}
WILLING = [
    finance("CON", smallest_gain_gbp=-500_000, largest_loss_gbp=900_000),
    finance("P1", margin_share="0.1", largest_loss_gbp=30_000, reserves_gbp=90_000),
    finance("P2", margin_share="0.1", largest_loss_gbp=20_000),
    finance("P3", margin_share="0.1", largest_loss_gbp=40_000, smallest_gain_gbp=-50_000),
]
UNWILLING = [
    finance("CON", smallest_gain_gbp=1_000, largest_loss_gbp=900_000),
    finance("P1", margin_share="0.1", largest_loss_gbp=0),
    finance("P2", margin_share="0.1", smallest_gain_gbp=100),
    finance("P3", margin_share="0.1", largest_loss_gbp=60_000),
]


def test_the_best_terms_that_all_sign_are_those_of_an_exhaustive_search(tiny: Case) -> None:
    it = ready(sharing(tiny, *WILLING), OTHER)
    found = found_by(it)
    grid = [Decimal(0), Decimal("0.5"), Decimal(1)]
    rooms: dict[tuple[object, object], dict[str, float]] = {
        (share, cap): room(it, {"share": share, "cap": cap}) for share, cap in product(grid, grid)
    }
    signed = {key: slack for key, slack in rooms.items() if min(slack.values()) >= 0}
    assert 0 < len(signed) < len(rooms)  # some are signed and some are not
    assert found.signed
    assert found.tried == len(rooms)

    def least(slack: Mapping[str, float]) -> float:
        return min(gbp / TURNOVER[party] for party, gbp in slack.items())

    best = found.best.terms["share"], found.best.terms["cap"]
    assert least(rooms[best]) == pytest.approx(max(least(one) for one in signed.values()))
    assert found.best.slack_gbp == pytest.approx(rooms[best])
    assert (found.payments, found.beyond_gbp) == ({}, 0)


def test_the_smallest_concession_is_that_of_an_exhaustive_search(tiny: Case) -> None:
    it = ready(sharing(tiny, *UNWILLING), OTHER)
    found = found_by(it)
    grid = [Decimal(0), Decimal("0.5"), Decimal(1)]
    lacking = [
        -sum(slack for slack in room(it, {"share": share, "cap": cap}).values() if slack < 0)
        for share, cap in product(grid, grid)
    ]
    assert not found.signed
    assert min(lacking) > 0
    assert found.best.needed_gbp == pytest.approx(min(lacking))
    assert found.present.needed_gbp == pytest.approx(lacking[5])  # half, capped at the whole
    assert found.best.needed_gbp < found.present.needed_gbp


def test_payments_are_made_by_those_with_room_and_make_all_sign(tiny: Case) -> None:
    found = found_by(ready(sharing(tiny, *UNWILLING), OTHER))
    assert found.beyond_gbp == 0
    assert sum(found.payments.values()) == pytest.approx(0, abs=1e-6)
    for party, slack in found.best.slack_gbp.items():
        assert slack + found.payments.get(party, 0) >= -1e-6
        assert (found.payments.get(party, 0) > 0) == (slack < 0)


def test_what_nobody_has_room_for_is_told(tiny: Case) -> None:
    greedy = [finance("P1", smallest_gain_gbp=1_000), finance("P2", smallest_gain_gbp=2_000)]
    found = found_by(ready(sharing(tiny, *greedy), OTHER))
    room_left = sum(slack for slack in found.best.slack_gbp.values() if slack > 0)
    assert found.beyond_gbp == pytest.approx(found.best.needed_gbp - room_left)
    assert found.beyond_gbp > 0


def test_rules_and_hosts_of_a_pool_are_searched_as_well(tiny: Case) -> None:
    lines = [finance("CON", largest_loss_gbp=10_000), finance("ICB", largest_loss_gbp=5_000)]
    case = with_payments(tiny, IN_POOL, {**POOL, "rule": "proportional"}, model=OTHER)
    moving = with_rows(
        case, "assumptions", assumption("volume", "volume_level", applies_to="reablement")
    )
    it = ready(with_rows(moving, "finances", *lines), OTHER)
    found = found_by(it)
    rules, hosts = ("proportional", "cost_owner", "capped_partner"), ("CON", "ICB")
    rooms: dict[tuple[object, object], dict[str, float]] = {
        (rule, host): room(it, {RULE: rule, HOST: host}) for rule, host in product(rules, hosts)
    }
    assert found.tried == len(rooms)
    best = found.best.terms[RULE], found.best.terms[HOST]
    assert found.best.slack_gbp == pytest.approx(rooms[best])
    lacking = {
        key: -sum(slack for slack in one.values() if slack < 0) for key, one in rooms.items()
    }
    assert found.best.needed_gbp == pytest.approx(min(lacking.values()))
    assert rooms["capped_partner", "CON"] != pytest.approx(rooms["capped_partner", "ICB"])


def test_the_order_of_parties_changes_nothing(tiny: Case) -> None:
    forth = found_by(ready(sharing(tiny, *UNWILLING), OTHER))
    back = found_by(ready(sharing(tiny, *reversed(UNWILLING)), OTHER))
    assert forth == back


def test_the_more_room_for_the_one_with_least_of_it_the_better() -> None:
    offers = [
        Offer({"n": "equal"}, {"A": 10.0, "B": 10.0}, ()),
        Offer({"n": "uneven"}, {"A": 5.0, "B": 1000.0}, ()),
        Offer({"n": "refused"}, {"A": 5000.0, "B": -1.0}, ()),
    ]
    assert best_offer(offers, {"A": 1.0, "B": 1.0}).terms["n"] == "equal"
    assert best_offer(offers, {"A": 1.0, "B": 1000.0}).terms["n"] == "uneven"
    assert best_offer(offers[2:], {"A": 1.0, "B": 1.0}).needed_gbp == 1


def test_terms_are_tried_at_fewer_points_where_there_would_be_too_many(tiny: Case) -> None:
    found = found_by(ready(sharing(tiny, *WILLING), OTHER, draws=20), points=200)
    assert MOST_TRIED / 2 < found.tried <= MOST_TRIED


def test_without_a_red_line_nobody_can_be_asked(tiny: Case) -> None:
    it = ready(sharing(tiny, finance("P1", margin_share="0.1")), OTHER)
    with pytest.raises(InputError, match="red line"):
        found_by(it)


def test_a_search_can_be_watched_and_stopped(tiny: Case) -> None:
    it = ready(sharing(tiny, *WILLING), OTHER, draws=20)
    told: list[float] = []

    def progress(_what: str, part: float) -> bool:
        told.append(part)
        return len(told) < 4

    with pytest.raises(Cancelled):
        find_agreement(
            it.case, it.option, it.award, it.usual, it.futures, points=3, progress=progress
        )
    assert told == pytest.approx([1 / 9, 2 / 9, 3 / 9, 4 / 9])


@pytest.mark.parametrize("option", ["alliance", "pooled_commissioning"])
def test_the_flagship_finds_terms_or_a_concession(flagship: Case, option: str) -> None:
    it = ready(flagship, option, draws=100)
    usual = ready(flagship, ALONE, draws=100).usual
    found = find_agreement(flagship, it.option, it.award, usual, it.futures, points=2)
    assert {"LEI", "LCC", "RUT", "ICB", "P01"} <= set(found.asked)
    assert found.best.needed_gbp <= found.present.needed_gbp
    if not found.signed:
        given = sum(gbp for gbp in found.payments.values() if gbp > 0)
        assert given + found.beyond_gbp == pytest.approx(found.best.needed_gbp)
