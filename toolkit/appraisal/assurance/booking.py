"""The assumptions book and the data log: what the answer rests on, and who stands for it."""

from collections.abc import Iterable, Mapping

from toolkit.appraisal.assurance.results import BookEntry, DataEntry
from toolkit.statements.case import Case
from toolkit.statements.evidence import Source
from toolkit.statements.rows import Row
from toolkit.statements.tables import TABLES, ids_in

NOT_STATED = "not stated"


def assumptions_book(case: Case, effects_gbp: Mapping[str, float]) -> tuple[BookEntry, ...]:
    """Write every assumption with its effect, reliability, reason and signatures.

    Args:
        case: The case.
        effects_gbp: How far each assumption moves the answer between the ends of its range, GBP,
            from a sensitivity run; those without a figure are told as not measured.

    Source:
        AQuA Book 2025: assumptions log.
    """
    found = []
    for name, one in case.assumptions.items():
        signed = case.sign_offs.get(name)
        found.append(
            BookEntry(
                assumption=name,
                what=one.label,
                central=one.central,
                unit=one.unit,
                effect_gbp=effects_gbp.get(name),
                impact=one.impact,
                reliability=one.quality,
                why=signed.why if signed else one.basis or NOT_STATED,
                made_by=signed.made_by if signed else NOT_STATED,
                made_on=signed.made_on if signed else None,
                signed_off_by=signed.signed_off_by if signed else None,
                signed_off_on=signed.signed_off_on if signed else None,
            )
        )
    return tuple(found)


def data_log(case: Case) -> tuple[DataEntry, ...]:
    """Write every source with its licence, vintage and price base, and what is missing of them."""
    used = _citations(case)
    return tuple(
        DataEntry(
            source=name,
            title=one.title,
            licence=one.licence,
            vintage=one.vintage,
            price_base=one.price_base,
            proxy_for=one.proxy_for,
            rows=used.get(name, 0),
            lacks=_lacks(one),
        )
        for name, one in case.sources.items()
    )


def _lacks(one: Source) -> tuple[str, ...]:
    """A source without an address is an assumption of the case and needs neither."""
    if one.url is None:
        return ()
    stated = {"licence": one.licence, "vintage": one.vintage}
    return tuple(name for name, value in stated.items() if not value)


def _citations(case: Case) -> dict[str, int]:
    """Count the rows that cite each source."""
    counts: dict[str, int] = {}
    for table in TABLES:
        held = getattr(case, table)
        rows: Iterable[Row] = held.values() if isinstance(held, Mapping) else held
        for row in rows:
            for source in ids_in(row.source_id or ""):
                counts[source] = counts.get(source, 0) + 1
    return counts
