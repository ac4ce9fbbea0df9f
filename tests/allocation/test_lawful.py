from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.allocation.brute import cheapest
from tests.allocation.problems import lot_cap
from tests.allocation.tables import Tables, case_of, read_tables
from toolkit.allocation import allocate
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.price_cap import PriceCap
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.lawful import packages_that_stand, question_of, sentence_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.stating import state_problem
from toolkit.files import load_case
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit

TINY = load_case("tiny")
OPTION = TINY.options[0]


def law(kind: str, value: str | None = None, **reach: object) -> Limit:
    number = None if value is None else Decimal(value)
    return Limit.model_validate(
        {"id": f"r.{kind}", "kind": kind, "value": number, "cites": f"Act, {kind}", **reach}
    )


def stated(*limits: Limit, case: Case = TINY) -> Problem:
    return state_problem(case, case.options[0], limits)


def of_kind[R: Rule](found: Problem, kind: type[R]) -> list[R]:
    return [rule for rule in found.rules if isinstance(rule, kind)]


def caps(found: Problem) -> list[LotCap]:
    return of_kind(found, LotCap)


def with_package(lots: str) -> Case:
    tables: Tables = read_tables("tiny")
    blank = {"package_id": "K", "provider_id": "P1", "lot_ids": lots, "all_or_nothing": "yes"}
    tables["packages"] = [blank | {"discount_percent": "5", "basis": "assumed"}]
    return case_of(tables, "tiny")


def test_an_excluded_provider_is_set_aside_by_name_and_citation() -> None:
    found = stated(law("excluded_provider", providers=("P1",), because="debarred"))
    out = [one for one in found.set_aside if one.provider == "P1"]
    assert {one.bid for one in out} == {
        b.bid_id for b in TINY.bids.values() if b.provider_id == "P1"
    }
    assert {(one.rule, one.why) for one in out} == {
        ("r.excluded_provider", "debarred (Act, excluded_provider)")
    }
    assert "P1" not in {one.provider for one in found.offers}
    assert any("r.excluded_provider" in rule for rule in found.obeyed)


def test_a_named_tender_goes_and_the_provider_s_others_stay() -> None:
    first, other = [b for b in TINY.bids.values() if b.provider_id == "P1"][:2]
    found = stated(law("abnormally_low", bids=(first.bid_id,)))
    assert first.bid_id not in {one.bid for one in found.offers}
    assert other.bid_id in {one.bid for one in found.offers}


def test_a_reserved_lot_is_for_those_named_only() -> None:
    found = stated(law("reserved_lot", lots=("N",), providers=("P2",)))
    assert {one.provider for one in found.offers if one.lot == "N"} <= {"P2"}
    assert {one.provider for one in found.offers if one.lot == "S"} == {
        one.provider for one in stated().offers if one.lot == "S"
    }


@pytest.mark.parametrize("kind", ["excluded_provider", "reserved_lot", "abnormally_low"])
def test_an_open_limit_leaves_nobody_out_and_stands_as_a_question(kind: str) -> None:
    limit = law(kind, lots=("N",), providers=("P1",), is_open=True, because="nobody has checked")
    found = stated(limit)
    assert found.offers == stated().offers
    assert found.open_questions == (question_of(limit, LOTS),)
    assert "nobody has checked" in found.open_questions[0]
    assert limit.cites in found.open_questions[0]
    assert not any(limit.id in rule for rule in found.obeyed)


def test_under_direct_award_b_rules_that_limit_winners_do_not_act() -> None:
    found = stated(law("no_cap_on_winners", lots=("N",)))
    assert {rule.lots for rule in caps(found)} >= {("R", "S")}  # N does not count
    assert found.to_all == {"N"}
    told = [one for one in found.set_aside_by_law if "r.no_cap_on_winners (Act" in one]
    kinds = {rule.kind for rule in TINY.rules.values()}
    assert bool(told) == bool(kinds & {"max_lots", "min_award_share", "low_price_what_if"})
    least = {one.bid: one.least_units for one in found.offers if one.lot == "N"}
    before = {one.bid: one.least_units for one in stated().offers if one.lot == "N"}
    assert all(least[bid] <= before[bid] for bid in before)


def test_whoever_qualifies_without_units_is_offered_a_contract_all_the_same() -> None:
    found = allocate(TINY, OPTION, [law("no_cap_on_winners")])
    won = {one.bid for one in found.awards}
    assert {*found.also_offered} == {one.bid for one in found.problem.offers} - won
    assert allocate(TINY, OPTION).also_offered == ()


def test_a_cap_that_the_notice_does_not_state_is_set_aside_by_law() -> None:
    found = stated(law("lot_cap_published", lots=("N", "S", "R")))
    assert caps(found) == []
    cap = next(rule for rule in TINY.rules.values() if rule.kind == "max_lots")
    assert [one for one in found.set_aside_by_law if one.startswith(cap.rule_id)]
    assert not [one for one in found.obeyed if one.startswith(f"{cap.rule_id},")]


def test_a_cap_that_the_notice_states_takes_its_place() -> None:
    found = stated(law("lot_cap_published", "1", lots=("N", "S", "R")))
    assert {(one.most, set(one.lots) == {"N", "S", "R"}, one.cites) for one in caps(found)} == {
        (Decimal(1), True, "Act, lot_cap_published")
    }
    award = allocate(TINY, OPTION, [law("lot_cap_published", "1")])
    for provider in {one.provider for one in award.awards}:
        assert len({one.lot for one in award.awards if one.provider == provider}) == 1


def test_what_a_provider_itself_will_take_is_no_cap_of_the_authority() -> None:
    tables = read_tables("tiny")
    tables["rules"] = [row for row in tables["rules"] if row["kind"] != "max_lots"]
    found = stated(law("lot_cap_published"), case=case_of(tables, "tiny"))
    own = {one.provider_id: int(one.max_lots) for one in TINY.providers.values()}
    assert {one.parties[0]: one.most for one in caps(found)} == own


def test_at_least_so_many_providers() -> None:
    found = stated(law("min_providers", "1.5", lots=("N",)))
    asked = {one.lots: (one.least, one.named) for one in of_kind(found, LotWinners) if one.cites}
    assert asked == {("N",): (2, "r.min_providers (Act, min_providers)")}


def test_a_change_adds_no_more_than_its_cap_over_the_term() -> None:
    found = stated(law("modification_cap_gbp", "1000", lots=("N",)))
    (cap,) = of_kind(found, PriceCap)
    years = Decimal((TINY.end - TINY.start).days + 1) / Decimal("365.25")
    assert cap.lot == "N"
    assert abs(cap.most_gbp * years - 1000) < Decimal("1e-9")


def test_packages_stand_only_within_a_group_that_the_notice_names() -> None:
    case = with_package("N;S")
    packages = tuple(case.packages.values())
    group = law("combined_lots", "1", lots=("N", "S"))
    alone = law("combined_lots", lots=("N",))
    assert packages_that_stand(packages, []) == packages
    assert packages_that_stand(packages, [group]) == packages
    assert packages_that_stand(packages, [law("combined_lots", "1", lots=("N", "R"))]) == ()
    assert packages_that_stand(packages, [alone]) == ()
    assert packages_that_stand(packages, [alone.model_copy(update={"is_open": True})]) == packages
    (told,) = stated(alone, case=case).set_aside_by_law
    assert told.startswith("package K for N, S: set aside by law")
    assert "(Act, combined_lots)" in told


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        (law("min_quality", "76"), "r.min_quality: min_quality 76 (Act, min_quality)"),
        (
            law("min_providers", "2", lots=("N",)),
            "r.min_providers: at least 2 providers on N (Act, min_providers)",
        ),
        (
            law("modification_cap_gbp", "499999.99"),
            "r.modification_cap_gbp: a change adds at most 499,999.99 pounds "
            "(Act, modification_cap_gbp)",
        ),
        (
            law("reserved_lot", lots=("N",), providers=("P2",)),
            "r.reserved_lot: reserved for P2 on N (Act, reserved_lot)",
        ),
        (
            law("excluded_provider", bids=("B1", "B2")),
            "r.excluded_provider: a provider that must be left out wins nothing: B1, B2 "
            "(Act, excluded_provider)",
        ),
    ],
)
def test_a_limit_in_words(limit: Limit, sentence: str) -> None:
    assert sentence_of(limit) == sentence


LOTS, PROVIDERS = tuple(TINY.lots), tuple(TINY.providers)
SOME_LOTS = st.lists(st.sampled_from(LOTS), max_size=2, unique=True).map(tuple)
LIMITS = st.one_of(
    st.builds(lambda lots, n: law("min_providers", n, lots=lots), SOME_LOTS, st.sampled_from("12")),
    st.builds(lambda lots: law("no_cap_on_winners", lots=lots), SOME_LOTS),
    st.builds(
        lambda lots, n: law("lot_cap_published", n, lots=lots),
        SOME_LOTS,
        st.sampled_from([None, "1", "2"]),
    ),
    st.builds(
        lambda lot, who: law("reserved_lot", lots=(lot,), providers=who),
        st.sampled_from(LOTS),
        st.lists(st.sampled_from(PROVIDERS), min_size=1, max_size=2, unique=True).map(tuple),
    ),
    st.builds(
        lambda who, lots: law("excluded_provider", providers=(who,), lots=lots),
        st.sampled_from(PROVIDERS),
        SOME_LOTS,
    ),
    st.builds(
        lambda lot, gbp: law("modification_cap_gbp", gbp, lots=(lot,)),
        st.sampled_from(LOTS),
        st.sampled_from(["100000", "1000000", "5000000"]),
    ),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(LIMITS, max_size=3))
def test_limits_give_the_award_that_trying_everything_gives(limits: list[Limit]) -> None:
    wanted = _tried(limits)
    found = allocate(TINY, OPTION, limits)
    if wanted is None:
        assert found.status == "infeasible"
        assert found.unmet
    else:
        assert float(found.objective_gbp or 0) == pytest.approx(wanted, rel=1e-6, abs=0.05)
        assert found.proved


def _tried(limits: list[Limit]) -> float | None:
    """Read the limits a second time, by hand, and try every set of winners."""
    problem = state_problem(TINY, OPTION)

    def reach(limit: Limit) -> set[str]:
        return set(limit.lots or LOTS)

    def out(lot: str, provider: str) -> bool:
        return any(
            (one.kind == "excluded_provider" and lot in reach(one) and provider in one.providers)
            or (one.kind == "reserved_lot" and lot in reach(one) and provider not in one.providers)
            for one in limits
        )

    free = {
        lot
        for one in limits
        if one.kind in ("no_cap_on_winners", "lot_cap_published")
        for lot in reach(one)
    }
    everybody = {lot for one in limits if one.kind == "no_cap_on_winners" for lot in reach(one)}
    years = Decimal((TINY.end - TINY.start).days + 1) / Decimal("365.25")
    rules: list[Rule] = []
    for rule in problem.rules:
        match rule:
            case LotWinners():
                mine = [one for one in limits if set(rule.lots) & reach(one)]
                if not any(one.kind == "min_providers" for one in mine):
                    rules.append(rule)
            case LotCap():
                counted = tuple(lot for lot in LOTS if lot not in free)
                rules += [replace(rule, lots=counted)] if counted else []
            case _:
                rules.append(rule)
    before = {rule.lots[0]: rule.least for rule in of_kind(problem, LotWinners)}
    for lot in LOTS:
        mine = [one for one in limits if lot in reach(one) and one.value is not None]
        fewest = [int(one.value or 0) for one in mine if one.kind == "min_providers"]
        if fewest:
            least = max([before.get(lot, 1), *fewest])
            rules.append(LotWinners("law", lot, lots=(lot,), least=least))
        sums = [(one.value or 0) / years for one in mine if one.kind == "modification_cap_gbp"]
        if sums:
            rules.append(PriceCap("law", lot, lot=lot, most_gbp=Decimal(min(sums))))
    for one in limits:
        if one.kind == "lot_cap_published" and one.value is not None:
            rules += [lot_cap(party, int(one.value), one.lots, "law") for party in PROVIDERS]
    offers = tuple(
        replace(one, least_units=min(one.least_units, need_of(problem, one.lot) / 1_000_000))
        if one.lot in everybody
        else one
        for one in problem.offers
        if not out(one.lot, one.provider)
    )
    return cheapest(replace(problem, rules=tuple(rules), offers=offers))


def need_of(problem: Problem, lot: str) -> Decimal:
    return next(need.units for need in problem.needs if need.lot == lot)


def test_an_open_limit_names_whom_it_may_reach_unless_that_is_every_lot() -> None:
    some = law("min_providers", lots=("N",), is_open=True, because="nothing is stated")
    assert question_of(some, LOTS) == (
        "r.min_providers: not settled, so not applied: whether several providers must win (N); "
        "nothing is stated (Act, min_providers)"
    )
    every = law("abnormally_low", lots=LOTS, is_open=True, because="nothing is stated")
    assert "(N" not in question_of(every, LOTS)
    one = law("abnormally_low", bids=("B1",), is_open=True, because="nothing is stated")
    assert "abnormally low (B1)" in question_of(one, LOTS)
