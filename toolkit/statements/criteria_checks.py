"""Award criteria read against the bidders and packages of their case."""

from collections.abc import Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.bids import Package
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.criteria import AwardCriteria
from toolkit.statements.raw import RawTable
from toolkit.statements.reading import did_you_mean


def scores_fit_packages(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """A score that is read from the lowest price of a lot says nothing of a package."""
    offered = [row.package_id for _, row in rows_of(rows, "packages", Package) if row.applies]
    for cells, row in rows_of(rows, "award_criteria", AwardCriteria):
        if row.goal == "highest_relative_score" and offered:
            what = f"cannot score package {offered[0]!r}: its score would change with bids that "
            what += "share none of its lots; publish highest_score, or set applies to no"
            yield fault(cells, "goal", what)


def draws_name_bidders(
    rows: Mapping[str, Built], tables: Mapping[str, RawTable]
) -> Iterator[Fault]:
    """A draw names bidders or bids that exist, once each."""
    keys = (("providers", "provider_id"), ("bids", "bid_id"))
    known = {row[key].text for name, key in keys if name in tables for row in tables[name].rows}
    for cells, row in rows_of(rows, "award_criteria", AwardCriteria):
        for one in dict.fromkeys(row.drawn):
            if one not in known:
                what = f"{one!r} is not in providers or bids; {did_you_mean(one, known)}"
                yield fault(cells, "draw", what)
            elif row.drawn.count(one) > 1:
                yield fault(cells, "draw", f"{one!r} stands twice; keep one")
