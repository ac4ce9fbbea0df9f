"""Facts that the law asks about, as a case states them."""

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, Text

EVERY_LOT, EVERY_OPTION = "every-lot", "every-option"
NOT_KNOWN = "not known"
UNANSWERED = ("", NOT_KNOWN, "unknown")


def is_unanswered(text: str) -> bool:
    """Whether a text says that nobody has answered, whatever its case and its spaces.

    >>> is_unanswered(" Not  Known "), is_unanswered("unknowable")
    (True, False)
    """
    return " ".join(text.lower().split()) in UNANSWERED


class Fact(Row):
    """One fact about a lot, an option, a provider or a bid, or about every lot or every option.

    A fact that the rulebook calls a view counts only because a body recorded it: stating it here
    says that it has been recorded, and `note` says with what evidence. A row that reads
    `not known` is a question that nobody has answered: the law takes the fact as unknown.

    Args:
        subject: The id of a lot, an option, a provider or a bid, or `every-lot`, or `every-option`
            for what the law asks about an option as a whole.
        fact: Name of the fact, as the rulebook spells it.
        value: As written; the rulebook says whether it is a date, a number, a word or yes/no.
            `not known` while nobody has answered.
        question: The question in plain words, for whoever answers; nothing reads it.
        recorded_by: Role of who recorded it, such as commissioning lead.
        recorded_on: Day on which it was recorded.
    """

    subject: Id
    fact: Id
    value: Text
    question: Text | None = None
    recorded_by: Text | None = None
    recorded_on: Day | None = None

    @property
    def is_known(self) -> bool:
        """Whether somebody has answered."""
        return not is_unanswered(self.value)
