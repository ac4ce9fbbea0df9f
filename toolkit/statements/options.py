"""Options: one way to contract, ready to be checked, allocated and simulated."""

from decimal import Decimal

from pydantic import Field

from toolkit.units import FrozenMap, Id, Number, Statement, Text, nothing


class Option(Statement):
    """A contract model with its parameters, scope and route.

    Args:
        id: Names the option.
        title: What people call it.
        model: Contract model id.
        parameters: Values that override the model's and the case's; empty lifts a cap.
        route: How the market is to be approached; empty while it is undecided.
        lots: Lot ids; empty takes the case's scope.
        host: Commissioner that hosts a pool or acts as prime; empty takes the one that pays most.
    """

    id: Id
    title: Text
    model: Id
    parameters: FrozenMap[Id, Number | None] = Field(default_factory=nothing)
    route: Text | None = None
    lots: tuple[Id, ...] = ()
    host: Id | None = None


Parameters = dict[str, Decimal | None]
