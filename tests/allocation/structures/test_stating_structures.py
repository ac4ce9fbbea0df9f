from decimal import Decimal

import pytest

from toolkit.allocation.structures.alliance import Alliance
from toolkit.allocation.structures.consortium import Consortium
from toolkit.allocation.structures.framework import Framework
from toolkit.allocation.structures.prime import OwnDelivery, Prime
from toolkit.allocation.structures.stating_structures import (
    EVERYWHERE,
    combined_lots,
    own,
    own_delivery,
    paid_with_awards,
    shared,
    state_structure,
)
from toolkit.files import load_case
from toolkit.statements.case import Case
from toolkit.statements.charges import FixedCharge
from toolkit.statements.consortia import ConsortiumMember
from toolkit.statements.contracts import Parameter
from toolkit.statements.limits import Limit
from toolkit.statements.terms import set_parameter

TINY, FLAGSHIP = load_case("tiny"), load_case("llr-home-care")
STRICT = FLAGSHIP.model_copy(
    update={
        "rules": {
            name: rule.model_copy(update={"applies": True}) for name, rule in FLAGSHIP.rules.items()
        }
    }
)


def prime_of(case: Case) -> Prime:
    rule = state_structure(case, case.option("prime_contractor"))[0]
    assert isinstance(rule, Prime)
    return rule


def with_parameters(case: Case, model: str, **values: str) -> Case:
    """Give a model parameters that it does not have."""
    stated = case.models[model]
    more = tuple(
        Parameter(name=name, label=name, value=Decimal(v), unit="GBP", basis="assumed", cites="A")
        for name, v in values.items()
    )
    changed = stated.model_copy(update={"parameters": (*stated.parameters, *more)})
    return case.model_copy(update={"models": {**case.models, model: changed}})


def with_structure(case: Case, model: str, **keys: str) -> Case:
    """Let a model say more to the optimiser."""
    stated = case.models[model]
    structure = stated.structure.model_copy(update=dict(keys))
    changed = stated.model_copy(update={"structure": structure})
    return case.model_copy(update={"models": {**case.models, model: changed}})


def with_cost(case: Case, model: str, times: str, amount: str) -> Case:
    """Let a model pay a sum for each of something."""
    stated = case.models[model]
    terms = {"id": "edge", "mechanism": "fixed", "label": "Each", "times": times}
    paid = FixedCharge.model_validate({**terms, "amount": amount, "borne_by": "funders"})
    changed = stated.model_copy(update={"payments": (*stated.payments, paid)})
    return case.model_copy(update={"models": {**case.models, model: changed}})


def test_a_prime_has_the_footprints_of_the_case() -> None:
    rule = prime_of(FLAGSHIP)
    assert [one.id for one in rule.footprints] == ["04V", "03W", "04C"]
    assert rule.footprints[2].lots == ("H01", "H02", "R01")
    assert {one.lot: one.footprints for one in rule.shared} == {
        "C01": ("04V", "03W"),
        "R02": ("04V", "03W"),
    }
    assert {one.bidder for one in rule.candidates} == {
        one.provider_id for one in FLAGSHIP.providers.values() if one.can_act_as_lead
    }


def test_the_fee_of_the_lead_is_its_margin() -> None:
    assert {one.margin_share for one in prime_of(TINY).candidates} == {Decimal("0.04")}
    changed = set_parameter(TINY, "prime_contractor.lead_fee=0.06")
    assert {one.margin_share for one in prime_of(changed).candidates} == {Decimal("0.06")}


def test_sub_contracts_cost_and_are_limited_where_the_model_says_so() -> None:
    assert prime_of(TINY).most_subs is None
    case = with_parameters(
        TINY, "prime_contractor", sub_contract_cost="500", most_sub_contractors="3"
    )
    case = with_cost(case, "prime_contractor", "per_sub_contract", "sub_contract_cost")
    case = with_structure(case, "prime_contractor", max_sub_contractors="most_sub_contractors")
    rule = prime_of(case)
    assert rule.sub_contract_gbp == 500
    assert rule.most_subs == 3


def test_own_delivery_is_limited_by_the_model_and_by_award_rules() -> None:
    found = {one.id: one.most for one in own_delivery(STRICT, STRICT.option("prime_contractor"))}
    seven = Decimal("0.7")
    assert found == {"max_own_delivery_share": seven, "L3": seven, "L4": seven}
    off = STRICT.model_copy(
        update={
            "rules": {
                name: rule.model_copy(update={"applies": False})
                for name, rule in STRICT.rules.items()
            }
        }
    )
    (model,) = own_delivery(off, off.option("prime_contractor"))
    assert model.id == "max_own_delivery_share"
    free = set_parameter(TINY, "prime_contractor.max_own_delivery_share=none")
    assert list(own_delivery(free, free.option("prime_contractor"))) == []


def test_a_limit_of_law_on_own_delivery_keeps_its_clause() -> None:
    limit = Limit(
        id="law",
        kind="min_other_provider_share",
        value=Decimal("0.5"),
        lots=("N",),
        cites="clause 1",
    )
    (found,) = own_delivery(TINY, TINY.option("prime_contractor"), [limit])
    assert (found.id, found.cites, found.lots) == ("law", "clause 1", ("N",))
    assert found.most == Decimal("0.5")


def test_a_shared_lot_that_nothing_else_settles_goes_to_the_more_valuable_footprint() -> None:
    lots = TINY.lots
    assert shared(lots.values())[0].footprints == ("NORTH", "SOUTH")
    small = lots["N"].model_copy(update={"annual_value_gbp": Decimal(1)})
    assert shared((small, lots["S"], lots["R"]))[0].footprints == ("SOUTH", "NORTH")


def test_one_lead_for_all_holds_every_lot() -> None:
    case = TINY
    model = case.models["prime_contractor"]
    structure = model.structure.model_copy(update={"leads": "one_for_all"})
    changed = model.model_copy(update={"structure": structure})
    rule = prime_of(case.model_copy(update={"models": {**case.models, model.id: changed}}))
    assert [(one.id, one.lots) for one in rule.footprints] == [(EVERYWHERE, ("N", "S", "R"))]
    assert rule.shared == ()


@pytest.mark.parametrize("option", ["separate_frameworks", "pooled_commissioning"])
def test_a_model_without_leads_or_limits_on_members_adds_nothing(option: str) -> None:
    assert state_structure(TINY, TINY.option(option)) == ()


def test_members_are_limited_and_cost_where_the_model_says_so() -> None:
    (shipped,) = state_structure(TINY, TINY.option("alliance"))
    assert isinstance(shipped, Alliance)
    assert (shipped.least, shipped.most) == (2, None)
    assert shipped.member_gbp == 0
    case = with_structure(
        with_parameters(TINY, "alliance", most_members="5"), "alliance", max_members="most_members"
    )
    case = set_parameter(case, "alliance.member_cost=1000")
    (rule,) = state_structure(case, case.option("alliance"))
    assert isinstance(rule, Alliance)
    assert (rule.least, rule.most) == (2, 5)
    assert rule.member_gbp == 1000


def test_a_shared_lot_without_several_footprints_belongs_to_the_only_one() -> None:
    lots = {lot.lot_id: lot for lot in TINY.lots.values()}
    assert [one.lot for one in shared(lots.values())] == ["R"]
    few = (lots["N"], lots["R"])
    assert shared(few) == ()
    assert [(one.id, one.lots) for one in own(few)] == [("NORTH", ("N", "R"))]
    assert [(one.id, one.lots) for one in own((lots["R"],))] == [("Tinyshire", ("R",))]


def test_combinations_stay_within_the_groups_of_the_notice_and_of_law() -> None:
    lots = tuple(TINY.lots.values())
    grouped = (lots[0].model_copy(update={"combination_group": "home care"}), *lots[1:])
    limits = [
        Limit(id="law", kind="combined_lots", value=Decimal(1), lots=("N", "S"), cites="clause 2"),
        Limit(id="law", kind="combined_lots", lots=("R",), cites="clause 2"),
        Limit(id="open", kind="combined_lots", lots=("R",), is_open=True, cites="clause 3"),
    ]
    rule = combined_lots(grouped, limits)
    assert rule.groups == (("N",), ("N", "S"))
    assert rule.cites == "law (clause 2)"
    assert combined_lots(lots).groups == ()


def test_payments_that_awards_decide_are_those_that_structures_charge() -> None:
    prime, alliance = (TINY.models[name] for name in ("prime_contractor", "alliance"))
    assert [one.id for one in paid_with_awards(prime)] == ["lead_fee"]
    assert [one.id for one in paid_with_awards(alliance)] == ["membership"]
    alone = prime.model_copy(
        update={"structure": prime.structure.model_copy(update={"leads": "vehicle"})}
    )
    assert paid_with_awards(alone) == ()
    case = with_cost(TINY, "prime_contractor", "per_sub_contract", "lead_fee")
    told = paid_with_awards(case.models["prime_contractor"])
    assert [one.id for one in told] == ["lead_fee", "edge"]


def test_members_of_consortia_have_one_role_and_places_go_to_undertakings() -> None:
    option = TINY.option("separate_frameworks")
    member = ConsortiumMember(
        consortium_id="P3", member_id="P1", share=Decimal("0.5"), basis="assumed"
    )
    case = TINY.model_copy(update={"consortium_members": {("P3", "P1"): member}})
    assert [type(one) for one in state_structure(case, option)] == [Consortium]
    placed = TINY.lots["N"].model_copy(update={"award_kind": "framework_place", "places": 2})
    case = TINY.model_copy(update={"lots": {**TINY.lots, "N": placed}})
    assert [type(one) for one in state_structure(case, option)] == [Framework]


def test_rules_of_a_structure_are_stated_by_id() -> None:
    rules = state_structure(STRICT, STRICT.option("prime_contractor"))
    assert [one.id for one in rules] == [
        "leads of prime_contractor",
        "max_own_delivery_share",
        "L3",
        "L4",
    ]
    assert all(isinstance(one, OwnDelivery) for one in rules[1:])
