"""What care an area buys: how much and at what price, as far as figures were published."""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.places.fields import Known, Mark, Missing, published, sources_of, two_places, whole
from toolkit.places.gazetteer import Gazetteer

MOST_TIMES_NATIONAL = 3  # dearer episodes than this show that the money bought more than they
HOURS_A_WEEK = Decimal(10)
WEEKS = Decimal("52.18")  # in a year


@dataclass(frozen=True)
class Need:
    """One kind of care that an area buys in a year, at prices of 2025-26.

    Args:
        service: Short name, the start of its lot's id.
        title: What people call it.
        unit: What is bought.
        units: How many a year.
        price: Pounds a unit.
        by_council: Whether the council leads, or the NHS.
        in_core: Whether the default scope holds it.
        note: Anything a reader should know.
    """

    service: str
    title: str
    unit: str
    units: Known
    price: Known
    by_council: bool = True
    in_core: bool = True
    note: str = ""

    @property
    def value(self) -> Decimal:
        """Pounds a year."""
        return whole(self.units.value * self.price.value)

    @property
    def value_mark(self) -> Mark:
        """How far the value is published fact: no further than units and price."""
        return "assumed" if "assumed" in (self.units.mark, self.price.mark) else "derived"


type Found = Need | Missing


@dataclass(frozen=True)
class Area:
    """One council's area.

    Args:
        id: Area of its figures.
        name: As people say it.
        gazetteer: Where figures stand.
    """

    id: str
    name: str
    gazetteer: Gazetteer

    def known(self, measure: str) -> Known | None:
        """Give a published figure of the area, or nothing."""
        figure = self.gazetteer.figure(self.id, measure)
        return published(figure) if figure else None

    def lacks(self, title: str, *measures: str) -> Missing:
        """Say of care that cannot be counted which figures are not there."""
        labels = [self.gazetteer.measures[one].label for one in measures]
        why = f"no open figure for this area: {'; '.join(labels)}. Bring yours"
        return Missing(f"{title} in {self.name}: volume and price", why, "run", is_care=True)


def fee_growth(gazetteer: Gazetteer) -> tuple[Decimal, tuple[str, ...]]:
    """How fees for care grew from 2014-15 to 2025-26: average home care rates of the two years."""
    marks = gazetteer.benchmarks
    old, new = marks["home_care_rate_2014"], marks["home_care_rate_2025"]
    return new.value / old.value, sources_of(old, new)


def uplift_since_2022(gazetteer: Gazetteer) -> tuple[Decimal, tuple[str, ...]]:
    """How fees for home care rose from 2022-23 to 2025-26."""
    rises = [gazetteer.benchmarks[f"fees_{year}"] for year in (2023, 2024, 2025)]
    factor = Decimal(1)
    for rise in rises:
        factor *= 1 + rise.value
    return factor, sources_of(*rises)


def care_in_england(area: Area) -> tuple[Found, ...]:
    """Count an English council's care, the default scope first."""
    return (
        home_care(area),
        reablement(area),
        beds(area),
        care_home(area, "RESIDENTIAL", "Residential care", "residential"),
        care_home(area, "NURSING", "Nursing care", "nursing"),
    )


def home_care(area: Area) -> Found:
    """Hours of home care: spending of 2015-16 over the council's rate of 2014-15."""
    spent, rate = area.known("home_care_spend_gbp"), area.known("home_care_rate_gbp")
    title, growth = "Home care", fee_growth(area.gazetteer)
    if spent is None:
        return area.lacks(title, "home_care_spend_gbp")
    where = "the council's rate of 2014-15"
    if rate is None:
        mark = area.gazetteer.benchmarks["home_care_rate_2014"]
        rate = Known(mark.value, "derived", "England's rate", (mark.source_id,))
        where = "England's rate of 2014-15, as the council's was not published"
    hours = Known(
        whole(spent.value / rate.value),
        "derived",
        f"spending of 2015-16 over {where}",
        sources_of(spent, rate),
    )
    price = Known(
        two_places(rate.value * growth[0]),
        "derived",
        f"{where}, times the growth of England's average to 2025-26",
        tuple(dict.fromkeys((*rate.source_ids, *growth[1]))),
    )
    return Need("HOME", title, "hour", hours, price, note=_range(area.gazetteer))


def _range(gazetteer: Gazetteer) -> str:
    marks = gazetteer.benchmarks
    low, high = marks["home_care_wage_cost"], marks["home_care_minimum"]
    return (
        f"an hour in 2025-26: {low.value} covers the legal cost of wages, {high.value} is what an "
        "employers' body asks"
    )


def reablement(area: Area) -> Found:
    """Episodes of reablement in 2022-23, at the larger of what was spent and England's cost."""
    spent, episodes = area.known("bcf_reablement_gbp"), area.known("reablement_episodes")
    each = area.gazetteer.benchmarks["reablement_episode"]
    factor, rises = uplift_since_2022(area.gazetteer)
    title = "Reablement at home"
    if spent is None and episodes is None:
        return area.lacks(title, "bcf_reablement_gbp", "reablement_episodes")
    most = MOST_TIMES_NATIONAL * each.value
    if spent and (episodes is None or spent.value > most * episodes.value):
        how = "spending of the Better Care Fund in 2022-23 over England's cost of an episode"
        episodes = Known(whole(spent.value / each.value), "derived", how, sources_of(spent, each))
    if episodes is None:
        return area.lacks(title, "reablement_episodes")
    cost = max(each.value, spent.value / episodes.value) if spent else each.value
    how = "larger of England's cost of an episode and the Better Care Fund's spending for each"
    price = Known(
        two_places(cost * factor),
        "derived",
        f"{how}, 2022-23, raised as home care fees rose to 2025-26",
        (*sources_of(each, *((spent,) if spent else ())), *rises),
    )
    return Need("REABLEMENT", title, "episode", episodes, price)


def beds(area: Area) -> Found:
    """Days in intermediate care beds: what the Better Care Fund spent, over a price elsewhere."""
    spent, day = area.known("bcf_beds_gbp"), area.gazetteer.benchmarks["intermediate_bed_day"]
    title = "Bed-based intermediate care"
    if spent is None:
        return area.lacks(title, "bcf_beds_gbp")
    factor, rises = uplift_since_2022(area.gazetteer)
    days = Known(
        max(whole(spent.value * factor / day.value), Decimal(1)),
        "derived",
        "spending of the Better Care Fund in 2022-23, raised as fees rose, over the price",
        (*sources_of(spent, day), *rises),
    )
    return Need("BEDS", title, "bed-day", days, _bed_price(area.gazetteer), by_council=False)


def _bed_price(gazetteer: Gazetteer) -> Known:
    day = gazetteer.benchmarks["intermediate_bed_day"]
    return Known(day.value, "derived", "a notice of Greater Manchester, 2024-26", (day.source_id,))


def care_home(area: Area, service: str, title: str, kind: str) -> Found:
    """Weeks bought for people of 65 and over in 2015-16 at the cost of 2014-15, raised."""
    weeks, cost = area.known(f"{kind}_weeks"), area.known(f"{kind}_week_gbp")
    if weeks is None or cost is None:
        return area.lacks(title, f"{kind}_weeks", f"{kind}_week_gbp")
    growth, grown = fee_growth(area.gazetteer)
    price = Known(
        two_places(cost.value * growth),
        "derived",
        "cost of a week in 2014-15, raised as England's home care rate grew to 2025-26",
        tuple(dict.fromkeys((*cost.source_ids, *grown))),
    )
    units = Known(
        whole(weeks.value), "real", f"{weeks.how}, external, 65 and over", weeks.source_ids
    )
    return Need(service, title, "week", units, price, in_core=False)


def care_in_scotland(area: Area, *, assume: bool) -> tuple[Found, ...]:
    """Count a Scottish council's care at home, and the bed-days that people wait to leave."""
    return care_at_home(area, assume=assume), waiting(area)


def care_at_home(area: Area, *, assume: bool) -> Found:
    """Hours of care at home: people of early 2024 times an assumed number of hours a week."""
    rate, people = area.known("care_at_home_per_1000"), area.known("people")
    title, now = "Care at home", area.gazetteer.benchmarks["home_care_rate_2025"]
    if rate is None or people is None:
        return area.lacks(title, "care_at_home_per_1000", "people")
    served = whole(rate.value * people.value / 1000)
    if not assume:
        why = f"about {served:,} people receive it (rate of early 2024 times residents); how many "
        why += "hours each of them gets is in no figure that is shipped. Bring yours"
        return Missing(f"{title} in {area.name}: hours", why, "run", is_care=True)
    hours = Known(
        whole(served * HOURS_A_WEEK * WEEKS),
        "assumed",
        f"{HOURS_A_WEEK} hours a week for {served:,} people (rate of early 2024 times residents)",
        (*sources_of(rate, people), "A"),
    )
    price = Known(now.value, "derived", "average paid by public bodies, 2025-26", (now.source_id,))
    return Need("HOME", title, "hour", hours, price)


def waiting(area: Area) -> Found:
    """Bed-days of people whose discharge was delayed, which places outside hospital could take."""
    days = area.known("delayed_bed_days")
    title = "Places to leave hospital to"
    if days is None:
        return area.lacks(title, "delayed_bed_days")
    note = "every delayed bed-day is taken to need a place; that it would is assumed"
    price = _bed_price(area.gazetteer)
    return Need("BEDS", title, "bed-day", days, price, by_council=False, note=note)
