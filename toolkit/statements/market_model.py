"""A market read against the providers and lots of its case: who would bid for what, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.statements.lots import Lot
from toolkit.statements.market import Bidding, HomeArea
from toolkit.statements.providers import Provider
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import ids_in


@dataclass(frozen=True)
class MarketModel:
    """Everything that is stated about a market without bids.

    Args:
        rows: Rows of `market`.
        home_areas: Rows of `home_areas`; a base that none of them names is home to the area of
            the same name.
    """

    rows: tuple[Bidding, ...]
    home_areas: tuple[HomeArea, ...] = ()

    def row_for(self, provider_type: str, lot: Lot) -> Bidding | None:
        """Give the most precise row about a kind of provider and a lot, if there is one."""
        fitting = [row for row in self.rows if _speaks_of(row, provider_type, lot)]
        return max(fitting, key=lambda row: row.precision, default=None)

    def is_home(self, provider: Provider, lot: Lot) -> bool:
        """Whether a lot lies in a provider's home area."""
        stated = [row for row in self.home_areas if row.home_area == provider.home_area]
        areas = [area for row in stated for area in ids_in(row.areas)] or [provider.home_area]
        return lot.area in areas


def _speaks_of(row: Bidding, provider_type: str, lot: Lot) -> bool:
    """Say whether a row is about a kind of provider and a lot."""
    return (
        row.provider_type == provider_type
        and row.service_type in (None, lot.service_type)
        and (row.lot_ids is None or lot.lot_id in ids_in(row.lot_ids))
    )


def market_problems(
    model: MarketModel, providers: Iterable[Provider], lots: Iterable[Lot]
) -> Iterator[tuple[str, str, str]]:
    """Find what in a market does not fit the rest of the case.

    Yields:
        Id of the row, column, and what is wrong with the remedy.
    """
    providers, lots = tuple(providers), tuple(lots)
    types = {one.provider_type for one in providers}
    services = {one.service_type for one in lots}
    for row in model.rows:
        if row.provider_type not in types:
            what = f"no provider is a {row.provider_type!r}; "
            yield row.market_id, "provider_type", what + did_you_mean(row.provider_type, types)
        if row.service_type is not None and row.service_type not in services:
            what = f"no lot is for {row.service_type!r}; "
            yield row.market_id, "service_type", what + did_you_mean(row.service_type, services)
    told = set[str]()
    for kind in sorted(types):
        for lot in lots:
            fitting = [row for row in model.rows if _speaks_of(row, kind, lot)]
            best = max((row.precision for row in fitting), default=None)
            twice = [row.market_id for row in fitting if row.precision == best]
            for again in set(twice[1:]) - told:
                told.add(again)
                what = f"{twice[0]!r} says already how a {kind!r} bids for {lot.lot_id!r}"
                yield again, "market_id", f"{what}; keep one, or name other lots"
    yield from _area_problems(model, providers, lots)


def _area_problems(
    model: MarketModel, providers: Iterable[Provider], lots: Iterable[Lot]
) -> Iterator[tuple[str, str, str]]:
    bases, known = {one.home_area for one in providers}, {lot.area for lot in lots}
    for row in model.home_areas:
        if row.home_area not in bases:
            what = f"no provider is based in {row.home_area!r}"
            yield row.home_area, "home_area", f"{what}; {did_you_mean(row.home_area, bases)}"
        for area in ids_in(row.areas):
            if area not in known:
                what = f"no lot is in {area!r}; {did_you_mean(area, known)}"
                yield row.home_area, "areas", what
