"""Every figure that a text may show, with its present value and where it comes from."""

from collections.abc import Iterator, Mapping

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.economic_tables import ECONOMIC
from toolkit.report.chapters.words import (
    AWARD,
    CASE,
    CRITERIA,
    LAW,
    SIMULATION,
    count,
    gbp,
    percent,
    points,
)
from toolkit.report.content import Number
from toolkit.report.showing import in_prose
from toolkit.simulation import Simulation
from toolkit.statements.text_blocks import figure_names

NO_VALUE = "no value"

type Figures = Mapping[str, Number | None]


def figures_of(appraisal: Appraisal) -> Figures:
    """Give every figure by name; nothing where the case leaves it without a value.

    Args:
        appraisal: A finished appraisal.
    """
    case = appraisal.case
    found: dict[str, Number] = {
        "case.options": count(len(case.options), CASE),
        "case.ranked": count(len(appraisal.ranking), CRITERIA),
        "case.years": count(case.years, CASE),
        "case.futures": count(appraisal.draws, CASE),
    }
    for result in appraisal.results:
        found |= dict(_of(appraisal, result))
    return {name: found.get(name) for name in figure_names(one.id for one in case.options)}


def shown(number: Number | None) -> str:
    """Write a figure as a sentence shows it; what moves less than this is not stale."""
    return NO_VALUE if number is None else in_prose(number)


def _of(appraisal: Appraisal, result: OptionResult) -> Iterator[tuple[str, Number]]:
    """Walk the figures of an option that have a value."""
    option, findings = result.option.id, result.findings
    yield f"law.{option}.asked", count(len(findings.findings), LAW, "law")
    yield f"law.{option}.open", count(len(findings.unknown), LAW, "law")
    if result.rank is not None and result.total is not None and result.total_range:
        yield f"ranking.{option}.rank", count(result.rank, CRITERIA, "options")
        yield f"ranking.{option}.total", points(result.total, "options")
        yield f"ranking.{option}.low", points(result.total_range[0], "options")
        yield f"ranking.{option}.high", points(result.total_range[1], "options")
        yield f"ranking.{option}.best_share", percent(result.best_share or 0.0, CRITERIA, "options")
    found = result.allocation
    if found.objective_gbp is not None:
        yield f"money.{option}.care", gbp(found.objective_gbp, AWARD, "awards")
        for name, won in (
            ("providers", {one.provider for one in found.awards}),
            ("lots", {one.lot for one in found.awards}),
        ):
            yield f"award.{option}.{name}", count(len(won), AWARD, "awards")
    if result.simulation:
        yield from _played(result.simulation, f"money.{option}")
    economic = appraisal.economic
    if economic and option in economic.options:
        worth = economic.leading.worth(option).npsv_gbp.central
        yield f"money.{option}.worth", gbp(worth, ECONOMIC, "economic-worths")


def _played(found: Simulation, head: str) -> Iterator[tuple[str, Number]]:
    year, cost = found.total[0], "cost-by-year"
    yield f"{head}.first_year", gbp(year.central, SIMULATION, cost)
    yield f"{head}.first_year_p10", gbp(year.p10, SIMULATION, cost)
    yield f"{head}.first_year_p90", gbp(year.p90, SIMULATION, cost)
    yield f"{head}.whole_term", gbp(found.whole_term.central, SIMULATION, cost)
    yield f"{head}.fees", gbp(found.charges_gbp, SIMULATION, "awards")
    afforded = found.affordability
    yield f"{head}.chance_short", percent(afforded.chance_short, SIMULATION, "headroom")
    yield f"{head}.headroom", percent(afforded.headroom, SIMULATION, "headroom")
