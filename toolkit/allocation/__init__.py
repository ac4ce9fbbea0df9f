"""Allocation: the cheapest award that keeps every rule, its proof, and who funds it."""

from toolkit.allocation.allocating import allocate
from toolkit.allocation.funding import Funded
from toolkit.allocation.results import Allocation, Award, Flow, Unmet
from toolkit.allocation.stretching import Stretch, stretch

__all__ = ["Allocation", "Award", "Flow", "Funded", "Stretch", "Unmet", "allocate", "stretch"]
