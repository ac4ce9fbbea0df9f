"""What a decision record must hold, under the Provider Selection Regime and under the Act of 2023.

Regulation 24 lists its items. Section 98 of the Act lists none: it asks for records that explain
every decision on which the Act wants a notice or that it requires; those decisions are the items.
"""

from collections.abc import Iterable, Mapping

from toolkit.law.item_questions import item_of
from toolkit.law.items import Item
from toolkit.law.rulebooks.psr_england.contents import Content
from toolkit.law.rulebooks.psr_england.records import (
    ASSESSMENT_ITEMS,
    COMPETITION_ITEMS,
    RECORD_ITEMS,
)

KEEP_RECORDS = "keep_records"
"""Id of the duty to keep records, in both rulebooks."""
_OF_THEIR_OWN = {
    "framework_parties": "framework_by_competition",
    "abandoned_on": "record_abandonment",
}
"""Duties that decide whether one item of regulation 24 is needed."""
SECTION_98 = "Procurement Act 2023 s.98(1)-(2)"


def _psr(contents: Iterable[Content], duty: str) -> tuple[Item, ...]:
    return tuple(
        item_of(one.id, one.words, (one.cites,), one.when, (_OF_THEIR_OWN.get(one.id, duty),))
        for one in contents
    )


def _act(id: str, words: str, clause: str, *duties: str) -> Item:
    cites = (SECTION_98, f"Procurement Act 2023 {clause}")
    return item_of(id, words, cites, duties=duties or (KEEP_RECORDS,))


RECORD_UNDER: Mapping[str, tuple[Item, ...]] = {
    "psr_england": (
        *_psr(RECORD_ITEMS, KEEP_RECORDS),
        *_psr(ASSESSMENT_ITEMS, "record_assessment"),
        *_psr(COMPETITION_ITEMS, "record_evaluation"),
    ),
    "pa2023": (
        _act("buyer", "who buys, and for whom", "s.2"),
        _act("estimated_value", "how the contract was valued", "s.4 and Sch 3"),
        _act("procedure", "which procedure was chosen, and why", "ss.19-20, 41, 43, 45"),
        _act("justification", "the ground for a direct award", "s.44", "transparency_notice"),
        _act("lots_decision", "whether to award by lots", "s.18", "consider_lots"),
        _act("market_engagement", "engagement with the market", "ss.16-17",
             "market_engagement_notice"),
        _act("conflicts", "conflicts of interest that were assessed", "ss.81, 83"),
        _act("conflicts_managed", "steps taken so that none gives an advantage", "ss.82-83"),
        _act("exclusion_check", "checks of exclusion and debarment", "ss.26-28, 57-58",
             "disregard_excluded_supplier", "consider_excludability", "ask_about_subcontractors"),
        _act("award_criteria", "award criteria, and how each tender was assessed", "ss.19, 23, 50",
             "assessment_summaries"),
        _act("provider", "who is awarded the contract", "s.50"),
        _act("reasons", "why", "s.50"),
        _act("standstill", "the standstill that was kept", "s.51",
             "mandatory_standstill", "voluntary_standstill"),
        _act("indicators", "key performance indicators, or why none", "s.52",
             "key_performance_indicators"),
        _act("decided_on", "the decision not to award", "s.55", "procurement_termination_notice"),
        item_of("communications", "each communication with suppliers before the contract",
                ("Procurement Act 2023 s.98(3)",), duties=(KEEP_RECORDS,)),
        item_of("kept_until", "until when records are kept: three years from the contract",
                ("Procurement Act 2023 s.98(4)",), duties=(KEEP_RECORDS,)),
    ),
}  # fmt: skip
"""Items by rulebook, in the order in which they are read."""

PRESCRIBED = {
    "psr_england": "SI 2023/1348 reg 24 lists these items",
    "pa2023": "Procurement Act 2023 s.98 prescribes no list: it asks for records that explain each "
    "decision that the Act requires or on which it asks for a notice. The list is inferred from "
    "those sections",
}
"""Who made the list, to be told beside it."""
