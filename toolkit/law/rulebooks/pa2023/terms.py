"""The terms of a competition: procedure, conditions, criteria, time limits, and changes to them."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.sources import act
from toolkit.law.rulebooks.pa2023.value import is_light_touch
from toolkit.law.rules import Duty, Law, Route, Rule, rule


@rule(
    "proportionate_procedure",
    "Choose a procedure in proportion",
    act("s.20(2)-(4)"),
    gives=Duty("choose an open or a flexible procedure to suit nature, complexity and cost"),
)
def must_be_proportionate(facts: FactSheet, law: Law) -> Answer:
    """Open is one stage for everybody; flexible is any other that the authority finds fitting."""
    return is_competed(facts, law)


@rule(
    "conditions_of_participation",
    "Set only conditions of participation that the Act allows",
    act("s.22(1)-(7)"),
    gives=Duty("ask for capacity and ability alone, in proportion to the contract"),
)
def must_limit_conditions(facts: FactSheet, law: Law) -> Answer:
    """No audited accounts from those who need none, and no insurance before the award.

    Nor an earlier contract with a particular authority, nor qualifications without equivalents.
    """
    return is_competed(facts, law)


@rule(
    "award_criteria",
    "Set criteria that can be assessed",
    act("s.23(1)-(3), (5)"),
    gives=Duty("relate them to what is bought; say how each is assessed and what it counts"),
)
def must_set_criteria(facts: FactSheet, law: Law) -> Answer:
    """Clear, measurable, specific and in proportion; what would disqualify a tender is said."""
    return is_competed(facts, law)


@rule(
    "most_advantageous_tender",
    "Award to the most advantageous tender",
    act("s.19(1)-(2)"),
    gives=Duty("award to whichever meets the requirements and best satisfies the criteria"),
)
def must_award_to_best(facts: FactSheet, law: Law) -> Answer:
    """Assessed by the methodology and the importance of each criterion that were published."""
    return is_competed(facts, law)


@rule(
    "time_limits",
    "Set time limits that are the same for all",
    act("s.54(1)-(2)"),
    gives=Duty("regard complexity, visits, sub-contracting and needless delay; treat all alike"),
)
def must_set_fair_limits(facts: FactSheet, law: Law) -> Answer:
    """For light touch too, which is spared minimum periods alone."""
    return is_competed(facts, law)


@rule("substantial-terms", "The change of terms is substantial", act("s.31(3)"))
def is_substantial(facts: FactSheet, _law: Law) -> Answer:
    """It lets in others than those taking part, or earlier would have changed who takes part."""
    return any_of(
        holds(facts, "new_terms_admit_others"), recorded(facts, "view_new_terms_alter_field")
    )


@rule(
    "change_of_terms",
    "The terms of the competition may still be changed",
    act("s.31(1)-(3)"),
    gives=Route("change_of_terms"),
)
def may_change_terms(facts: FactSheet, law: Law) -> Answer:
    """In any way before the first deadline.

    After it only in a flexible procedure and before final tenders are due: in any way for light
    touch, else if the change is not substantial.
    """
    return all_of(
        _is_changed(facts, law),
        any_of(is_not(holds(facts, "first_deadline_passed")), _may_change_later(facts, law)),
    )


@rule(
    "republish_terms",
    "Publish the changed terms again",
    act("s.31(4)-(5)"),
    gives=Duty("revise and publish the notice and its documents again; reconsider deadlines"),
)
def must_republish(facts: FactSheet, law: Law) -> Answer:
    """Where they change before the first deadline."""
    return all_of(_is_changed(facts, law), is_not(holds(facts, "first_deadline_passed")))


@rule(
    "notify_changed_terms",
    "Tell everybody who takes part of the changed terms",
    act("s.31(4), (6)"),
    gives=Duty("notify each participating supplier; reconsider deadlines"),
)
def must_notify_participants(facts: FactSheet, law: Law) -> Answer:
    """Where they change after the first deadline, as far as they then may."""
    return all_of(
        _is_changed(facts, law),
        holds(facts, "first_deadline_passed"),
        _may_change_later(facts, law),
    )


def _is_changed(facts: FactSheet, law: Law) -> Answer:
    return all_of(is_competed(facts, law), holds(facts, "terms_change_after_notice"))


def _may_change_later(facts: FactSheet, law: Law) -> Answer:
    return all_of(
        holds(facts, "competitive_flexible_procedure"),
        is_not(holds(facts, "final_tender_deadline_passed")),
        any_of(is_light_touch(facts, law), is_not(is_substantial(facts, law))),
        asked="a flexible procedure may still change them",
    )


RULES: tuple[Rule, ...] = (
    must_be_proportionate,
    must_limit_conditions,
    must_set_criteria,
    must_award_to_best,
    must_set_fair_limits,
    is_substantial,
    may_change_terms,
    must_republish,
    must_notify_participants,
)
