"""Frameworks, open frameworks and dynamic markets: how long they run and whom they let in."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_most, day, holds, is_one_of, less_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.contract_facts import CONCESSION
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.routes import is_open_framework
from toolkit.law.rulebooks.pa2023.sources import act
from toolkit.law.rulebooks.pa2023.value import is_call_off, is_light_touch
from toolkit.law.rules import Duty, Law, Route, Rule, rule
from toolkit.law.shares import whole_number


@rule(
    "framework_term",
    "The framework may run that long",
    act("s.47"),
    gives=Route("framework_term"),
)
def may_run_so_long(facts: FactSheet, law: Law) -> Answer:
    """Four years, unless the supply needs longer and the notice says why.

    Light-touch frameworks have no such limit; open frameworks have their own.
    """
    longer = all_of(
        recorded(facts, "view_longer_framework_needed"),
        holds(facts, "longer_framework_reasons_in_notice"),
        asked="the supply needs longer, and the notice says why",
    )
    term = amount(facts, "framework_term_years")
    return all_of(
        is_public_contract(facts, law),
        holds(facts, "contract_is_framework"),
        is_not(holds(facts, "open_framework")),
        any_of(
            is_light_touch(facts, law),
            at_most(term, law.figure("pa_framework_max")),
            longer,
            asked="the term is within four years, or need not be",
        ),
    )


@rule(
    "open_framework",
    "The open framework keeps its times",
    act("s.49(2), (6)-(7)"),
    gives=Route("open_framework"),
)
def keeps_open_framework_times(facts: FactSheet, law: Law) -> Answer:
    """Reopened within the first three years, and at an end within eight.

    Where one provider alone is awarded a framework of the scheme, all ends within the four years
    that begin with that award. No exception is made for light touch. The later five-year
    reopenings are not tested here: in eight years at most one more falls due.
    """
    years = whole_number(law.figure("pa_open_framework_single"))
    single = any_of(
        is_not(holds(facts, "framework_has_single_supplier")),
        less_than(day(facts, "open_framework_ends_on"), day(facts, "awarded_on", plus_years=years)),
        asked="several providers, or four years from this award",
    )
    return all_of(
        is_public_contract(facts, law),
        is_open_framework(facts, law),
        _before_end_of(facts, law, "second_award_on", "pa_open_framework_first_reopening"),
        _before_end_of(facts, law, "ends_on", "pa_open_framework_total"),
        single,
    )


@rule(
    "framework_contents",
    "Put into the framework what it must say",
    act("s.45(5), (8)-(9)"),
    gives=Duty("state the supply, prices, value, selection, term, users and any open framework"),
)
def must_state_contents(facts: FactSheet, law: Law) -> Answer:
    """A light-touch framework is spared."""
    return all_of(
        is_public_contract(facts, law),
        holds(facts, "contract_is_framework"),
        is_not(is_light_touch(facts, law)),
    )


@rule(
    "framework_selection",
    "Choose within the framework by its own criteria",
    act("s.46"),
    gives=Duty("set proportionate conditions; assess by the framework's criteria, refined or not"),
)
def must_select_fairly(facts: FactSheet, law: Law) -> Answer:
    """Where a call-off is competed; a light-touch framework is spared."""
    return all_of(
        is_public_contract(facts, law),
        is_call_off(facts, law),
        holds(facts, "call_off_competed"),
        is_not(holds(facts, "framework_is_light_touch")),
    )


@rule(
    "dynamic_market",
    "An award within a dynamic market",
    act("ss.34-36"),
    gives=Route("dynamic_market"),
)
def within_dynamic_market(facts: FactSheet, law: Law) -> Answer:
    """By a competitive flexible procedure among members of a market that stays open to all.

    Applications that come in with the procedure are considered first. Concessions are left out.
    """
    return all_of(
        is_public_contract(facts, law),
        holds(facts, "competitive_flexible_procedure"),
        holds(facts, "market_open_to_all_qualified"),
        is_not(is_one_of(facts, "contract_type", (CONCESSION,))),
    )


def _before_end_of(facts: FactSheet, law: Law, event: str, figure: str) -> Answer:
    """Ask whether a day falls in the years that begin with the first award."""
    years = whole_number(law.figure(figure))
    first = day(facts, "open_framework_first_award_on", plus_years=years)
    return less_than(day(facts, f"open_framework_{event}"), first)


RULES: tuple[Rule, ...] = (
    may_run_so_long,
    keeps_open_framework_times,
    must_state_contents,
    must_select_fairly,
    within_dynamic_market,
)
