"""The Procurement Act 2023 rulebook: routes, duties and changes for what is not regulated health.

The regime rulebook decides whether the Act governs; here its rules are asked.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.pa2023 import (
    avoidance,
    awarding,
    below,
    change_notices,
    changing,
    competing,
    conflicts,
    exempt,
    frameworks,
    grounds,
    limits,
    managing,
    markets,
    reserved,
    routes,
    supplier,
    terms,
    timing,
    value,
)
from toolkit.law.rulebooks.pa2023.facts import FACTS
from toolkit.law.rules import Rule

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES: tuple[Rule, ...] = (
    *routes.RULES,
    *exempt.RULES,
    *below.RULES,
    *reserved.RULES,
    *frameworks.RULES,
    *markets.RULES,
    *value.RULES,
    *grounds.RULES,
    *supplier.RULES,
    *competing.RULES,
    *terms.RULES,
    *conflicts.RULES,
    *timing.RULES,
    *awarding.RULES,
    *managing.RULES,
    *changing.RULES,
    *change_notices.RULES,
    *avoidance.RULES,
    *limits.RULES,
)

CONTRADICTIONS = (
    Contradiction(
        ("estimated_value_inc_vat_gbp", "value_cannot_be_estimated"),
        "a value is stated, so it can be estimated",
        value.both_estimated_and_not,
    ),
    Contradiction(
        ("change_adds_only_cooperation", "change_in_value_inc_vat_gbp"),
        "a change that adds co-operation alone moves no money, term, scope, balance or provider",
        changing.cooperation_with_more,
    ),
    Contradiction(
        ("novation_after_restructuring", "supplier_changes"),
        "a contract that passes to a successor changes its provider",
        changing.succession_without_change,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="pa2023",
        title="Procurement Act 2023",
        edition="2026.1",
        checked_to=date(2026, 4, 1),
        since=date(2025, 2, 24),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        deriving=("light-touch-kind",),
        regimes=("pa2023",),
        against_avoidance=avoidance.AGAINST_AVOIDANCE,
    )
