"""Changes that these Regulations no longer decide: health care, from 1 January 2024."""

from datetime import date

from toolkit.law.answers import Answer, all_of, given
from toolkit.law.asking import holds, is_one_of, on_or_after
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pcr2015.sources import LEGACY_START
from toolkit.law.rulebooks.regime.facts import CLINICAL_COMMISSIONING_GROUP, RELEVANT_AUTHORITIES
from toolkit.law.rules import Law, Rule, Source, rule

ASK_THERE = "regulation 13 of SI 2023/1348 decides; ask rulebook psr_england"
BUYERS = (*RELEVANT_AUTHORITIES, CLINICAL_COMMISSIONING_GROUP)  # boards took over groups' contracts
SAVING = Source(
    ("SI 2023/1348 reg 29(2)",),
    "regulation",
    LEGACY_START,
    made=date(2023, 12, 6),
    binds="relevant authorities in England",
    read_in="consolidated text of SI 2023/1348 dated 24 February 2025",
)


@rule("left-to-psr", "The Provider Selection Regime governs the change", SAVING)
def is_left_to_psr(facts: FactSheet, law: Law) -> Answer:
    """A relevant authority changes a contract for health care on or after 1 January 2024.

    Whatever law governed the award. Whether the code is listed there is for that regime to say.
    """
    return all_of(
        on_or_after(facts, "change_made_on", law.figure("psr_in_force")),
        is_one_of(facts, "authority_type", BUYERS, label="a relevant authority"),
        holds(facts, "is_health_care_service"),
        holds(facts, "for_health_service_in_england"),
    )


def waits_for_psr(facts: FactSheet, law: Law) -> Answer:
    """Ask whether another rulebook holds the answer about a change; this one then has none."""
    return all_of(
        holds(facts, "modifies_existing_contract"),
        is_left_to_psr(facts, law),
        given(Verdict.UNKNOWN, ASK_THERE),
    )


RULES: tuple[Rule, ...] = (is_left_to_psr,)
