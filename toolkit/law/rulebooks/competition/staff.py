"""Staff and tax: whether employees transfer with a service, and where VAT is recovered."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_least, day, holds, is_one_of, less_than
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.competition.facts import COUNCIL_VAT, NHS_VAT
from toolkit.law.rulebooks.competition.sources import (
    TRANSFERS,
    small_employers,
    small_transfers,
    tax,
    tax_case,
    tax_guidance,
    transfers,
    transfers_since_2014,
)
from toolkit.law.rules import Duty, Law, Route, rule

MANUAL = "HM Revenue and Customs VATGPB6640"
VAT_ACT = "Value Added Tax Act 1994"


@rule("sameness-counts", "Activities must stay the same", transfers_since_2014(
    f"{TRANSFERS} reg 3(2A)"
))  # fmt: skip
def sameness_counts(_facts: FactSheet, _law: Law) -> Answer:
    """Since 31 January 2014 the text asks for activities that are fundamentally the same."""
    return given(Verdict.MET, "activities must be fundamentally the same")


@rule("service-change", "There is a service provision change", transfers(
    f"{TRANSFERS} reg 3(1)(b), (2A), (3)"
))  # fmt: skip
def is_service_provision_change(facts: FactSheet, law: Law) -> Answer:
    """Activities for a client pass on, with an organised grouping of staff behind them.

    Not for a single short task, and not for supplying goods.
    """
    same = any_of(
        is_not(sameness_counts(facts, law)), holds(facts, "activities_fundamentally_same")
    )
    return all_of(
        holds(facts, "activities_change_hands"),
        holds(facts, "organised_grouping_of_staff"),
        same,
        is_not(holds(facts, "single_short_task")),
        is_not(holds(facts, "mainly_goods")),
    )


@rule(
    "staff_transfer",
    "Employees transfer with the service",
    transfers(f"{TRANSFERS} reg 3"),
    about="option",
)
def staff_transfer(facts: FactSheet, law: Law) -> Answer:
    """By a service provision change, or with a business that keeps its identity.

    An administrative reorganisation among public authorities is no such transfer.
    """
    return all_of(
        is_not(holds(facts, "administrative_reorganisation")),
        any_of(is_service_provision_change(facts, law), holds(facts, "entity_keeps_identity")),
    )


@rule(
    "inform_and_consult_staff",
    "Inform representatives of staff, and consult on measures",
    transfers(f"{TRANSFERS} reg 13"),
    gives=Duty("inform long enough before the transfer, and consult where measures are envisaged"),
    about="option",
)
def must_inform_and_consult(facts: FactSheet, law: Law) -> Answer:
    """Each employer of affected employees does so, before the transfer."""
    return staff_transfer(facts, law)


@rule("few-transfer", "Few employees transfer", small_transfers(
    f"{TRANSFERS} reg 13A(1)(a)(ii), (1A)", "SI 2023/1426 reg 9(3)-(4)"
))  # fmt: skip
def few_transfer(facts: FactSheet, law: Law) -> Answer:
    """Since 1 July 2024 a small transfer is enough, however large the employer."""
    transferring = amount(facts, "transferring_employees")
    return less_than(transferring, law.figure("few_transferring_employees"))


@rule(
    "consult_staff_directly",
    "Inform and consult the employees themselves",
    small_employers(f"{TRANSFERS} reg 13A", "SI 2014/16 reg 11", "SI 2023/1426 regs 8-9"),
    gives=Route("consult_staff_directly"),
    about="option",
)
def consult_staff_directly(facts: FactSheet, law: Law) -> Answer:
    """A small employer may, and any employer of whose staff few transfer.

    Only where there are no representatives yet, and nobody was invited to elect any.
    """
    employees = amount(facts, "employer_employees")
    return all_of(
        staff_transfer(facts, law),
        any_of(
            less_than(employees, law.figure("small_employer_employees")), few_transfer(facts, law)
        ),
        is_not(holds(facts, "staff_representatives_exist")),
        is_not(holds(facts, "election_of_representatives_invited")),
    )


@rule(
    "give_liability_information",
    "Give the new employer the information on employees",
    transfers(f"{TRANSFERS} reg 11"),
    gives=Duty("give it in the number of days before the transfer that the figure "
               "liability_information_days sets"),
    about="option",
)  # fmt: skip
def must_give_liability_information(facts: FactSheet, law: Law) -> Answer:
    """The old employer gives it, in writing or readily accessible."""
    return staff_transfer(facts, law)


@rule(
    "liability_information_in_time",
    "The information on employees came in time",
    transfers(f"{TRANSFERS} reg 11(6)", "SI 2014/16 reg 10"),
    about="option",
)
def liability_information_in_time(facts: FactSheet, law: Law) -> Answer:
    """Not less than 28 days before the transfer; 14 days for transfers before 1 May 2014."""
    ahead = day(facts, "staff_transfer_on") - day(facts, "liability_information_on")
    return at_least(ahead, law.figure("liability_information_days"))


@rule(
    "pooling_is_no_supply",
    "Pooling money alone is unlikely to make a VAT supply",
    tax_guidance(MANUAL),
    about="option",
)
def pooling_is_no_supply(facts: FactSheet, _law: Law) -> Answer:
    """The manual holds it unlikely where each buys for its own service out of the fund.

    Charges between partners, as for management under an agency arrangement, are taxable supplies.
    """
    return holds(facts, "only_pools_money")


@rule(
    "vat_is_recovered_in_full",
    "The delivering body recovers VAT in full",
    tax(f"{VAT_ACT} s.33(1), (3)(a)"),
    about="option",
)
def vat_is_recovered_in_full(facts: FactSheet, _law: Law) -> Answer:
    """A council gets back what it was charged, save on what it buys to do business with."""
    return all_of(
        is_one_of(facts, "delivering_body_vat_regime", (COUNCIL_VAT,)),
        is_not(holds(facts, "delivered_as_business")),
    )


@rule(
    "vat_is_recovered_in_part",
    "The delivering body recovers VAT on contracted-out services only",
    tax(f"{VAT_ACT} s.41(3), (6)-(7)"),
    about="option",
)
def vat_is_recovered_in_part(facts: FactSheet, _law: Law) -> Answer:
    """An NHS body gets back what the Treasury directs, save on what it buys to do business with.

    Trusts, boards and NHS England count as parts of government for it.
    """
    return all_of(
        is_one_of(facts, "delivering_body_vat_regime", (NHS_VAT,)),
        is_not(holds(facts, "delivered_as_business")),
    )


@rule(
    "nhs_supply_to_council_is_business",
    "An NHS body that supplies a council does business for VAT",
    tax_case("Midlands Partnership NHS Foundation Trust v HMRC [2024] UKUT 334 (TCC)"),
    about="option",
)
def nhs_supply_to_council_is_business(facts: FactSheet, _law: Law) -> Answer:
    """Such supplies were held to be economic activity under no special regime of public law.

    So the refund was refused. Leave to appeal was refused for good on 16 December 2025.
    """
    return holds(facts, "nhs_body_supplies_council")
