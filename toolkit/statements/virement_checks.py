"""What must hold between virements: two streams are joined once, one way."""

from collections.abc import Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.built import Built, fault, rows_of
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
