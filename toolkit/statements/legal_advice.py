"""Legal advice that stays apart: no report, notebook or certificate shows it."""

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, Text

APART = frozenset({"legal_advice"})
"""Tables that nothing shows but the file written for them alone."""


class LegalAdvice(Row):
    """One piece of advice that a lawyer gave in confidence.

    `toolkit advice` writes it to a file of its own, and nothing else shows it. It is read by no
    rule: a view that the law asks for is a fact, an opinion on a finding is a review.

    Args:
        advice_id: Names the piece.
        about: What it is about, in words.
        advice: The advice, in as many rows as it needs.
        role: In which role it was given, such as monitoring officer.
        given_on: Day on which it was given.
    """

    advice_id: Id
    about: Text
    advice: Text
    role: Text
    given_on: Day
