"""One hospital, one ward step, and interventions to act on it, worked by hand."""

from decimal import Decimal

import numpy as np

from toolkit.payment import Draws
from toolkit.simulation.intervening import Programme
from toolkit.statements.interventions import Intervention, InterventionHours, Profession
from toolkit.statements.linked_activities import LinkedActivity, RiskTier


def activity(**changes: object) -> LinkedActivity:
    return LinkedActivity.model_validate(
        {
            "activity_id": "EM",
            "label": "Emergency admissions",
            "party_id": "H",
            "payer": "ICB",
            "currency": "spell",
            "annual_units": 10_000,
            "price_gbp": 1500,
            "mechanism": "activity",
            "full_cost_gbp": 2000,
            "fixed_cost_share": "0.25",
            "stepped_cost_share": "0.45",
            "capacity_step_units": 100,
            "opportunity_value_gbp": 1000,
            **changes,
        }
    )


def intervention(name: str = "VW", /, **changes: object) -> Intervention:
    return Intervention.model_validate(
        {
            "intervention_id": name,
            "label": name,
            "kind": "virtual ward",
            "service": "health",
            "cost_gbp_per_year": 400_000,
            "setup_cost_gbp": 50_000,
            "funder": "ICB",
            "money": "new",
            "activity_id": "EM",
            "reduction_low": 0,
            "reduction_central": "0.2",
            "reduction_high": 1,
            "tiers": "high",
            "reach": "0.5",
            "cashable_share": 1,
            **changes,
        }
    )


TIERS = tuple(
    RiskTier(
        activity_id="EM", tier=tier, people_share=Decimal(people), activity_share=Decimal(part)
    )
    for tier, people, part in (("high", "0.1", "0.3"), ("low", "0.9", "0.7"))
)


def programme(
    *rows: Intervention,
    hours: tuple[InterventionHours, ...] = (),
    available: dict[str, int] | None = None,
) -> Programme:
    return Programme(
        interventions={row.intervention_id: row for row in rows},
        activities={"EM": activity()},
        tiers=TIERS,
        hours=hours,
        workforce={
            name: Profession(profession=name, hours_available=Decimal(most))
            for name, most in (available or {}).items()
        },
    )


def needs(name: str, profession: str, hours: int, replaces: int = 0) -> InterventionHours:
    return InterventionHours(
        intervention_id=name,
        profession=profession,
        hours_per_year=Decimal(hours),
        replaces_hours=Decimal(replaces),
    )


def whole(years: int = 2, factor: float = 1) -> tuple[Draws, Draws]:
    """Give a single future in which a part of all effects comes true at once."""
    return np.full((1, years), float(factor)), np.zeros((1, 1))
