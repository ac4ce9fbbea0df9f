from decimal import Decimal

from toolkit.allocation import allocate
from toolkit.allocation.award_facts import facts_of_award
from toolkit.files import load_law
from toolkit.law.check import check
from toolkit.law.findings import Findings
from toolkit.statements.case import Case
from toolkit.statements.facts import Fact
from toolkit.statements.limits import Limit

LAW = load_law()
ALL = Limit(id="all", kind="no_cap_on_winners", lots=("N",), cites="reg. 6")


def _said(case: Case, *limits: Limit) -> dict[tuple[str, str], str]:
    option = case.options[0]
    found = allocate(case, option, limits)
    return {(fact.subject, fact.fact): fact.value for fact in facts_of_award(case, option, found)}


def test_an_award_says_who_qualifies_who_wins_and_what_it_is_worth(tiny: Case) -> None:
    option = tiny.options[0]
    found = allocate(tiny, option)
    said = _said(tiny)
    for need in found.problem.needs:
        standing = {one.provider for one in found.problem.offers if one.lot == need.lot}
        winners = {one.provider for one in found.awards if one.lot == need.lot}
        assert said[(need.lot, "providers_that_qualify")] == str(len(standing))
        assert said[(need.lot, "providers_offered_a_contract")] == str(len(winners))
        cost = sum((one.cost_gbp for one in found.awards if one.lot == need.lot), Decimal(0))
        years = Decimal((tiny.end - tiny.start).days + 1) / Decimal("365.25")
        assert abs(Decimal(said[(need.lot, "lv_new")]) - cost * years) <= Decimal("0.01")


def test_where_numbers_may_not_be_limited_everybody_who_qualifies_is_offered_a_contract(
    tiny: Case,
) -> None:
    said = _said(tiny, ALL)
    assert said[("N", "providers_that_qualify")] == said[("N", "providers_offered_a_contract")]


def test_what_the_case_states_is_not_said_again(tiny: Case) -> None:
    row = Fact(subject="N", fact="lv_new", value="5")
    case = tiny.model_copy(update={"facts": (*tiny.facts, row)})
    said = _said(case)
    assert ("N", "lv_new") not in said
    assert ("S", "lv_new") in said


def test_without_an_award_there_is_nothing_to_say(tiny: Case) -> None:
    everybody = tuple(tiny.providers)
    barred = Limit(id="out", kind="excluded_provider", providers=everybody, cites="s. 1")
    assert _said(tiny, barred) == {}


def test_the_law_can_be_asked_a_second_time(tiny: Case) -> None:
    option = tiny.options[0]
    found = allocate(tiny, option)
    again: Findings = check(tiny, option, LAW, more=facts_of_award(tiny, option, found))
    assert {one.subject for one in again.findings} >= {need.lot for need in found.problem.needs}
