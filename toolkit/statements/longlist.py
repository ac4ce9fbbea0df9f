"""The longlist as stated: success factors, choices taken in order, and options worth a look."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from toolkit.statements.rows import Row
from toolkit.units import Amount, Day, Id, Kind, Share, Statement, Text, Whole

Dimension = Literal["scope", "solution", "delivery", "implementation", "funding"]
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)  # in the order in which choices are taken
Mark = Literal["preferred way forward", "carry forward", "discount"]
Part = Literal[
    "business as usual",
    "do minimum",
    "preferred way forward",
    "more ambitious",
    "less ambitious",
    "other",
]
Head = Literal[
    "strategic fit",
    "value for money",
    "supplier capacity",
    "affordability",
    "achievability",
    "local",
]
Reply = Literal["yes", "no", "unknown"]
HowMany = Annotated[Whole, Field(ge=1, le=1000), Kind("number", "whole number, 1 or more")]


class SuccessFactor(Row):
    """A critical success factor with an id, for choices to be tested against.

    Args:
        factor_id: Names the factor.
        label: What an option must do to be worth having.
        head: Which of the five usual heads it falls under, or `local`.
    """

    factor_id: Id
    label: Text
    head: Head = "local"


class Choice(Row):
    """One choice in one dimension of the options framework-filter, with its mark and reason.

    Args:
        choice_id: Names the choice.
        dimension: Choices are taken in this order: `scope` (what and for whom), `solution` (what
            service), `delivery` (who under which contract), `implementation` (when and in what
            steps), `funding` (whose money).
        label: What is chosen.
        mark: What became of it; each dimension has one preferred way forward.
        reason: Why.
        tested_against: Ids of success factors, separated by semicolons; where the case has no
            table of them, F1, F2 and so on stand for those of `case.yaml`.
        options: Ids of the options that make this choice, separated by semicolons.
        decision_id: Entry of the decisions log.
    """

    choice_id: Id
    dimension: Dimension
    label: Text
    mark: Mark
    reason: Text
    tested_against: Text | None = None
    options: Text | None = None
    decision_id: Id | None = None


class Candidate(Row):
    """A way to contract that was considered as a whole; the shortlist is made of these.

    Args:
        candidate_id: Names the candidate.
        label: What people call it.
        part: What it stands for in the shortlist.
        option_id: The option of the case that it becomes, if it is appraised.
        contract_ends: Last day of the contract that it would let run on, if it rests on one.
    """

    candidate_id: Id
    label: Text
    part: Part = "other"
    option_id: Id | None = None
    contract_ends: Day | None = None


class Hurdle(Row):
    """A question that a candidate must answer with yes to reach the shortlist.

    Args:
        hurdle_id: Names the question.
        question: In words, so that yes is what is wanted.
    """

    hurdle_id: Id
    question: Text


class HurdleAnswer(Row):
    """What was answered for one candidate; a candidate without an answer has not passed.

    Args:
        candidate_id: Which candidate.
        hurdle_id: Which question.
        answer: Only `yes` passes.
        reason: Why.
    """

    candidate_id: Id
    hurdle_id: Id
    answer: Reply
    reason: Text


class GroupPoints(Row):
    """What one group gave one candidate on the longlist.

    Args:
        candidate_id: Which candidate.
        group_id: Who scored, such as `clinicians`.
        points: That the group gave.
        most_points: That it could have given; less where it scored fewer criteria by design.
    """

    candidate_id: Id
    group_id: Id
    points: Amount
    most_points: Annotated[Amount, Field(gt=0)]


class Shortlisting(Statement):
    """The rule that makes a shortlist of group points.

    Args:
        least_share: Part of a group's most points that counts as its support.
        least_groups: How many groups must support a candidate.
    """

    least_share: Share
    least_groups: HowMany
