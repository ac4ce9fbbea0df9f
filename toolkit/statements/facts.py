"""Facts that the law asks about, as a case states them."""

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, Text

EVERY_LOT = "every-lot"


class Fact(Row):
    """One fact about a lot, an option, a provider or a bid, or about every lot.

    A fact that the rulebook calls a view counts only because a body recorded it: stating it here
    says that it has been recorded, and `note` says with what evidence.

    Args:
        subject: The id of a lot, an option, a provider or a bid, or `every-lot`.
        fact: Name of the fact, as the rulebook spells it.
        value: As written; the rulebook says whether it is a date, a number, a word or yes/no.
        recorded_by: Role of who recorded it, such as commissioning lead.
        recorded_on: Day on which it was recorded.
    """

    subject: Id
    fact: Id
    value: Text
    recorded_by: Text | None = None
    recorded_on: Day | None = None
