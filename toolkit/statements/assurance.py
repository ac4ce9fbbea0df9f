"""Assurance as stated: purpose and limits, roles, sign-offs, decisions, tests and fitness."""

from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, Statement, Text

FitnessId = Literal["question", "scope", "data", "method", "uncertainty", "use"]
FITNESS: dict[FitnessId, str] = {
    "question": "Does the analysis answer the question that the decision turns on?",
    "scope": "Are all options, parties and effects in it that could change the answer?",
    "data": "Are the data recent, complete and local enough for this use?",
    "method": "Is the method suited to the question, and were simpler ones considered?",
    "uncertainty": "Is what is uncertain shown, and does the answer survive it?",
    "use": "Do those who will use the result know its limits?",
}


class Fitness(Statement):
    """An answer to one question on fitness for purpose.

    Args:
        question: Which one: `question` (answers what is asked), `scope` (nothing that matters is
            left out), `data`, `method`, `uncertainty`, `use` (readers know the limits).
        answer: `unknown` counts as not answered.
        because: What the answer rests on.
        role: Who answered.
    """

    question: FitnessId
    answer: Literal["yes", "no", "unknown"]
    because: Text
    role: Text


class Tested(Statement):
    """A test that people made of the analysis, beside those that every run makes of itself.

    Args:
        what: What was tested.
        result: `not run` counts as not passed.
        evidence: Where the result is kept.
    """

    what: Text
    result: Literal["passed", "failed", "not run"]
    evidence: Text


class Assurance(Statement):
    """The model card of a case, and how far it was assured. It names roles, never persons.

    Args:
        purpose: What the analysis is for.
        limits: What it must not be used for.
        sunset: Last day on which reports may be written; after it the analysis must be renewed.
        commissioner: Role that asked for the analysis.
        analyst: Role that made it.
        assurer: Role that assured it; must be another than the analyst.
        approver: Role that approves its use.
        assured_on: Day on which the assurer recorded its assurance.
        approved_on: Day on which the approver recorded its approval.
        tests: Made by people.
        fitness: Questions answered.
    """

    purpose: Text
    limits: tuple[Text, ...] = ()
    sunset: Day | None = None
    commissioner: Text | None = None
    analyst: Text | None = None
    assurer: Text | None = None
    approver: Text | None = None
    assured_on: Day | None = None
    approved_on: Day | None = None
    tests: tuple[Tested, ...] = ()
    fitness: tuple[Fitness, ...] = ()


class SignOff(Row):
    """Who made an assumption and who signed it off; without a day it is not signed off.

    Args:
        assumption_id: Which assumption.
        made_by: Role that made it.
        made_on: Day on which it was made.
        why: Why this value and range.
        signed_off_by: Role that signed it off.
        signed_off_on: Day of the signature.
    """

    assumption_id: Id
    made_by: Text
    made_on: Day
    why: Text
    signed_off_by: Text | None = None
    signed_off_on: Day | None = None

    @model_validator(mode="after")
    def _a_signature_has_a_role_and_a_day(self) -> Self:
        if (self.signed_off_by is None) != (self.signed_off_on is None):
            raise ValueError("a signature needs both `signed_off_by` and `signed_off_on`")
        return self


class LoggedDecision(Row):
    """An entry of the decisions log.

    Args:
        decision_id: Names the entry.
        what: Was decided.
        why: Reasons.
        decided_on: Day of the decision.
        decided_by: Role or board that decided.
        signed_off_by: Role that signed the entry off.
    """

    decision_id: Id
    what: Text
    why: Text
    decided_on: Day
    decided_by: Text
    signed_off_by: Text | None = None
