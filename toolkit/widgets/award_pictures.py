"""Pictures of awards: who holds which lot, and what more quality costs."""

from toolkit.allocation import Allocation
from toolkit.allocation.goals.front import Front
from toolkit.report.chapters.front import front_figure
from toolkit.report.charts import Caption, figure_svg
from toolkit.report.charts.award_map import award_map
from toolkit.report.charts.awards import Part


def award_picture(found: Allocation, stamp: str, *, id: str = "award-map") -> str:
    """Draw who holds which lot; nothing without an award. Ids must differ on one page."""
    units = {need.lot: need.units for need in found.problem.needs}
    shares: dict[tuple[str, str], float] = {}
    for one in found.awards:
        if units[one.lot]:
            place = (one.lot, one.provider)
            shares[place] = shares.get(place, 0.0) + float(one.units / units[one.lot])
    if not shares:
        return ""
    lots, winners = ({place[n] for place in shares} for n in (0, 1))
    told = f"{len(lots)} lots go to {len(winners)} providers. The table below holds the same."
    words = Caption(id, "Who holds which lot", told, stamp)
    return figure_svg(award_map([Part(*place, share) for place, share in shares.items()]), words)


def front_picture(found: Front, title: str, stamp: str) -> str:
    """Draw awards that none beats on price and on something else; nothing where there are none."""
    figure = front_figure(found, title, id="award-front", stamp=stamp)
    return figure.svg if figure else ""
