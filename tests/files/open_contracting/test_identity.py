from typing import Any

import pytest

from tests.files.open_contracting.published import exact, release
from toolkit.files.open_contracting.fields import Field, Remark
from toolkit.files.open_contracting.identity import HYPOTHETICAL, identity_fields
from toolkit.files.open_contracting.lots import lots_of
from toolkit.files.open_contracting.nodes import Node


def read(data: object) -> tuple[dict[str, str], list[Remark]]:
    node = Node(exact(data))
    parts = [*identity_fields(node, lots_of(node))]
    cells = {p.column: p.text for p in parts if isinstance(p, Field)}
    return cells, [p for p in parts if isinstance(p, Remark)]


def test_what_a_release_says_of_a_case() -> None:
    cells, _ = read(release())
    assert cells["title"] == "Home care"
    assert cells["stage"] == "award"
    assert cells["hypothetical"] == "no"
    assert cells["nation"] == "England"
    assert cells["as_of"] == "2026-02-03"
    assert (cells["start"], cells["end"]) == ("2026-10-01", "2028-09-30")
    assert (cells["price_weight"], cells["quality_weight"]) == ("0.4", "0.6")
    assert not {"seed", "price_base", "objectives", "options"} & {*cells}


def test_without_an_award_the_case_is_at_the_plan_stage() -> None:
    data = release()
    data["awards"] = []
    assert read(data)[0]["stage"] == "plan"


def test_a_release_that_says_it_is_hypothetical_begins_a_hypothetical_case() -> None:
    data = release()
    data["tender"]["title"] = f"{HYPOTHETICAL}: Home care"
    assert read(data)[0]["hypothetical"] == "yes"


@pytest.mark.parametrize(
    ("region", "nation"),
    [
        ("UKL17", "Wales"),
        ("UKM", "Scotland"),
        ("UKN0", "Northern Ireland"),
        ("UKC", "England"),
        ("East Midlands", "England"),
        ("Scotland", "Scotland"),
        ("UK", None),
        ("UKRAINE", None),
        ("United Kingdom", None),
    ],
)
def test_the_nation_follows_from_where_care_is_delivered(region: str, nation: str | None) -> None:
    data = release()
    data["parties"] = []
    data["tender"]["items"] = [{"deliveryAddresses": [{"region": region}]}]
    assert read(data)[0].get("nation") == nation


def test_places_in_two_nations_name_none() -> None:
    data = release()
    data["tender"]["items"][0]["deliveryAddresses"] = [{"region": "UKL"}, {"region": "UKM"}]
    cells, remarks = read(data)
    assert "nation" not in cells
    assert any("several nations" in one.what for one in remarks)


@pytest.mark.parametrize(
    "period",
    [
        {"startDate": "2026-10-01", "endDate": "2026-10-01"},
        {"startDate": "2026-10-01", "endDate": "2066-10-01"},
    ],
)
def test_a_term_that_no_case_can_have_is_left_out(period: Any) -> None:
    data = release()
    data["tender"]["contractPeriod"] = period
    cells, remarks = read(data)
    assert "start" not in cells
    assert any("left out" in one.what for one in remarks)


@pytest.mark.parametrize(
    "criteria",
    [
        [{"type": "price", "description": "30"}, {"type": "quality", "description": "60"}],
        [{"type": "price", "description": "30"}, {"type": "cost", "description": "70"}],
        [{"type": "price", "description": "lowest"}, {"type": "quality", "description": "70"}],
        [{"type": "price", "description": "NaN"}, {"type": "quality", "description": "100"}],
        [],
    ],
)
def test_weights_that_do_not_add_up_are_left_out(criteria: Any) -> None:
    data = release()
    data["tender"]["lots"] = [{"id": "1", "awardCriteria": {"criteria": criteria}}]
    assert "price_weight" not in read(data)[0]
