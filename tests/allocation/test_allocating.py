from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.allocation.brute import cheapest
from tests.allocation.problems import need, offer, problem, small_problems
from toolkit.allocation import Allocation, allocate
from toolkit.allocation.allocating import find_award
from toolkit.allocation.modelling import cost_of, least_price, model_of, program_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits, to_pulp
from toolkit.allocation.stating import state_problem
from toolkit.allocation.structures.combined_lots import CombinedLots
from toolkit.allocation.verifying import broken_rules
from toolkit.files import load_case
from toolkit.statements.bids import Package
from toolkit.statements.case import Case
from toolkit.statements.terms import set_parameter

NO_LIMITS = Limits()
FLOWS = {
    ("COUNCIL", "N"): 200_000,
    ("COUNCIL", "S"): 190_000,
    ("CHC", "N"): 50_000,
    ("CHC", "S"): 10_000,
    ("BCF", "R"): 200_000,
}
PRIME_FLOWS = {  # the lead's fee of 8,000 is borne 250 to 200 to 200
    **FLOWS,
    ("COUNCIL", "N"): Decimal("203076.92"),
    ("COUNCIL", "S"): Decimal("192461.54"),
    ("BCF", "R"): Decimal("202461.54"),
}
PACKAGE = Package(
    package_id="K1",
    provider_id="P2",
    lot_ids="N; R",
    all_or_nothing=True,
    discount_percent=Decimal(10),
    basis="assumed",
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(small_problems())
def test_no_set_of_winners_is_cheaper_than_the_award(problem: Problem) -> None:
    found, best = find_award(problem, "any", NO_LIMITS), cheapest(problem)
    if best is None:
        assert found.status == "infeasible"
        assert found.unmet
        assert found.objective_gbp is None
    else:
        assert found.proved
        assert found.objective_gbp is not None
        assert abs(float(found.objective_gbp) - best) <= 0.01 * (1 + len(found.awards))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(small_problems())
def test_the_order_of_lots_and_bids_does_not_change_the_cost(problem: Problem) -> None:
    turned = replace(
        problem,
        needs=problem.needs[::-1],
        offers=problem.offers[::-1],
        arcs=problem.arcs[::-1],
    )
    one, other = find_award(problem, "any", NO_LIMITS), find_award(turned, "any", NO_LIMITS)
    assert one.status == other.status
    if one.objective_gbp is not None and other.objective_gbp is not None:
        assert abs(one.objective_gbp - other.objective_gbp) <= Decimal("0.01") * len(one.awards)


def test_tinyshire_is_awarded_as_its_page_works_out(tiny: Case) -> None:
    for option in tiny.options:
        found = allocate(tiny, option)
        assert {(a.lot, a.provider, a.cost_gbp) for a in found.awards} == {
            ("N", "P2", Decimal(250_000)),
            ("S", "P1", Decimal(200_000)),
            ("R", "P3", Decimal(200_000)),
        }
        assert (found.status, found.proved) == ("optimal", True)
        whole = 658_000 if option.id == "prime_contractor" else 650_000
        assert found.objective_gbp == found.bound_gbp == whole
        assert found.mobilisation_gbp == 6_000
        assert {flow.stream: Decimal(0) for flow in found.flows}.keys() == {"COUNCIL", "BCF", "CHC"}
        assert {(f.stream, f.lot): f.gbp for f in found.flows} == (
            PRIME_FLOWS if option.id == "prime_contractor" else FLOWS
        )


def test_a_budget_cut_breaks_separate_budgets_and_not_the_pool() -> None:
    cut = load_case("tiny", scenario="budget_cut")
    separate = allocate(cut, cut.option("separate_frameworks"))
    assert separate.status == "infeasible"
    assert separate.bound_gbp is None
    (short,) = separate.unmet
    assert (short.lot, short.units_short) == ("S", Decimal(400))  # 10,000 pounds at 25
    assert "10,000.00 pounds" in short.why
    assert allocate(cut, cut.option("pooled_commissioning")).objective_gbp == 650_000
    narrow = set_parameter(cut, "pooled_commissioning.cross_area_subsidy_cap=0.02")
    assert allocate(narrow, narrow.option("pooled_commissioning")).status == "infeasible"


def test_mobilisation_and_fees_are_not_part_of_the_price() -> None:
    dear = replace(offer("cheap", "L", "P", "10"), mobilisation_gbp=Decimal(10**6))
    found = find_award(
        problem([need("L")], [dear, offer("other", "L", "Q", "11")]), "any", NO_LIMITS
    )
    assert found.objective_gbp == 1000
    assert found.mobilisation_gbp == 10**6


def test_every_award_is_checked_again_without_the_solver(flagship: Case) -> None:
    found = allocate(flagship, flagship.option("pooled_commissioning"))
    assert broken_rules(found.problem, found.awards, found.flows) == ()
    less = tuple(replace(one, units=one.units - 1) for one in found.awards)
    assert broken_rules(found.problem, less, found.flows)


def separate_again(case: Case, id: str, earlier: Iterable[Allocation]) -> Allocation:
    option = case.option("separate_frameworks").model_copy(update={"id": id})
    return allocate(case, option, earlier=earlier)


def test_an_award_names_its_leads_and_holds_what_they_ask_for(tiny: Case) -> None:
    prime = allocate(tiny, tiny.option("prime_contractor"))
    assert [(one.footprint, one.lead, one.others) for one in prime.leads] == [
        ("NORTH", "P2", ("P3",)),
        ("SOUTH", "P1", ()),
    ]
    assert sum(one.gbp for one in prime.charges) == 8000
    assert prime.objective_gbp == 658_000
    assert sum(one.gbp for one in prime.flows) == 658_000
    assert prime.proved


def test_a_limit_on_own_delivery_moves_work_or_leaves_no_award(tiny: Case) -> None:
    # P1 may deliver 70% of SOUTH; P2's 2,400 hours cost 4,800 more, and the fee on them 2,592.
    case = set_parameter(tiny, "prime_contractor.max_own_delivery_share=0.7")
    none = allocate(case, case.option("prime_contractor"))
    assert none.status == "infeasible"
    (unmet,) = none.unmet
    assert "margin of the lead and cost of sub-contracts (leads of prime_contractor)" in unmet.why
    richer = {
        **case.streams,
        "COUNCIL": case.streams["COUNCIL"].model_copy(update={"available_gbp": Decimal(450_000)}),
    }
    case = case.model_copy(update={"streams": richer})
    found = allocate(case, case.option("prime_contractor"))
    assert {(one.lot, one.provider): one.units for one in found.awards if one.lot == "S"} == {
        ("S", "P1"): 5600,
        ("S", "P2"): 2400,
    }
    assert sum(one.cost_gbp for one in found.awards if one.lot == "S") == 204_800


def test_a_combination_must_beat_the_lots_it_joins_where_groups_are_named(tiny: Case) -> None:
    option = tiny.option("separate_frameworks")
    joined = tiny.model_copy(update={"packages": {"K1": PACKAGE}})
    free = allocate(joined, option)
    assert free.objective_gbp == 614_000  # P2 takes a tenth off N and R
    lots = {
        name: lot.model_copy(update={"combination_group": "one" if name in "NS" else None})
        for name, lot in joined.lots.items()
    }
    grouped = joined.model_copy(update={"lots": lots})
    found = allocate(grouped, option)
    assert found.objective_gbp == 650_000
    lots = {name: lot.model_copy(update={"combination_group": "one"}) for name, lot in lots.items()}
    grouped = grouped.model_copy(update={"lots": lots})
    within = allocate(grouped, option)
    assert within.objective_gbp == free.objective_gbp
    (rule,) = (one for one in within.problem.rules if isinstance(one, CombinedLots))
    assert [one.counts - (one.apart or 0) for one in rule.tested] == [-36_000]
    stopped = allocate(grouped, option, progress=lambda _stage, _part: False)
    assert stopped.status == "limit"


def test_equal_problems_are_solved_once(tiny: Case) -> None:
    separate = allocate(tiny, tiny.option("separate_frameworks"))
    again = separate_again(tiny, "twin", earlier=[separate])
    assert again == replace(separate, option="twin")
    assert again.awards is separate.awards
    pooled = allocate(tiny, tiny.option("pooled_commissioning"), earlier=[separate, again])
    assert pooled.problem != separate.problem
    assert pooled.awards is not separate.awards


def test_an_award_that_ran_out_of_time_is_not_taken_over(flagship: Case) -> None:
    option = flagship.option("separate_frameworks")
    hasty = allocate(flagship, option, progress=lambda _stage, _part: False)
    assert hasty.status == "limit"
    assert allocate(flagship, option, earlier=[hasty]).status == "optimal"


def test_a_caller_can_stop_the_solver_and_the_bound_stays_honest(flagship: Case) -> None:
    option, parts = flagship.option("pooled_commissioning"), list[float]()

    def stop_after_a_while(stage: str, part: float) -> bool:
        assert stage == "solving"
        parts.append(part)
        return len(parts) < 5

    stopped = allocate(flagship, option, progress=stop_after_a_while)
    whole = allocate(flagship, option)
    assert all(0 <= part <= 1 for part in parts)
    assert (stopped.status, stopped.proved, len(parts)) == ("limit", False, 5)
    assert whole.objective_gbp is not None
    assert stopped.bound_gbp is None or stopped.bound_gbp <= whole.objective_gbp
    assert stopped.objective_gbp is None or stopped.objective_gbp >= whole.objective_gbp
    assert not stopped.unmet


@pytest.mark.parametrize("seconds", [0.001, 0.05])
def test_too_little_time_never_reads_as_optimal(flagship: Case, seconds: float) -> None:
    found = allocate(flagship, flagship.option("pooled_commissioning"), time_limit_s=seconds)
    if found.status == "limit":
        assert not found.proved
    else:
        assert found.bound_gbp == found.objective_gbp


def test_the_same_question_has_the_same_answer_in_every_byte(flagship: Case) -> None:
    option = flagship.option("pooled_commissioning")
    assert repr(allocate(flagship, option)) == repr(allocate(flagship, option))


@pytest.mark.parametrize("price", ["0", "0.000001", "1000000"])
def test_absurd_prices_are_solved_and_proved(price: str) -> None:
    found = find_award(
        problem(
            [need("L", "1900000")],
            [
                offer("a", "L", "P", price, most="1900000"),
                offer("b", "L", "Q", "24", most="1000000"),
                offer("c", "L", "R", "25.5", most="900000"),
            ],
            capacities={"P": "600000"},
            available={"S": "1e14"},
        ),
        "any",
        NO_LIMITS,
    )
    assert (found.status, found.proved) == ("optimal", True)


def test_a_price_beyond_all_budgets_does_not_blur_the_others() -> None:
    offers = [
        offer("absurd", "L", "P", "1e20"),
        offer("dear", "L", "Q", "24.01", most="60"),
        offer("cheap", "L", "R", "24", most="60"),
    ]
    tight = problem([need("L")], offers, available={"S": "2400.40"})
    assert find_award(tight, "any", NO_LIMITS).objective_gbp == Decimal("2400.40")


@pytest.mark.parametrize(
    ("available", "status"), [("1000.00", "optimal"), ("999.99", "infeasible")]
)
def test_a_budget_binds_to_the_penny(available: str, status: str) -> None:
    exact = problem([need("L")], [offer("b", "L", "P", "10")], available={"S": available})
    found = find_award(exact, "any", NO_LIMITS)
    assert found.status == status
    if status == "infeasible":
        assert "0.01 pounds" in found.unmet[0].why


def test_less_than_a_penny_missing_is_still_explained() -> None:
    short = problem([need("L")], [offer("b", "L", "P", "10")], available={"S": "999.997"})
    found = find_award(short, "any", NO_LIMITS)
    assert found.status == "infeasible"
    assert [one.lot for one in found.unmet] == ["L"]


def test_nothing_to_buy_costs_nothing() -> None:
    for needs in ([], [need("L", "0")]):
        for offers in ([], [offer("b", "L", "P", "10")] if needs else []):
            found = find_award(problem(needs, offers), "any", NO_LIMITS)
            assert (found.status, found.objective_gbp) == ("optimal", Decimal(0))
            assert not found.awards
            assert found.proved


def test_ids_may_hold_anything() -> None:
    odd = ["Lot 1", "Lot_1", "50% more", "-> [x]"]
    found = find_award(
        problem(
            [need(lot) for lot in odd],
            [offer(f"{lot} bid", lot, f"{lot} & Co", "10") for lot in odd],
        ),
        "any",
        NO_LIMITS,
    )
    assert [award.lot for award in found.awards] == odd
    assert found.objective_gbp == 4000


def test_the_model_of_tinyshire_reads_as_it_did(
    tiny: Case, golden: Callable[[str, str], None], tmp_path: Path
) -> None:
    path = tmp_path / "model.lp"
    stated = state_problem(tiny, tiny.option("pooled_commissioning"))
    draft = model_of(stated)
    program = program_of(draft, cost_of(draft, least_price(stated)))
    model, _ = to_pulp(program, range(len(program.columns)), range(len(program.rows)))
    model.writeLP(str(path))
    golden("tiny_pooled_commissioning.lp", path.read_text(encoding="utf-8"))
