"""How NHS commissioners procured health care from April 2013 to December 2023.

No general duty to tender; on top of them stood the general procurement law of the day.
"""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.ppcc2013 import facts as words
from toolkit.law.rulebooks.ppcc2013.sources import inferred, reg
from toolkit.law.rules import Duty, Law, Route, Rule, rule

NOT_TO_TENDER = "Monitor may investigate and direct in other ways, but not direct a tender"
ALWAYS = "it binds every procurement of health care for the NHS by these bodies"
SILENCE = "the text neither asks for nor forbids an award without advertising to the most capable"


@rule("free-of-conflict", "No conflict of interests stands against the award", reg("6(1)"))
def is_free_of_conflict(facts: FactSheet, _law: Law) -> Answer:
    """An award is barred where conflicts affect its integrity, or appear to."""
    return is_not(holds(facts, "conflict_affects_integrity"))


@rule("best-provider", "The provider is most capable and best value", reg("3(3)-(4)"))
def is_best_provider(facts: FactSheet, _law: Law) -> Answer:
    """As the commissioner records it, integration, competition and choice considered."""
    return all_of(
        recorded(facts, "view_most_capable_and_best_value"),
        recorded(facts, "view_means_considered"),
    )


@rule("competitive", "A competition", reg("3", "4"), gives=Route("competitive"))
def competitive(facts: FactSheet, law: Law) -> Answer:
    """Open, and never required by these rules; the best provider wins, free of conflict."""
    return is_free_of_conflict(facts, law)


@rule(
    "single_provider",
    "An award without advertising to the only capable provider",
    reg("5(1)", "6(1)"),
    gives=Route("single_provider"),
)
def single_provider(facts: FactSheet, law: Law) -> Answer:
    """The commissioner is satisfied that only that provider can provide the services.

    A group counts as one provider only if the services as specified can truly be delivered by it
    alone; the text says "that provider".
    """
    return all_of(recorded(facts, "view_only_capable_provider"), is_free_of_conflict(facts, law))


@rule(
    "most_capable_provider",
    "An award without advertising to the most capable provider",
    inferred(reg("3(3)", "5(1)")),
    gives=Route("most_capable_provider"),
)
def most_capable_provider(facts: FactSheet, law: Law) -> Answer:
    """Tolerated by the regulator's guidance before April 2016; regulation 5 names one case only.

    Whether regulation 5 is exhaustive the text does not say, so this is likely at most.
    """
    return all_of(
        is_best_provider(facts, law),
        is_free_of_conflict(facts, law),
        given(Verdict.MET, SILENCE, status="inferred"),
    )


@rule(
    "not_new_contract",
    "It does not count as a new contract",
    reg("5(2)"),
    gives=Route("not_new_contract"),
)
def not_new_contract(facts: FactSheet, _law: Law) -> Answer:
    """A transfer from a body that was wound up, or new national standard terms."""
    return any_of(
        holds(facts, "transferred_from_former_body"),
        all_of(
            holds(facts, "modifies_existing_contract"),
            holds(facts, "change_follows_standard_contract"),
        ),
    )


@rule(
    "cooperation_duties",
    "Co-operation duties may be added to a contract",
    reg("2", "10(1)(b)"),
    gives=Route("cooperation_duties"),
)
def may_add_cooperation(facts: FactSheet, law: Law) -> Answer:
    """Integration is part of the objective; co-operation to improve quality may justify more."""
    return all_of(holds(facts, "change_adds_only_cooperation"), is_lawful_conduct(facts, law))


@rule("lawful-conduct", "It keeps to regulation 10", reg("10"))
def is_lawful_conduct(facts: FactSheet, _law: Law) -> Answer:
    """Neither anti-competitive behaviour against patients' interests, nor needless restrictions."""
    return all_of(
        any_of(
            is_not(holds(facts, "behaviour_anti_competitive")),
            holds(facts, "in_interests_of_patients"),
        ),
        any_of(
            is_not(holds(facts, "term_restricts_competition")),
            holds(facts, "restriction_necessary"),
        ),
    )


@rule(
    "restrictive_arrangement",
    "The arrangement's restrictions may stand",
    reg("10"),
    gives=Route("restrictive_arrangement"),
)
def may_restrict(facts: FactSheet, law: Law) -> Answer:
    """Patients' interests, integration and co-operation included, may justify them."""
    return is_lawful_conduct(facts, law)


@rule(
    "refuse_provider",
    "A provider may be refused a place",
    reg("7(3)-(6)"),
    gives=Route("refuse_provider"),
)
def may_refuse(facts: FactSheet, _law: Law) -> Answer:
    """One that does not meet the criteria, or that would exceed a limit on numbers.

    For a first outpatient choice no such limit counts.
    """
    deciding = is_not(is_one_of(facts, "qualification_decision", (words.NO_QUALIFICATION,)))
    unlimited = is_one_of(facts, "qualification_decision", (words.PATIENT_LIST,))
    return all_of(
        deciding,
        any_of(
            is_not(holds(facts, "provider_meets_criteria")),
            all_of(is_not(unlimited), holds(facts, "number_limit_would_be_exceeded")),
        ),
    )


@rule(
    "qualification_criteria",
    "Decide who qualifies by open, proportionate and fair criteria",
    reg("7(1)-(2)"),
    gives=Duty("set transparent, proportionate, non-discriminatory criteria and apply them"),
)
def must_set_criteria(facts: FactSheet, _law: Law) -> Answer:
    """For lists from which patients choose, for frameworks, and for who may bid later.

    Not as far as an enactment sets the criteria (reg 7(8)).
    """
    return is_not(is_one_of(facts, "qualification_decision", (words.NO_QUALIFICATION,)))


@rule(
    "procurement_principles",
    "Act with the objective in view, openly, proportionately and without favour",
    reg("2", "3(2)-(4)"),
    gives=Duty("procure from the most capable, best-value provider; consider all three means"),
)
def must_keep_principles(_facts: FactSheet, _law: Law) -> Answer:
    """Needs, quality and efficiency, also through integrated provision; no favour by ownership."""
    return given(Verdict.MET, ALWAYS)


@rule(
    "contract_notice",
    "Publish a contract notice on the national website",
    reg("4(2)-(3)"),
    gives=Duty("describe the services and the criteria"),
)
def must_publish_notice(facts: FactSheet, _law: Law) -> Answer:
    """Only where an intention to seek offers is advertised."""
    return holds(facts, "offers_advertised")


@rule(
    "expressions_of_interest",
    "Let providers express an interest",
    reg("4(4)"),
    gives=Duty("keep arrangements by which a provider can express an interest in any service"),
)
def must_hear_interest(_facts: FactSheet, _law: Law) -> Answer:
    """Whether or not anything is advertised."""
    return given(Verdict.MET, ALWAYS)


@rule(
    "support_bodies",
    "See that whoever helps with the procurement keeps these rules",
    reg("8"),
    gives=Duty("ensure that a commissioning support unit, or another helper, acts by these rules"),
)
def must_bind_support(facts: FactSheet, _law: Law) -> Answer:
    """The objective, openness, conflicts, records and fair conduct bind the helper's work too."""
    return holds(facts, "supported_by_another_body")


@rule(
    "records",
    "Keep and publish records",
    reg("3(5)", "6(2)", "9"),
    gives=Duty("record statutory duties and conflicts; publish provider, services, sums, dates "
               "and process"),
)  # fmt: skip
def must_keep_records(_facts: FactSheet, _law: Law) -> Answer:
    """For each contract awarded."""
    return given(Verdict.MET, ALWAYS)


@rule(
    "patient_choice",
    "Respect patients' choices",
    reg("11-12"),
    gives=Duty("leave the choice of practice free, and offer an alternative provider where due"),
)
def must_respect_choice(_facts: FactSheet, _law: Law) -> Answer:
    """Choice of practice binds NHS England; the alternative provider, every commissioner."""
    return given(Verdict.MET, ALWAYS)


@rule(
    "tender_not_directed",
    "The regulator cannot order a tender",
    reg("15(2)"),
    gives=Duty("expect investigation on complaint, not an order to tender"),
)
def no_tender_is_directed(_facts: FactSheet, _law: Law) -> Answer:
    """It may declare arrangements ineffective, vary them, or accept undertakings."""
    return given(Verdict.MET, NOT_TO_TENDER)


RULES: tuple[Rule, ...] = (
    is_free_of_conflict,
    is_best_provider,
    competitive,
    single_provider,
    most_capable_provider,
    not_new_contract,
    may_add_cooperation,
    is_lawful_conduct,
    may_restrict,
    may_refuse,
    must_set_criteria,
    must_keep_principles,
    must_publish_notice,
    must_hear_interest,
    must_bind_support,
    must_keep_records,
    must_respect_choice,
    no_tender_is_directed,
)
