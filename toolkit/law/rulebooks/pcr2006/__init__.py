"""The Public Contracts Regulations 2006 rulebook: Part B services, to replay awards to 2016."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks import pcr2015
from toolkit.law.rulebooks.pcr2006 import avoidance, changing, part_b
from toolkit.law.rulebooks.pcr2006.facts import FACTS
from toolkit.law.rules import Rule

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES: tuple[Rule, ...] = (*part_b.RULES, *changing.RULES, *avoidance.RULES)

CONTRADICTIONS: tuple[Contradiction, ...] = pcr2015.CONTRADICTIONS


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="pcr2006",
        title="Public Contracts Regulations 2006, Part B services",
        edition="2026.1",
        checked_to=date(2026, 4, 1),
        since=date(2013, 4, 1),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        regimes=("pcr2006",),
        against_avoidance=avoidance.AGAINST_AVOIDANCE,
    )
