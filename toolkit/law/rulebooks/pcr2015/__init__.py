"""The Public Contracts Regulations 2015 rulebook: social services, and changes of legacy contracts.

The regime rulebook decides whether they govern; an event before 24 February 2025 keeps them for
the life of a contract, framework or purchasing system.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.pcr2015 import (
    avoidance,
    awarding,
    below,
    changing,
    finder,
    handing_over,
    routes,
    saving,
    value,
)
from toolkit.law.rulebooks.pcr2015.facts import FACTS
from toolkit.law.rules import Rule

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES: tuple[Rule, ...] = (
    *routes.RULES,
    *value.RULES,
    *awarding.RULES,
    *finder.RULES,
    *below.RULES,
    *changing.RULES,
    *handing_over.RULES,
    *saving.RULES,
    *avoidance.RULES,
)

CONTRADICTIONS = (
    Contradiction(
        ("change_adds_only_cooperation", "change_in_price_ex_vat_gbp", "supplier_changes"),
        "a change that adds co-operation alone moves no money, scope, balance or contractor",
        changing.cooperation_with_more,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="pcr2015",
        title="Public Contracts Regulations 2015",
        edition="2026.1",
        checked_to=date(2026, 4, 1),
        since=date(2015, 2, 26),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        deriving=("light-touch-2015",),
        regimes=("pcr2015",),
        against_avoidance=avoidance.AGAINST_AVOIDANCE,
    )
