"""Key criteria and basic selection criteria: what a decision must weigh, and whom it may choose."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, holds, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows, in_every_procurement
from toolkit.law.rulebooks.psr_england.routes import concludes_framework, direct_award_b
from toolkit.law.rulebooks.psr_england.sources import psr, reg, sch
from toolkit.law.rules import Duty, Law, rule
from toolkit.law.shares import at_most_share

WEIGHED_IN = (
    words.DIRECT_AWARD_C,
    words.MOST_SUITABLE_PROVIDER,
    words.COMPETITIVE,
    words.CALL_OFF_COMPETED,
)
SELECTED = (
    words.DIRECT_AWARD_C,
    words.MOST_SUITABLE_PROVIDER,
    words.COMPETITIVE,
    words.URGENT_AWARD,
)
KEY_CRITERIA = (
    "considered_quality_and_innovation",
    "considered_value",
    "considered_integration_and_sustainability",
    "considered_access_inequalities_choice",
    "considered_social_value",
)


@rule(
    "weigh_key_criteria",
    "Take the key criteria into account",
    psr(reg("5"), reg("9(2)"), reg("10(4), (6)"), reg("11(2)"), reg("18(7)")),
    gives=Duty("take the key criteria into account; the text sets neither weights nor an order"),
)
def weighs_key_criteria(facts: FactSheet, _law: Law) -> Answer:
    """In Direct Award C, Most Suitable Provider and Competitive Process."""
    return follows(facts, *WEIGHED_IN)


@rule(
    "all_key_criteria_weighed",
    "All five key criteria were weighed",
    psr(reg("2(1)"), reg("5"), reg("9(2)"), reg("10(6)"), reg("11(2)")),
)
def weighed_all_criteria(facts: FactSheet, _law: Law) -> Answer:
    """The defined term is the whole list of regulation 5, so what weighs it leaves none out."""
    return all_of(*(holds(facts, name) for name in KEY_CRITERIA))


@rule(
    "act_on_principles",
    "Act on the procurement principles",
    psr(reg("4")),
    gives=Duty(
        "act with a view to people's needs, quality and efficiency, and transparently, fairly and "
        "proportionately; the value of integration may be considered"
    ),
)
def acts_on_principles(_facts: FactSheet, _law: Law) -> Answer:
    """Whatever process is followed."""
    return in_every_procurement()


@rule("selection-applies", "Basic selection criteria apply", psr(reg("19(1)-(2)")))
def selection_applies(facts: FactSheet, law: Law) -> Answer:
    """To every award but direct award A, direct award B and call-offs, and to frameworks."""
    return any_of(concludes_framework(facts, law), follows(facts, *SELECTED))


@rule(
    "unselected_provider_barred",
    "A provider that fails basic selection gets no award",
    psr(reg("19(1)")),
    gives=Duty("make no award to a provider that fails the basic selection criteria"),
)
def bars_who_fails_selection(facts: FactSheet, law: Law) -> Answer:
    """Where they apply and the authority is not satisfied that the provider meets them."""
    return all_of(selection_applies(facts, law), is_not(recorded(facts, "provider_meets_bsc")))


@rule("selection_criteria_lawful", "The basic selection criteria are lawful", psr(sch(16)))
def selection_criteria_are_lawful(facts: FactSheet, law: Law) -> Answer:
    """Only the three permitted kinds, proportionate, and no excessive turnover."""
    return all_of(
        holds(facts, "selection_criteria_within_schedule_16"),
        holds(facts, "selection_criteria_proportionate"),
        turnover_is_allowed(facts, law),
    )


@rule("turnover_allowed", "The minimum turnover is allowed", psr(sch(16) + " para 3(3)"))
def turnover_is_allowed(facts: FactSheet, law: Law) -> Answer:
    """At most twice the estimated value, unless the authority is satisfied that more is needed."""
    required = amount(facts, "minimum_turnover_required")
    value = amount(facts, "estimated_contract_value")
    return any_of(
        at_most_share(required, law.figure("turnover_most"), value),
        recorded(facts, "higher_turnover_justified"),
    )


@rule(
    "providers_not_limited",
    "The number of providers must not be limited",
    psr(reg("6(4)(b)-(c)")),
    gives=Duty("offer a contract to every provider that qualifies, without a cap on their number"),
)
def numbers_stay_open(facts: FactSheet, law: Law) -> Answer:
    """Direct Award B rests on it: a cap on winners takes the process away."""
    return any_of(follows(facts, words.DIRECT_AWARD_B), direct_award_b(facts, law))
