"""Whether the Welsh regime covers a lot."""

from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_wales.sources import psr, reg
from toolkit.law.rules import Law, rule


@rule("psr_wales_applies", "The Welsh regime applies", psr(reg("3"), "NHS (Wales) Act 2006 s.10A"))
def applies(facts: FactSheet, _law: Law) -> Answer:
    """A Welsh relevant authority buys relevant health services for the health service in Wales."""
    return all_of(
        holds(facts, "procurer_is_welsh_relevant_authority"),
        holds(facts, "for_health_service_in_wales"),
    )
