"""Facts that the law asks about, as a case states them."""

from toolkit.statements.rows import Row
from toolkit.units import Id, Text

EVERY_LOT = "every-lot"


class Fact(Row):
    """One fact about one lot or one option, or about every lot.

    A fact that the rulebook calls a view counts only because a body recorded it: stating it here
    says that it has been recorded, and `note` says with what evidence.

    Args:
        subject: A lot id, an option id, or `every-lot`.
        fact: Name of the fact, as the rulebook spells it.
        value: As written; the rulebook says whether it is a date, a number, a word or yes/no.
    """

    subject: Id
    fact: Id
    value: Text
