"""Who weighs the criteria, and what they said the step from worst to best is worth."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Day, Flag, Id, Kind, MisfitError, Score, Share, Text, Whole

People = Annotated[Whole, Field(ge=1), Kind("number", "whole number, 1 or more")]


class WeighingGroup(Row):
    """One group of people that weighs the criteria by itself.

    Args:
        group_id: Names the group.
        label: What people call it.
        role: As what its members speak, such as people who draw on care.
        people: How many weighed.
        is_user_voice: Whether it speaks for the people who receive care and their carers.
        voice_share: Its part of the voice where the bodies settled one; all groups or none.
        applies: Whether the group is heard; `no` keeps it in the table and out of the answer.
    """

    group_id: Id
    label: Text
    role: Text
    people: People
    is_user_voice: Flag
    voice_share: Share | None = None
    applies: Flag = True


class Swing(Row):
    """What one group says about the step from worst to best on one criterion.

    Args:
        group_id: Who weighs, a row of `weighing_groups`.
        criterion_id: Which criterion, a row of `criteria`.
        points: Worth of the step; the step that matters most to the group has 100.
        weight: The weight itself where a group stated weights and no swings; they sum to 1.
        step: The step from worst to best in the words put to the group.
        scores: Whether the group also scores options on it; `no` where that is left to others by
            design.
        weighed_on: Day on which it was said.
    """

    group_id: Id
    criterion_id: Id
    points: Score | None = None
    weight: Share | None = None
    step: Text
    scores: Flag = True
    weighed_on: Day | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.points is None) == (self.weight is None):
            raise MisfitError("points", "give either points or a weight, and not both")
        return self


class SwingCheck(Row):
    """A question put to a group to see whether its swings say what it means.

    Args:
        check_id: Names the question.
        group_id: Who was asked, a row of `weighing_groups`.
        more: Criteria whose steps, taken together, matter more to the group.
        less: Criteria whose steps, taken together, matter less.
    """

    check_id: Id
    group_id: Id
    more: Text
    less: Text
