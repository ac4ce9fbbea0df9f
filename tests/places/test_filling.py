"""Every shipped place fills a case whose values are marked; nothing that is missing is nought."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.places.shelf import SHELF
from toolkit.files.places import load_gazetteer
from toolkit.places import Filled, fill
from toolkit.places.gazetteer import Gazetteer

SHIPPED = load_gazetteer()
EVERY = [(one, market) for one in SHIPPED.places for market in (False, True)]
AMOUNTS = "annual_value_gbp", "annual_units", "reference_price_gbp", "available_gbp"


def amounts(filled: Filled) -> Iterator[Decimal]:
    for table in ("lots", "streams", "bids"):
        for row in filled.tables.get(table, ()):
            yield from (Decimal(row[name]) for name in AMOUNTS if row.get(name))


@pytest.mark.parametrize(("name", "market"), EVERY)
def test_every_place_is_filled_without_a_nought(name: str, market: bool) -> None:
    filled = fill(SHIPPED.places[name], SHIPPED, with_market=market)
    assert all(amount > 0 for amount in amounts(filled))
    assert filled.identity["hypothetical"] is True
    assert filled.identity["stage"] == "plan"
    assert not filled.runs or filled.opens


@pytest.mark.parametrize("name", SHIPPED.places)
def test_every_value_has_a_mark_and_every_published_one_its_source_and_year(name: str) -> None:
    filled = fill(SHIPPED.places[name], SHIPPED, with_market=True)
    cited = {row["source_id"] for row in filled.tables["sources"]}
    for one in filled.fields:
        assert (one.mark == "missing") == (not one.value)
        if one.mark in ("real", "derived"):
            assert one.source_ids
            assert set(one.source_ids) <= cited
        if one.mark == "real" and one.table != "commissioners":
            assert any(character.isdigit() for character in one.how)  # a year


def test_only_places_without_any_figure_cannot_open_with_the_market() -> None:
    shut = {
        name for name, place in SHIPPED.places.items()
        if not fill(place, SHIPPED, with_market=True).opens
    }  # fmt: skip
    assert shut == {"cumberland", "isles-of-scilly", "westmorland-and-furness"}


def test_without_the_market_nothing_is_assumed_of_the_place() -> None:
    filled = fill(SHELF.places["northton"], SHELF)
    assert not {"providers", "bids"} & set(filled.tables)
    told = {one.table for one in filled.fields if one.mark == "assumed"}
    assert told == {"facts", "eligibility", "rules", "criteria", "assumptions", "case"}
    assert not filled.runs


def test_the_case_says_that_its_market_is_invented_and_what_is_missing() -> None:
    filled = fill(SHELF.places["northton"], SHELF, with_market=True)
    caveats = " ".join(str(one) for one in filled.identity["caveats"])  # type: ignore[attr-defined]
    assert "invented and describe nobody" in caveats
    assert "Missing before it can be defended, what matters most first: Nursing care" in caveats
    assert filled.runs


def test_a_board_holds_the_lots_of_every_council_that_has_figures() -> None:
    filled = fill(SHELF.places["nhs-north"], SHELF, with_market=True)
    assert {row["area"] for row in filled.tables["lots"]} == {"Northton"}
    assert len(filled.tables["commissioners"]) == 3
    codes = {row["measure_code"] for row in filled.tables["baselines"]}
    assert codes == {"ASC2", "ready_to_leave_a_day"}


def test_a_note_on_borders_travels_with_the_case() -> None:
    filled = fill(SHELF.places["southley"], SHELF)
    assert "Southley: its borders moved." in filled.identity["caveats"]  # type: ignore[operator]


def total(measure: str) -> Decimal:
    return sum((f.value for (_, m), f in SHIPPED.figures.items() if m == measure), Decimal(0))


@pytest.mark.parametrize(
    ("measure", "published", "kept"),
    [
        # What is kept over the published total of the same file; the rest is of councils whose
        # borders moved, of blanks, and of areas that two files cut differently.
        ("home_care_spend_gbp", 2_682_645_000, Decimal("0.95")),
        ("residential_weeks", 5_480_671, Decimal("0.94")),
        ("nursing_weeks", 2_663_955, Decimal("0.94")),
        ("bcf_reablement_gbp", 579_656_508, Decimal("0.97")),
        ("bcf_beds_gbp", 624_155_185, Decimal("0.98")),
        ("reablement_episodes", 219_180, Decimal("0.98")),
    ],
)
def test_kept_figures_add_up_to_nearly_the_national_totals(
    measure: str, published: int, kept: Decimal
) -> None:
    assert kept * published <= total(measure) <= published


def test_scotlands_delayed_days_add_up_to_its_own_total() -> None:
    days = {k[0]: f.value for k, f in SHIPPED.figures.items() if k[1] == "delayed_bed_days"}
    scotland = days.pop("S92000003")
    assert abs(sum(days.values()) - scotland) <= scotland / 100


def test_scotlands_residents_add_up() -> None:
    assert total("people") == 5_447_700


def test_the_flagships_own_county_agrees_with_its_published_figures(
    gazetteer: Gazetteer = SHIPPED,
) -> None:
    filled = fill(gazetteer.place("leicestershire"), gazetteer)
    (fund,) = (row for row in filled.tables["streams"] if row["stream_id"].endswith("-bcf"))
    assert (fund["total_annual_gbp"], fund["total_basis"]) == ("57070979", "real: 2025-26")
    (lot,) = (row for row in filled.tables["lots"] if row["lot_id"].startswith("REABLEMENT"))
    assert (lot["annual_units"], lot["units_basis"]) == ("3835", "real: 2022-23")
