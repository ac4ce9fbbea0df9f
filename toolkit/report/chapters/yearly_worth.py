"""What options are worth year by year, so that a reader may discount it again."""

from collections.abc import Iterator

from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.discounting import discount_factors
from toolkit.appraisal.economic.results import EconomicCase, EditionCase, Worth
from toolkit.appraisal.economic.timeline import timeline_of
from toolkit.report.cell_names import rate_name, worth_name
from toolkit.report.content import Column, Number, Table, Value
from toolkit.report.reckoned import Made
from toolkit.statements.editions import RateSchedule

ECONOMIC = "economic case"
RATE, FACTOR = "Rate", "Factor"
SORTS = {"standard": "money", "health": "health"}
ONE = (Number(1, "number", ECONOMIC, 6),)

type Rows = Iterator[tuple[Value, ...]]


def yearly_tables(appraisal: Appraisal, found: EconomicCase) -> tuple[Table, ...]:
    """Show the real net gain of every option year by year, one table an edition."""
    return tuple(
        _table(appraisal, found, number, edition)
        for number, edition in enumerate(found.editions, start=1)
    )


def _table(appraisal: Appraisal, found: EconomicCase, number: int, edition: EditionCase) -> Table:
    case, others = appraisal.case, _others(found, edition)
    return Table(
        id=f"economic-years-{number}",
        sheet=f"NPV {number}",
        caption=f"Net gain year by year against business as usual, {edition.title}",
        columns=(
            Column("Year"),
            Column("Sort", note="Which rates discount it"),
            Column(RATE, "share", "edition of the Green Book", "Against the year before"),
            Column(
                FACTOR,
                "number",
                ECONOMIC,
                f"What a pound counts for in {found.base_year}",
                6,
                made=Made("discounting", (RATE,)),
            ),
            *(
                Column(
                    case.option(one.option).title,
                    "pence",
                    ECONOMIC,
                    f"Real, prices of {found.price_base}; a gain is above zero, central case",
                    total=True,
                    total_name=worth_name(number, one.option, found.options),
                    discounted=FACTOR,
                )
                for one in others
            ),
        ),
        rows=tuple(_rows(appraisal, number, edition, others)),
        folded=True,
        summed="Present value",
    )


def _others(found: EconomicCase, edition: EditionCase) -> list[Worth]:
    return [one for one in edition.worths if one.option != found.business_as_usual]


def _rows(appraisal: Appraisal, number: int, edition: EditionCase, others: list[Worth]) -> Rows:
    guidance = appraisal.case.guidance[edition.edition]
    health = any(line.rates == "health" for one in others for line in one.lines)
    yield from _discounted(appraisal, number, guidance.standard, others)
    if health:
        yield from _discounted(appraisal, number, guidance.health, others, "health")
    raised = [_sum(one, "public funds") for one in others]
    if any(raised):  # a share of a present value, so it counts in full
        yield ("Cost of raising public funds", "present value", None, *ONE, *raised)


def _discounted(
    appraisal: Appraisal,
    number: int,
    schedule: RateSchedule,
    others: list[Worth],
    rates: str = "standard",
) -> Rows:
    """Give a row a year, from the year discounted to, which has no rate."""
    timeline = timeline_of(appraisal.case)
    factors = discount_factors(schedule, timeline.offset + len(timeline.years) - 1)
    before = [f"{timeline.offset - year} before" for year in range(timeline.offset)]
    names = [timeline.base_year, *before[1:]] if before else []
    for year, name in enumerate((*names, *timeline.years)):
        counted = year - timeline.offset
        gains = [_of_year(one, rates, counted) for one in others]
        factor = Number(float(factors[year]), "number", ECONOMIC, 6)
        yield name, SORTS[rates], _rate(number, rates, schedule, year), factor, *gains


def _rate(number: int, rates: str, schedule: RateSchedule, year: int) -> Number | None:
    for place, band in enumerate(schedule.bands, start=1):
        if band.first <= year and (band.last is None or year <= band.last):
            follows = rate_name(number, rates, place)
            origin = "edition of the Green Book"
            return Number(band.rate, "share", origin, 2, follows=follows)
    return None


def _of_year(worth: Worth, rates: str, year: int) -> float:
    lines = [one for one in worth.lines if one.rates == rates and not one.left_out]
    return sum((one.yearly_gbp[year] for one in lines if one.yearly_gbp and year >= 0), 0.0)


def _sum(worth: Worth, group: str) -> float:
    return sum(one.present_gbp for one in worth.lines if one.group == group and not one.left_out)
