"""What a competition under the Act must and may do: lots, engagement and criteria."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.facts_of_award import CALL_OFF, COMPETITION, MARKET
from toolkit.law.rulebooks.pa2023.sources import act, also
from toolkit.law.rulebooks.pa2023.value import is_light_touch
from toolkit.law.rules import Duty, Law, Route, Rule, rule


@rule("competed", "It is to be awarded by a competition", act("s.19"))
def is_competed(facts: FactSheet, law: Law) -> Answer:
    """A public contract for which tenders are invited, among all or within a dynamic market."""
    return all_of(
        is_public_contract(facts, law),
        is_one_of(facts, "planned_route", (COMPETITION, MARKET)),
    )


@rule(
    "tender_notice",
    "Publish a tender notice (UK4)",
    act("s.21"),
    gives=Duty("publish it to invite tenders or requests to participate"),
)
def must_publish_tender_notice(facts: FactSheet, law: Law) -> Answer:
    """For a light-touch contract too. It and its documents must let suppliers prepare a tender."""
    return is_competed(facts, law)


@rule(
    "consider_lots",
    "Consider lots",
    act("s.18(1)"),
    gives=Duty("consider before the tender notice whether to award by lots"),
)
def must_consider_lots(facts: FactSheet, law: Law) -> Answer:
    """Whether the supply could reasonably be split, and appropriately awarded by lots."""
    return is_competed(facts, law)


@rule(
    "reasons_for_no_lots",
    "Give reasons for not using lots",
    also(act("s.18(2)"), "SI 2024/692 reg 18(2)(q)"),
    gives=Duty("give reasons; an ordinary contract's tender notice states them"),
)
def must_give_reasons(facts: FactSheet, law: Law) -> Answer:
    """Due where the authority considers lots appropriate and yet awards as one.

    The tender notice need not hold them for a light-touch contract.
    """
    return all_of(
        is_competed(facts, law),
        recorded(facts, "view_lots_appropriate"),
        is_not(holds(facts, "awarded_by_lots")),
    )


@rule(
    "lot_cap",
    "The lots that one provider may win may be capped",
    also(act("s.23(4)"), "SI 2024/692 reg 18(2)(p)(ii)"),
    gives=Route("lot_cap"),
)
def may_cap_lots(facts: FactSheet, law: Law) -> Answer:
    """Only if the tender notice gives the number and an objective mechanism chooses among lots."""
    return all_of(
        is_competed(facts, law),
        holds(facts, "awarded_by_lots"),
        holds(facts, "lot_cap_in_notice"),
        holds(facts, "lot_cap_has_objective_mechanism"),
    )


@rule(
    "lot_tender_cap",
    "The lots that one provider may tender for may be capped",
    also(act("s.20(7)"), "SI 2024/692 reg 18(2)(p)(i)"),
    gives=Route("lot_tender_cap"),
)
def may_cap_tenders(facts: FactSheet, law: Law) -> Answer:
    """If the tender notice gives the number; such a cap needs no mechanism to choose among lots."""
    return all_of(
        is_competed(facts, law),
        holds(facts, "awarded_by_lots"),
        holds(facts, "lot_tender_cap_in_notice"),
    )


@rule(
    "recipient_criteria",
    "Criteria may cover people's views, needs and nearness",
    act("s.23(6)"),
    gives=Route("recipient_criteria"),
)
def may_use_recipient_criteria(facts: FactSheet, law: Law) -> Answer:
    """For light-touch contracts these count as relating to the subject-matter."""
    return all_of(is_competed(facts, law), is_light_touch(facts, law))


@rule(
    "market_engagement_notice",
    "Publish a preliminary market engagement notice (UK2)",
    act("s.17"),
    gives=Duty("publish it before the tender notice, or give reasons there"),
)
def must_publish_engagement_notice(facts: FactSheet, law: Law) -> Answer:
    """Wherever the market is engaged before the tender notice."""
    return all_of(is_competed(facts, law), holds(facts, "market_engaged"))


@rule(
    "fair_market_engagement",
    "Keep market engagement fair",
    act("s.16(3)"),
    gives=Duty("take steps so that nobody gains an unfair advantage and competition stays whole"),
)
def must_engage_fairly(facts: FactSheet, law: Law) -> Answer:
    """Whoever takes part; an advantage that cannot be avoided leaves its holder out."""
    return all_of(is_competed(facts, law), holds(facts, "market_engaged"))


@rule(
    "procurement_objectives",
    "Have regard to the objectives",
    act("s.12"),
    gives=Duty("value for money, public benefit, openness, integrity, small firms' barriers"),
)
def must_regard_objectives(facts: FactSheet, law: Law) -> Answer:
    """And treat suppliers the same, unless a difference between them justifies otherwise."""
    return is_public_contract(facts, law)


@rule(
    "policy_statement",
    "Have regard to the national procurement policy statement",
    act("s.13(9)-(10)"),
    gives=Duty("have regard to it"),
)
def must_regard_policy(facts: FactSheet, law: Law) -> Answer:
    """Not for call-offs, nor for awards within a dynamic market."""
    spared = is_one_of(facts, "planned_route", (CALL_OFF, MARKET))
    return all_of(is_public_contract(facts, law), is_not(spared))


@rule(
    "ask_about_subcontractors",
    "Ask who will be sub-contracted",
    act("s.28(1)"),
    gives=Duty("ask, and look the sub-contractors up in the debarment list"),
)
def must_ask_about_subcontractors(facts: FactSheet, law: Law) -> Answer:
    """Part of every competitive tendering procedure."""
    return is_competed(facts, law)


@rule(
    "keep_records",
    "Keep records of decisions and communications",
    act("s.98"),
    gives=Duty(
        "keep them three years", "contract_entered_into_on", "pa_record_keeping", bound="earliest"
    ),
)
def must_keep_records(facts: FactSheet, law: Law) -> Answer:
    """Enough to explain every material decision, and each communication before the contract."""
    return is_public_contract(facts, law)


RULES: tuple[Rule, ...] = (
    is_competed,
    must_publish_tender_notice,
    must_consider_lots,
    must_give_reasons,
    may_cap_lots,
    may_cap_tenders,
    may_use_recipient_criteria,
    must_publish_engagement_notice,
    must_engage_fairly,
    must_regard_objectives,
    must_regard_policy,
    must_ask_about_subcontractors,
    must_keep_records,
)
