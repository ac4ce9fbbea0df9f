"""Simulation: what each party pays, gets and bears in each future."""

from toolkit.simulation.results import PartyYear, Simulation, Spread, StreamYear
from toolkit.simulation.simulating import simulate

__all__ = ["PartyYear", "Simulation", "Spread", "StreamYear", "simulate"]
