from decimal import Decimal

import pytest

from tests.statements.rows_read import problems
from toolkit.statements.interventions import (
    Intervention,
    InterventionHours,
    MeansTest,
    Profession,
    SustainablePrice,
    WholeSystem,
)

INTERVENTION = {
    "intervention_id": "VW",
    "label": "Virtual ward",
    "kind": "virtual ward",
    "service": "health",
    "cost_gbp_per_year": "100",
    "funder": "ICB",
    "money": "new",
    "activity_id": "EM",
    "reduction_low": "-0.01",
    "reduction_central": "0.05",
    "reduction_high": "0.2",
    "reach": "0.1",
    "cashable_share": "0.3",
}
TEST = {
    "test_id": "T",
    "label": "Bar raised",
    "commissioner_id": "C",
    "change": "raised",
    "people_affected": "100",
    "people_with_need": "1000",
    "cost_gbp_per_person": "10000",
    "contribution_share": "0.2",
    "goes_without_share": "0.5",
    "activity_id": "EM",
    "elasticity": "0.2",
}
SYSTEM = {
    "system_id": "today",
    "services": "health; social care",
    "authorities": "ICB",
    "total_spend_gbp": "1000",
    "share_of_spend_pooled": "0.05",
    "new_money_share": "0",
    "leader_loss_months": "6",
}


def test_what_is_left_out_changes_nothing() -> None:
    row = Intervention.model_validate(INTERVENTION)
    assert row.start_year == 1
    assert (row.tested_reach, row.attenuation, row.needs_data_share) == (
        Decimal(1),
        Decimal(0),
        Decimal(0),
    )
    assert row.ends_after_years is None
    assert WholeSystem.model_validate(SYSTEM).shock_factor == 1
    assert (
        InterventionHours.model_validate(
            {"intervention_id": "VW", "profession": "nurse", "hours_per_year": "1"}
        ).replaces_hours
        == 0
    )


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"reduction_high": "0.04"},
            "reduction_high: 0.04 is below reduction_central, which is 0.05; put them in order",
        ),
        ({"reduction_high": "1.1"}, "reduction_high: '1.1' is above 1; give 1 or less"),
        (
            {"money": "cut"},
            "cuts_lot: is empty though money is 'cut'; say which lot is cut",
        ),
        (
            {"cuts_lot": "Z01", "cuts_share": "0.1"},
            "money: is 'new' though a lot is cut; write 'cut'",
        ),
        (
            {"money": "cut", "cuts_lot": "Z01"},
            "cuts_share: is empty though cuts_lot is given; give both or neither",
        ),
        (
            {"moved_units": "3"},
            "moves_to_lot: is empty though moved_units is given; give both or neither",
        ),
        (
            {"ends_after_years": "2"},
            "decay_share: is empty though ends_after_years is given; give both or neither",
        ),
        (
            {"needs_data_share": "1"},
            "data_access: is empty though the effect needs data; give the part of people, 0 if "
            "unknown",
        ),
        ({"start_year": "0"}, "start_year: '0' is below 1; give 1 or more"),
    ],
    ids=["order", "above 1", "cut", "not cut", "share", "moves", "decay", "data", "year"],
)
def test_what_an_intervention_refuses(cells: dict[str, str], told: str) -> None:
    assert problems(Intervention, **{**INTERVENTION, **cells}) == [told]


def test_hours_cannot_be_fewer_than_none() -> None:
    (told,) = problems(Profession, profession="nurse", hours_available="-1")
    assert told == "hours_available: '-1' is below 0; give 0 or more"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"people_affected": "1001"},
            "people_affected: is above people_with_need, which is 1000; correct one",
        ),
        (
            {"change": "aligned"},
            "new_contribution_share: is empty though charges are aligned; give the share, 0 where "
            "care is free",
        ),
    ],
    ids=["people", "aligned"],
)
def test_what_a_means_test_refuses(cells: dict[str, str], told: str) -> None:
    assert problems(MeansTest, **{**TEST, **cells}) == [told]


@pytest.mark.parametrize(
    ("row", "cells", "column"),
    [
        (MeansTest, {**TEST, "people_with_need": "0"}, "people_with_need"),
        (Intervention, {**INTERVENTION, "tested_reach": "0"}, "tested_reach"),
        (
            SustainablePrice,
            {"service_type": "home care", "price_base": "2025-26", "unit": "hour",
             "minimum_gbp": "0"},
            "minimum_gbp",
        ),
    ],
    ids=["people", "reach", "price"],
)  # fmt: skip
def test_what_is_divided_by_is_above_nothing(
    row: type[MeansTest | Intervention | SustainablePrice], cells: dict[str, str], column: str
) -> None:
    (told,) = problems(row, **cells)
    assert told.startswith(f"{column}: ")


def test_a_system_knows_its_services() -> None:
    (told,) = problems(WholeSystem, **{**SYSTEM, "services": "health; schools"})
    assert told.startswith("services: 'schools' is not a service; write any of health, social care")
