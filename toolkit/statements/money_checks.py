"""What must hold in what is stated about money: least sums that are there, virements once."""

from collections.abc import Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.streams import Stream
from toolkit.statements.virements import Virement


def virements_stand_once(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """Leave to move money from one stream to another is stated by one row.

    Args:
        rows: That could be believed, by table.
    """
    seen: dict[tuple[str, str], str] = {}
    for cells, row in rows_of(rows, "virements", Virement):
        ends = row.from_stream, row.to_stream
        if ends in seen:
            what = f"{row.to_stream!r} gets from {row.from_stream!r} already in {seen[ends]!r}"
            yield fault(cells, "to_stream", f"{what}; keep one row")
        seen.setdefault(ends, row.virement_id)


def least_sums_are_there(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """No stream must put in more than it has.

    Args:
        rows: That could be believed, by table.
    """
    for cells, row in rows_of(rows, "streams", Stream):
        if row.least_gbp is not None and row.least_gbp > row.available_gbp:
            what = f"{row.least_gbp} is more than the {row.available_gbp} available; lower one"
            yield fault(cells, "least_gbp", what)
