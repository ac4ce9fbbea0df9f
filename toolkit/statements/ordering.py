"""Values that must stand in order, checked one field at a time so that every slip is told."""

from decimal import Decimal

from pydantic import ValidationInfo


def in_order(value: Decimal | None, info: ValidationInfo, names: tuple[str, ...]) -> Decimal | None:
    """Give a value back if it fits what is already known of its neighbours.

    Args:
        value: Of the field being read.
        info: Says which field that is, and holds the fields read before it.
        names: Fields whose values must not fall from one to the next.

    Raises:
        ValueError: It lies on the wrong side of a neighbour; names it.
    """
    own = names.index(info.field_name or "")
    for number, name in enumerate(names):
        other = info.data.get(name)
        if value is None or other is None or number == own:
            continue
        if (number < own and value < other) or (number > own and value > other):
            side = "below" if number < own else "above"
            raise ValueError(f"{value} is {side} {name}, which is {other}; put them in order")
    return value
