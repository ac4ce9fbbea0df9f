"""How a part-filled case is judged: options, award rules, criteria, uncertain inputs.

None of it is about the place. All of it is assumed, and stands in the case to be changed.
"""

from toolkit.places.fields import Cells
from toolkit.places.gazetteer import Gazetteer, PlaceRow

AS_OF = "2026-03-24"
START, END = "2027-04-01", "2032-03-31"
NOTICE = "2026-09-01"  # assumed day of a tender notice
PRICE_BASE = "2025-26"
ALONE = ("separate_frameworks", "Separate budgets, a contract for each lot")
SHARED = (
    ("prime_contractor", "One prime contractor for each area"),
    ("alliance", "One alliance of commissioners and providers"),
)
POOLED = ("pooled_commissioning", "Pooled commissioning under section 75")
JOINT = ("scotland_body_corporate", "Integration joint board")
HOSTED = ("scotland_lead_agency", "Lead agency")


def options_for(place: PlaceRow) -> list[dict[str, str]]:
    """State four ways to contract, the last one as the nation's law knows it."""
    joined = {"integration joint board": JOINT, "lead agency": HOSTED}.get(place.kind, POOLED)
    return [{"id": id, "title": title, "model": id} for id, title in (ALONE, *SHARED, joined)]


def rules() -> list[Cells]:
    """State award rules as a start."""
    stated = (
        ("L1", "max_lots", "maximum lots won by one provider", "", "see providers.max_lots"),
        ("L2", "min_award_share", "least share of a lot that one award may be", "0.1", ""),
    )
    return [
        {"rule_id": id, "kind": kind, "rule": rule, "value": value, "note": note, **ASSUMED}
        for id, kind, rule, value, note in stated
    ]


def criteria() -> list[Cells]:
    """State two criteria on fixed scales, weighed 30 to 70."""
    price = {
        "criterion_id": "price",
        "label": "Yearly cost with fees, against the reference value of the lots",
        "measure": "cost_to_reference_value",
        "weight": "0.3",
        "worst": "1.1",
        "best": "0.9",
        "about": "cost",
        "note": "10% above the reference value scores 0, 10% below scores 100",
    }
    quality = {
        "criterion_id": "quality",
        "label": "Quality of the awarded bids, weighted by spend",
        "measure": "award_quality",
        "weight": "0.7",
        "worst": "55",
        "best": "100",
        "about": "quality",
        "note": "a score of 55 scores 0",
    }
    return [{**one, **ASSUMED} for one in (price, quality)]


def assumptions(gazetteer: Gazetteer) -> list[Cells]:
    """State what is uncertain; the range of home care prices is between published benchmarks."""
    marks = gazetteer.benchmarks
    paid = marks["home_care_rate_2025"]
    low, high = marks["home_care_wage_cost"], marks["home_care_minimum"]
    rise = marks["fees_2025"].value
    ends = f"{low.value / paid.value:.3f}", f"{high.value / paid.value:.3f}"
    stated = (
        ("demand_level", "Demand in a year against plan", "volume_level", "normal",
         ("0.9", "1", "1.1"), "each_year", "factor on units", ASSUMED),
        ("demand_growth", "Growth in demand a year", "volume_growth", "triangular",
         ("0", "0.0195", "0.05"), "once", "share a year from year 2", ASSUMED),
        ("price_level", "Prices that the market will offer, against the prices here",
         "price_level", "triangular", (ends[0], "1", ends[1]), "once", "factor on prices",
         {"basis": "derived: benchmarks of home care over the average paid, 2025-26",
          "source_id": f"{low.source_id};{high.source_id}",
          "note": "from the legal cost of wages to the price that an employers' body asks"}),
        ("price_growth", "Growth in prices a year", "price_growth", "triangular",
         ("0.02", str(rise), "0.08"), "once", "share a year from year 2",
         {"basis": "central: real, rise of 2025-26; range assumed",
          "source_id": f"{marks['fees_2025'].source_id};A"}),
    )  # fmt: skip
    return [
        {
            "assumption_id": id, "label": label, "affects": affects, "distribution": shape,
            "low": ends[0], "central": ends[1], "high": ends[2], "varies": varies, "unit": unit,
            "owner": "to be named", "quality": "low", "impact": "high", **basis,
        }
        for id, label, affects, shape, ends, varies, unit, basis in stated
    ]  # fmt: skip


def facts() -> list[Cells]:
    """State the one fact of law that a plan has: the day a notice is meant to go out.

    Everything else is left open, so that the law asks for it.
    """
    note = "change it to your own plan; every other fact of law is asked for"
    stated = (("trigger_date", NOTICE), ("trigger_event", "contract notice"))
    return [
        {"subject": "every-lot", "fact": fact, "value": value, "note": note, **ASSUMED}
        for fact, value in stated
    ]


ASSUMED = {"basis": "assumed", "source_id": "A"}
