"""What must hold between the tables of an economic case and the rest of the case."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from decimal import Decimal

from toolkit.errors import Fault, Place
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.optimism_bias import BiasFactor
from toolkit.statements.raw import RawDoc, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import ids_in

NAMING = ("benefits", "risks", "optimism_bias")


def options_are_known(tables: Mapping[str, RawTable], options: Set[str]) -> Iterator[Fault]:
    """Benefits, risks and optimism bias name options of the case."""
    for name in NAMING:
        for row in tables[name].rows if name in tables else ():
            cell = row.get("options")
            for one in ids_in(cell.text) if cell else ():
                if cell and one not in options:
                    what = f"{one!r} is not an option; {did_you_mean(one, options)}"
                    yield Fault(cell.place, "options", what)


def contributions_fit(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """The reasons for optimism bias in one option's costs make up no more than all of it."""
    whole: dict[tuple[str, str, str], Decimal] = defaultdict(Decimal)
    for cells, row in rows_of(rows, "optimism_bias", BiasFactor):
        for option in ids_in(row.options):
            key = option, row.project_type, row.costs
            whole[key] += row.contribution_share
            if whole[key] > 1:
                what = f"brings what the rows for {option!r} add up to above 1; correct them"
                yield fault(cells, "contribution_share", what)


def base_year_fits(doc: RawDoc) -> Iterator[Fault]:
    """The year that money is discounted to is a financial year."""
    year = doc.data.get("base_year")
    if not isinstance(year, str) or not year.strip():
        return
    first, dash, last = year.strip().partition("-")
    sound = len(first) == 4 and first.isdigit() and len(last) == 2 and last.isdigit()
    if not (dash and sound and (int(first) + 1) % 100 == int(last)):
        place: Place = doc.at(("base_year",))
        what = f"{year.strip()!r} is no financial year; write one such as 2026-27"
        yield Fault(place, "base_year", what)
