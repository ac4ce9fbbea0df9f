"""What is done beside the contracts to need less hospital and residential care."""

from collections import defaultdict

from toolkit.report.content import Block, Column, Paragraph, Table, Value
from toolkit.report.showing import say
from toolkit.statements.case import Case

INTERVENTIONS = "case table interventions"
HOURS = "case tables intervention_hours and workforce"


def interventions(case: Case) -> list[Block]:
    """Show what is done to need less of linked activity, and the staff that it takes."""
    rows: list[tuple[Value, ...]] = [
        (
            f"{name}, {one.label}",
            one.activity_id,
            one.reduction_low,
            one.reduction_central,
            one.reduction_high,
            one.reach,
            one.tiers or "everybody",
            one.delay_months,
            one.cashable_share,
            one.cost_gbp_per_year,
            f"{one.funder}, {_money(one.money, one.cuts_lot)}",
            "lasts" if one.ends_after_years is None else f"{one.ends_after_years} years",
            one.basis or "not stated",
            one.source_id or "",
        )
        for name, one in case.interventions.items()
    ]
    effect = "Of the activity of the people reached"
    table = Table(
        id="interventions-table",
        sheet="Interventions",
        caption="Interventions as the case states them",
        columns=(
            Column("Intervention"),
            Column("Acts on"),
            Column("Low", "share", INTERVENTIONS, f"Least plausible reduction. {effect}"),
            Column("Central", "share", INTERVENTIONS, f"Likely reduction. {effect}"),
            Column("High", "share", INTERVENTIONS, f"Greatest plausible reduction. {effect}"),
            Column("Reach", "share", INTERVENTIONS, "Part of the people targeted whom it reaches"),
            Column("Tiers", note="Of risk, that it targets"),
            Column("Delay", "number", INTERVENTIONS, "Months before anything changes", 0),
            Column("Cashable", "share", INTERVENTIONS, "Part of the cost released taken out", 0),
            Column("Cost", "gbp", INTERVENTIONS, "A year, at the price base"),
            Column("Paid by"),
            Column("Money"),
            Column("Basis"),
            Column("Sources"),
        ),
        rows=tuple(rows),
        folded=True,
    )
    effects = Paragraph(
        say(
            "An effect is what is planned, cut by whatever limits it: the tiers targeted, reach "
            "beyond what was tested, lawful access to data, staff that can be had, delay, and "
            "money that ends. The table of limits below names those that bite."
        )
    )
    return [effects, table, *_hours(case)]


def _money(money: str, lot: str | None) -> str:
    words = {
        "new": "new money",
        "relabelled": "money spent already under another name",
        "cut": f"cut from lot {lot}",
    }
    return words[money]


def _hours(case: Case) -> list[Block]:
    needed: dict[str, float] = defaultdict(float)
    replaced: dict[str, float] = defaultdict(float)
    for row in case.intervention_hours.values():
        needed[row.profession] += float(row.hours_per_year)
        replaced[row.profession] += float(row.replaces_hours)
    if not needed:
        nothing = (
            "Hours of staff that the interventions need are not stated, so none caps an effect."
        )
        return [Paragraph(say(nothing))]
    rows: list[tuple[Value, ...]] = []
    for profession, hours in needed.items():
        known = case.workforce.get(profession)
        rows.append(
            (
                profession,
                hours,
                replaced[profession],
                float(known.hours_available) if known else None,
            )
        )
    return [
        Table(
            id="hours",
            sheet="Staff hours",
            caption="Hours of staff that all interventions need in a year, and hours to be had",
            columns=(
                Column("Profession"),
                Column("Needs", "units", HOURS, "As planned"),
                Column("Replaces", "units", HOURS, "Work of the same profession that stops"),
                Column("To be had", "units", HOURS, "Beyond today's work; a dash is not stated"),
            ),
            rows=tuple(rows),
        )
    ]
