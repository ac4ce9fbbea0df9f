"""After-care of people who were detained: owed by the board and the council together."""

from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.partnership_england.section_75 import in_england
from toolkit.law.rulebooks.partnership_england.sources import STENNETT, aftercare, aftercare_case
from toolkit.law.rules import Duty, Law, rule

ACT = "Mental Health Act 1983"


@rule(
    "arrange_aftercare_together",
    "Board and council both owe mental health after-care",
    aftercare(f"{ACT} s.117(2), (2D), (3)"),
    gives=Duty("arrange after-care together, with voluntary agencies, until both are satisfied "
               "that the person needs it no longer"),
    about="option",
)  # fmt: skip
def must_arrange_aftercare(facts: FactSheet, _law: Law) -> Answer:
    """The board arranges it, the council arranges or provides it; neither may end it alone.

    They are those of the area where the person ordinarily lived before being detained.
    """
    return all_of(in_england(facts), holds(facts, "covers_mental_health_aftercare"))


@rule(
    "aftercare_free_of_charge",
    "Charge nobody for mental health after-care",
    aftercare_case(STENNETT, f"{ACT} s.117(2)"),
    gives=Duty("charge the person nothing for it"),
    about="option",
)
def aftercare_is_free(facts: FactSheet, law: Law) -> Answer:
    """The section gives no power to charge; that none exists elsewhere is what the courts held."""
    return must_arrange_aftercare(facts, law)
