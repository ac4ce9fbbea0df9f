"""The process that is followed, held against the one that the Regulations give."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england import frameworks, routes, urgency
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Law, rule

CHOSEN_FREELY = (words.DIRECT_AWARD_C, words.MOST_SUITABLE_PROVIDER, words.COMPETITIVE)


def follows(facts: FactSheet, *processes: str) -> Answer:
    """Ask whether one of some processes is followed."""
    return is_one_of(facts, "process_followed", processes)


def in_every_procurement() -> Answer:
    """State that a rule binds whatever process is followed."""
    return given(Verdict.MET, "it binds every procurement under the regime")


@rule("process_not_open", "The process followed is not open", psr(reg("6(1)"), reg("18(1)")))
def follows_a_closed_process(facts: FactSheet, law: Law) -> Answer:
    """The authority must follow the process that the Regulations give; it follows another."""
    opened = {
        words.DIRECT_AWARD_A: routes.direct_award_a(facts, law),
        words.DIRECT_AWARD_B: routes.direct_award_b(facts, law),
        words.DIRECT_AWARD_C: routes.direct_award_c(facts, law),
        words.MOST_SUITABLE_PROVIDER: routes.most_suitable_provider(facts, law),
        words.COMPETITIVE: routes.competition_is_lawful(facts, law),
        words.CALL_OFF_DIRECT: frameworks.call_off_without_competition(facts, law),
        words.CALL_OFF_COMPETED: frameworks.call_off_with_competition(facts, law),
        words.URGENT_AWARD: urgency.urgent_award(facts, law),
    }
    return any_of(*(all_of(follows(facts, name), is_not(open_)) for name, open_ in opened.items()))


@rule("may_change_process", "Another process may be followed instead", psr(reg("6(9)"), reg("15")))
def may_change_process(facts: FactSheet, law: Law) -> Answer:
    """A process chosen freely may be abandoned for another one that is open and suits better."""
    return all_of(
        routes.most_suitable_provider(facts, law),
        follows(facts, *CHOSEN_FREELY),
        recorded(facts, "different_process_more_suitable"),
    )


@rule("grounds_misquoted", "The notice quotes another process's grounds", psr(reg("6")))
def misquotes_grounds(facts: FactSheet, _law: Law) -> Answer:
    """What the notice says to justify the award belongs to a process that is not followed."""
    quoted = "process_whose_grounds_the_notice_quotes"
    return any_of(
        *(
            all_of(follows(facts, name), is_not(is_one_of(facts, quoted, (name,))))
            for name in words.PROCESSES
        )
    )
