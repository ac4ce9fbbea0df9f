"""Places from which people reach several lots and want to choose among providers."""

from pydantic import field_validator

from toolkit.statements.rows import Row
from toolkit.units import Id, Text, Whole


class PlaceOfChoice(Row):
    """A place whose people can choose among enough providers.

    Args:
        place_id: Names the place.
        place: What people call it.
        lot_ids: Lots within reach, separated by semicolons.
        min_providers: Fewest different undertakings that win at least one of them.
    """

    place_id: Id
    place: Text
    lot_ids: Text
    min_providers: Whole

    @field_validator("min_providers")
    @classmethod
    def _someone_is_there(cls, least: int) -> int:
        if least < 1:
            raise ValueError(f"{least} asks for nobody; give 1 or more, or delete the row")
        return least
