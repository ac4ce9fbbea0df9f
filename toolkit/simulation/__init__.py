"""Simulation: what each party pays, gets and bears in each future."""

from toolkit.simulation.ranges import charges_of, charges_range
from toolkit.simulation.results import (
    Affordability,
    PartyYear,
    Shortfall,
    Simulation,
    Spread,
    StreamYear,
)
from toolkit.simulation.simulating import simulate

__all__ = [
    "Affordability",
    "PartyYear",
    "Shortfall",
    "Simulation",
    "Spread",
    "StreamYear",
    "charges_of",
    "charges_range",
    "simulate",
]
