"""The 2013 NHS procurement, patient choice and competition rulebook, to replay awards to 2023."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.ppcc2013 import enforcing, procuring
from toolkit.law.rulebooks.ppcc2013.facts import FACTS
from toolkit.law.rules import Rule

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES: tuple[Rule, ...] = (*procuring.RULES, *enforcing.RULES)

CONTRADICTIONS: tuple[Contradiction, ...] = ()


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="ppcc2013",
        title="NHS (Procurement, Patient Choice and Competition) (No. 2) Regulations 2013",
        edition="2026.1",
        checked_to=date(2026, 4, 1),
        since=date(2013, 4, 1),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        regimes=("ppcc2013",),
    )
