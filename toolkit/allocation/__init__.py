"""Allocation: the cheapest award that keeps every rule, its proof, and who funds it."""

from toolkit.allocation.allocating import allocate
from toolkit.allocation.results import Allocation, Award, Flow, Unmet

__all__ = ["Allocation", "Award", "Flow", "Unmet", "allocate"]
