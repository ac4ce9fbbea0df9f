"""A gazetteer small enough to work its cases out by hand; places and figures are invented."""

from decimal import Decimal

from toolkit.places.gazetteer import Benchmark, Figure, Gazetteer, Measure, Outcome, PlaceRow
from toolkit.statements.evidence import Source

FIGURES = {
    ("northton", "adults_18plus"): ("2022-23", "1000"),
    ("northton", "aged_65plus"): ("2022-23", "200"),
    ("northton", "home_care_spend_gbp"): ("2015-16", "100000"),
    ("northton", "care_home_spend_gbp"): ("2015-16", "300000"),
    ("northton", "home_care_rate_gbp"): ("2014-15", "10"),
    ("northton", "residential_weeks"): ("2015-16", "100"),
    ("northton", "residential_week_gbp"): ("2014-15", "500"),
    ("northton", "bcf_reablement_gbp"): ("2022-23", "10000"),
    ("northton", "reablement_episodes"): ("2022-23", "20"),
    ("northton", "bcf_beds_gbp"): ("2022-23", "5000"),
    ("northton", "ibcf_gbp"): ("2024-25", "4000"),
    ("nhs-north", "ready_to_leave_a_day"): ("2024-25", "12.5"),
    ("southley", "adults_18plus"): ("2022-23", "3000"),
    ("S1", "people"): ("mid-2022", "10000"),
    ("S1", "adults_18plus"): ("mid-2022", "8000"),
    ("S1", "care_at_home_per_1000"): ("Q1 2024", "10"),
    ("S1", "delayed_bed_days"): ("2024-25", "365"),
}
BENCHMARKS = {
    "home_care_rate_2014": "10",
    "home_care_rate_2025": "20",
    "home_care_wage_cost": "18",
    "home_care_minimum": "26",
    "fees_2023": "0.1",
    "fees_2024": "0",
    "fees_2025": "0",
    "reablement_episode": "1000",
    "intermediate_bed_day": "100",
    "bcf_minimum_england": "40000",
    "adults_england": "4000",
}
PLACES = (
    {"place_id": "northton", "name": "Northton", "kind": "council", "nation": "England",
     "ons_code": "E1", "board": "nhs-north", "board_share": "1"},
    {"place_id": "southley", "name": "Southley", "kind": "council", "nation": "England",
     "ons_code": "E2", "board": "nhs-north", "board_share": "0.9", "note": "its borders moved"},
    {"place_id": "nhs-north", "name": "NHS North Integrated Care Board", "kind": "board",
     "nation": "England", "other_code": "QN", "parts": "northton;southley"},
    {"place_id": "glen", "name": "Glen", "kind": "integration joint board", "nation": "Scotland",
     "other_code": "S9", "board": "NHS Glen", "parts": "S1 Glen"},
)  # fmt: skip


def gazetteer() -> Gazetteer:
    places = [PlaceRow.model_validate({"source_id": "S", **row}) for row in PLACES]
    figures = {
        key: Figure(area=key[0], measure=key[1], year=year, value=Decimal(value), source_id="S")
        for key, (year, value) in FIGURES.items()
    }
    names = {measure for _, measure in FIGURES} | {"nursing_weeks", "nursing_week_gbp"}
    measures = {
        one: Measure(measure=one, label=one.replace("_", " "), unit="of it") for one in names
    }
    outcome = Outcome(
        place_id="northton", measure_code="ASC2", measure="Quality of life", year="2022-23",
        value=Decimal("0.4"), england_median=Decimal("0.41"), source_id="S",
    )  # fmt: skip
    return Gazetteer(
        {one.place_id: one for one in places},
        figures,
        measures,
        {name: benchmark(name, value) for name, value in BENCHMARKS.items()},
        (outcome,),
        {"S": Source(source_id="S", title="An invented source", licence="none")},
    )


def benchmark(name: str, value: str) -> Benchmark:
    return Benchmark(
        benchmark=name, label=name, year="2025-26", value=Decimal(value), unit="of it",
        basis="real", source_id="S",
    )  # fmt: skip


SHELF = gazetteer()
