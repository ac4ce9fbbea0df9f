"""Duties of an award under the 2015 Regulations: notices, lots, low prices, standstill, records."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.contract_facts import STANDSTILL_ENDED
from toolkit.law.rulebooks.pa2023.facts_of_award import CALL_OFF, DIRECT, MARKET, SWITCH
from toolkit.law.rulebooks.pcr2015.sources import inferred, reg
from toolkit.law.rulebooks.pcr2015.value import (
    is_covered,
    is_light_touch,
    is_nhs_health_care,
    is_public_contract,
)
from toolkit.law.rules import Duty, Law, Route, Rule, rule

SENT = "award_decision_sent_on"


@rule("advertised-2015", "It is to be advertised", reg("26", "75(1)"))
def is_advertised(facts: FactSheet, law: Law) -> Answer:
    """Neither negotiated without publication nor called off."""
    spared = is_one_of(facts, "planned_route", (DIRECT, SWITCH, CALL_OFF))
    return all_of(is_covered(facts, law), is_not(spared))


@rule(
    "contract_notice",
    "Publish a contract notice",
    reg("49", "75(1)"),
    gives=Duty("publish it, or for social services a continuous prior information notice"),
)
def must_publish_notice(facts: FactSheet, law: Law) -> Answer:
    """The procurement then follows what the notice says of conditions, time and procedure."""
    return is_advertised(facts, law)


@rule(
    "light_touch_principles",
    "Be transparent, treat all alike, and allow reasonable time",
    reg("76"),
    gives=Duty("design the procedure so; depart from the notice only as regulation 76(4) allows"),
)
def must_keep_principles(facts: FactSheet, law: Law) -> Answer:
    """For social and other specific services, whose procedure is the authority's to design."""
    return all_of(is_covered(facts, law), is_light_touch(facts, law))


@rule(
    "reasons_for_no_lots",
    "Give the main reasons for not using lots",
    reg("46(2)"),
    gives=Duty("state them in the documents or the report"),
)
def must_give_reasons(facts: FactSheet, law: Law) -> Answer:
    """For contracts outside the social services section."""
    return all_of(
        is_advertised(facts, law),
        is_not(is_light_touch(facts, law)),
        is_not(holds(facts, "awarded_by_lots")),
    )


@rule(
    "cap-by-transparency",
    "A cap for social services follows the same terms",
    inferred(reg("76(2)-(3)")),
)
def is_cap_by_transparency(facts: FactSheet, law: Law) -> Answer:
    """Regulation 46 stands in another chapter; transparency asks for no less."""
    return is_light_touch(facts, law)


@rule(
    "lot_cap",
    "The lots that one tenderer may win may be capped",
    reg("46(4)-(5)"),
    gives=Route("lot_cap"),
)
def may_cap_lots(facts: FactSheet, law: Law) -> Answer:
    """Only if the notice states the number, and the documents how lots are then chosen."""
    return all_of(
        is_advertised(facts, law),
        holds(facts, "awarded_by_lots"),
        holds(facts, "lot_cap_in_notice"),
        holds(facts, "lot_cap_has_objective_mechanism"),
        any_of(is_not(is_light_touch(facts, law)), is_cap_by_transparency(facts, law)),
    )


@rule(
    "disregard_low_price",
    "The tender may be rejected as abnormally low",
    reg("69(1)-(4)"),
    gives=Route("disregard_low_price"),
)
def may_reject_low_price(facts: FactSheet, law: Law) -> Answer:
    """Only after an explanation was asked for, and only if it does not account for the price."""
    return all_of(
        is_covered(facts, law),
        recorded(facts, "view_price_abnormally_low"),
        holds(facts, "low_price_supplier_heard"),
        is_not(holds(facts, "low_price_explained")),
    )


@rule("stands-still-2015", "A standstill is due", reg("85", "86(1), (5)", "87(1)"))
def stands_still(facts: FactSheet, law: Law) -> Answer:
    """After every advertised award but one with a single tenderer; social services too.

    Contracts under a dynamic purchasing system are spared, as call-offs are.
    """
    return all_of(
        is_advertised(facts, law),
        is_not(is_one_of(facts, "planned_route", (MARKET,))),
        is_not(holds(facts, "only_one_tenderer")),
    )


@rule(
    "standstill_electronic",
    "Wait ten days after telling everyone",
    reg("86", "87(2)"),
    gives=Duty(
        "do not sign before midnight at the end of the tenth day",
        SENT,
        "pcr_standstill",
        bound="on",
        sets=STANDSTILL_ENDED,
    ),
)
def must_wait_ten_days(facts: FactSheet, law: Law) -> Answer:
    """Counted from the day after the last electronic notice; it ends on a working day."""
    return all_of(stands_still(facts, law), holds(facts, "decision_sent_electronically"))


@rule(
    "standstill_other",
    "Wait fifteen days after telling everyone",
    reg("86", "87(3)-(5)"),
    gives=Duty(
        "do not sign before then, or ten days after receipt",
        SENT,
        "pcr_standstill_other",
        bound="on",
        sets=STANDSTILL_ENDED,
    ),
)
def must_wait_fifteen_days(facts: FactSheet, law: Law) -> Answer:
    """Where some notices go by other means; ten days after the last receipt if that is sooner."""
    return all_of(stands_still(facts, law), is_not(holds(facts, "decision_sent_electronically")))


@rule(
    "contract_award_notice",
    "Publish a contract award notice",
    reg("50(1)"),
    gives=Duty("send it within 30 days", "awarded_on", "pcr_award_notice"),
)
def must_publish_award(facts: FactSheet, law: Law) -> Answer:
    """For contracts outside the social services section; not for call-offs."""
    call_off = is_one_of(facts, "planned_route", (CALL_OFF,))
    return all_of(is_covered(facts, law), is_not(is_light_touch(facts, law)), is_not(call_off))


@rule(
    "contract_award_notice_light_touch",
    "Publish a contract award notice",
    reg("75(3)"),
    gives=Duty("make the result known"),
)
def must_publish_light_touch_award(facts: FactSheet, law: Law) -> Answer:
    """For social and other specific services; the text sets no days unless they are grouped."""
    return all_of(is_covered(facts, law), is_light_touch(facts, law))


@rule(
    "grouped_award_notices",
    "Send grouped award notices in time",
    reg("75(4)"),
    gives=Duty("send them within 30 days of the quarter", "quarter_ends_on", "pcr_grouped_notices"),
)
def must_send_grouped(facts: FactSheet, law: Law) -> Answer:
    """Where notices on social services are grouped by quarter."""
    return all_of(must_publish_light_touch_award(facts, law), holds(facts, "award_notices_grouped"))


@rule(
    "award_report",
    "Write a report and keep the documents",
    reg("84"),
    gives=Duty(
        "keep them at least three years", "awarded_on", "pcr_record_keeping", bound="earliest"
    ),
)
def must_report(facts: FactSheet, law: Law) -> Answer:
    """On every contract and framework agreement of Part 2.

    A call-off without new competition needs no report (reg 84(2)); its documents are kept as well.
    """
    return is_covered(facts, law)


@rule(
    "pay_in_time",
    "Pay within 30 days",
    reg("113"),
    gives=Duty("pay valid, undisputed invoices", "invoice_received_on", "pcr_payment_term"),
)
def must_pay_in_time(facts: FactSheet, law: Law) -> Answer:
    """The contract says so, or it is implied, below threshold as above.

    Not for health care for the NHS, nor for schools.
    """
    return all_of(
        is_public_contract(facts, law),
        is_not(holds(facts, "buyer_is_school")),
        is_not(is_nhs_health_care(facts, law)),
    )


@rule(
    "claim_clock",
    "Operators have 30 days to go to court",
    reg("92", "93"),
    gives=Duty("expect claims until then; three months at most if the court extends",
               "claim_circumstances_known_on", "pcr_claim_period"),
)  # fmt: skip
def has_claim_clock(facts: FactSheet, law: Law) -> Answer:
    """From the day the operator knew, or ought to have known; six months for ineffectiveness."""
    return is_covered(facts, law)


RULES: tuple[Rule, ...] = (
    is_advertised,
    must_publish_notice,
    must_keep_principles,
    must_give_reasons,
    is_cap_by_transparency,
    may_cap_lots,
    may_reject_low_price,
    stands_still,
    must_wait_ten_days,
    must_wait_fifteen_days,
    must_publish_award,
    must_publish_light_touch_award,
    must_send_grouped,
    must_report,
    must_pay_in_time,
    has_claim_clock,
)
