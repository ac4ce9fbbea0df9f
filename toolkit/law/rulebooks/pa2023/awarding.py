"""From the decision to the signed contract: award notice, standstill, indicators, publication."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, holds, is_one_of, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.contract_facts import CONCESSION, STANDSTILL_ENDED
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.facts_of_award import DIRECT, MARKET
from toolkit.law.rulebooks.pa2023.frameworks import must_select_fairly
from toolkit.law.rulebooks.pa2023.grounds import is_extremely_urgent, protects_life
from toolkit.law.rulebooks.pa2023.routes import is_awarded_by_user_choice, is_awarded_directly
from toolkit.law.rulebooks.pa2023.sources import act, regulations
from toolkit.law.rulebooks.pa2023.value import is_call_off, is_light_touch
from toolkit.law.rules import Duty, Law, Rule, rule

AWARD_NOTICE = "contract_award_notice_on"
SIGNED = "contract_entered_into_on"


@rule(
    "supplier_information",
    "Have providers share their information on the platform",
    regulations("regs 6-7"),
    gives=Duty("have each confirm it before tenders are due, or before a direct award or call-off"),
)
def must_have_information_shared(facts: FactSheet, law: Law) -> Answer:
    """Each registers there, and shares who it is, its standing, connections and exclusion grounds.

    After a direct award for urgency or to protect life it may follow as soon as practicable, and
    before the contract details notice.
    """
    return any_of(
        is_competed(facts, law),
        all_of(is_public_contract(facts, law), is_awarded_directly(facts, law)),
        must_select_fairly(facts, law),
    )


@rule("notified", "Its award is notified", act("ss.50(6)(b), 53(6)(b)"))
def is_notified(facts: FactSheet, law: Law) -> Answer:
    """A public contract that is not awarded by user choice."""
    return all_of(is_public_contract(facts, law), is_not(is_awarded_by_user_choice(facts, law)))


@rule(
    "assessment_summaries",
    "Give every assessed tenderer a summary",
    act("s.50(3)-(5)"),
    gives=Duty("provide them all at the same time, before the contract award notice"),
)
def must_summarise(facts: FactSheet, law: Law) -> Answer:
    """Of its own tender and of the winning one, after a competition."""
    return is_competed(facts, law)


@rule(
    "contract_award_notice",
    "Publish a contract award notice (UK6)",
    act("s.50(1)-(2), (6)"),
    gives=Duty("publish it before entering into the contract"),
)
def must_publish_award_notice(facts: FactSheet, law: Law) -> Answer:
    """For light-touch contracts too; not for user choice."""
    return is_notified(facts, law)


@rule("free-of-standstill", "No standstill is mandatory", act("s.51(3)"))
def is_free_of_standstill(facts: FactSheet, law: Law) -> Answer:
    """Urgency, protection of life, call-offs, dynamic markets and light touch are spared."""
    urgent = all_of(
        is_one_of(facts, "planned_route", (DIRECT,)),
        any_of(is_extremely_urgent(facts, law), protects_life(facts, law)),
        asked="awarded directly for urgency or to protect life",
    )
    return any_of(
        is_light_touch(facts, law),
        is_call_off(facts, law),
        is_one_of(facts, "planned_route", (MARKET,)),
        urgent,
    )


@rule(
    "mandatory_standstill",
    "Wait for the mandatory standstill period",
    act("s.51(1)-(3)", "s.123(1)"),
    gives=Duty("do not sign before its end, or a later one that the notice gives", AWARD_NOTICE,
               "pa_mandatory_standstill", bound="on", sets=STANDSTILL_ENDED),
)  # fmt: skip
def must_stand_still(facts: FactSheet, law: Law) -> Answer:
    """Eight working days, the day of the contract award notice being the first.

    A bank holiday in any part of the United Kingdom is no working day.
    """
    return all_of(is_notified(facts, law), is_not(is_free_of_standstill(facts, law)))


@rule(
    "voluntary_standstill",
    "Wait for the standstill that the notice promises",
    act("s.51(4)-(5)", "s.123(1)"),
    gives=Duty("do not sign before its end; at least eight working days", AWARD_NOTICE,
               "pa_voluntary_standstill_min", bound="on", sets=STANDSTILL_ENDED),
)  # fmt: skip
def must_keep_promised_standstill(facts: FactSheet, law: Law) -> Answer:
    """Where none is mandatory, the notice may provide for one, and it then binds."""
    return all_of(
        is_notified(facts, law),
        is_free_of_standstill(facts, law),
        holds(facts, "award_notice_has_standstill"),
    )


@rule(
    "key_performance_indicators",
    "Set and publish at least three key performance indicators",
    act("s.52"),
    gives=Duty("set them before signing, and publish them"),
)
def must_set_indicators(facts: FactSheet, law: Law) -> Answer:
    """Above £5 million; not for frameworks, concessions or light touch.

    Nor where the authority considers that indicators could not appropriately measure performance.
    """
    value = amount(facts, "estimated_value_inc_vat_gbp")
    return all_of(
        is_public_contract(facts, law),
        more_than(value, law.figure("pa_kpi_threshold")),
        is_not(is_light_touch(facts, law)),
        is_not(holds(facts, "contract_is_framework")),
        is_not(is_one_of(facts, "contract_type", (CONCESSION,))),
        is_not(recorded(facts, "view_kpis_inappropriate")),
    )


@rule(
    "contract_details_notice",
    "Publish a contract details notice (UK7)",
    act("s.53(1)(b), (6)"),
    gives=Duty("publish it within 30 days", SIGNED, "pa_details_notice"),
)
def must_publish_details(facts: FactSheet, law: Law) -> Answer:
    """The days begin with the day the contract is entered into."""
    return all_of(is_notified(facts, law), is_not(is_light_touch(facts, law)))


@rule(
    "contract_details_notice_light_touch",
    "Publish a contract details notice (UK7)",
    act("s.53(1)(a), (6)"),
    gives=Duty("publish it within 120 days", SIGNED, "pa_details_notice_light_touch"),
)
def must_publish_light_touch_details(facts: FactSheet, law: Law) -> Answer:
    """Light-touch contracts have longer."""
    return all_of(is_notified(facts, law), is_light_touch(facts, law))


@rule("copy-published", "A copy of the contract is published", act("s.53(3), (6)"))
def is_copy_published(facts: FactSheet, law: Law) -> Answer:
    """Above £5 million."""
    value = amount(facts, "estimated_value_inc_vat_gbp")
    return all_of(
        is_notified(facts, law), more_than(value, law.figure("pa_publish_contract_threshold"))
    )


@rule(
    "publish_contract",
    "Publish a copy of the contract",
    act("s.53(3)(b)"),
    gives=Duty("publish it within 90 days", SIGNED, "pa_publish_contract"),
)
def must_publish_contract(facts: FactSheet, law: Law) -> Answer:
    """The days begin with the day the contract is entered into."""
    return all_of(is_copy_published(facts, law), is_not(is_light_touch(facts, law)))


@rule(
    "publish_contract_light_touch",
    "Publish a copy of the contract",
    act("s.53(3)(a)"),
    gives=Duty("publish it within 180 days", SIGNED, "pa_publish_contract_light_touch"),
)
def must_publish_light_touch_contract(facts: FactSheet, law: Law) -> Answer:
    """Light-touch contracts have longer."""
    return all_of(is_copy_published(facts, law), is_light_touch(facts, law))


@rule(
    "procurement_termination_notice",
    "Say that no contract is awarded (UK12)",
    act("s.55"),
    gives=Duty("give notice as soon as reasonably practicable"),
)
def must_say_no_award(facts: FactSheet, law: Law) -> Answer:
    """Once a tender or transparency notice is out, deciding not to award is notified."""
    return all_of(is_public_contract(facts, law), holds(facts, "award_abandoned"))


RULES: tuple[Rule, ...] = (
    must_have_information_shared,
    is_notified,
    must_summarise,
    must_publish_award_notice,
    is_free_of_standstill,
    must_stand_still,
    must_keep_promised_standstill,
    must_set_indicators,
    must_publish_details,
    must_publish_light_touch_details,
    is_copy_published,
    must_publish_contract,
    must_publish_light_touch_contract,
    must_say_no_award,
)
