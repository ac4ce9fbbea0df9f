"""Simulation: what each party pays, gets and bears in each future."""

from toolkit.simulation.accounts import AT_ITS_PRICE, Accounts
from toolkit.simulation.agreeing import Agreement, Offer, find_agreement
from toolkit.simulation.as_usual import AsUsual, play_as_usual
from toolkit.simulation.likely import likely_accounts
from toolkit.simulation.meeting import futures_of
from toolkit.simulation.pressing import Pressed, pressed
from toolkit.simulation.ranges import charges_of, cost_range
from toolkit.simulation.results import (
    Affordability,
    Chance,
    Due,
    Flow,
    Incidence,
    LotYear,
    PartyYear,
    Shortfall,
    Simulation,
    Spread,
    StreamYear,
)
from toolkit.simulation.simulating import simulate, who_bears_what

__all__ = [
    "AT_ITS_PRICE",
    "Accounts",
    "Affordability",
    "Agreement",
    "AsUsual",
    "Chance",
    "Due",
    "Flow",
    "Incidence",
    "LotYear",
    "Offer",
    "PartyYear",
    "Pressed",
    "Shortfall",
    "Simulation",
    "Spread",
    "StreamYear",
    "charges_of",
    "cost_range",
    "find_agreement",
    "futures_of",
    "likely_accounts",
    "play_as_usual",
    "pressed",
    "simulate",
    "who_bears_what",
]
