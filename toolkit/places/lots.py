"""Lots of a part-filled case, and which money may pay for them by the form of the duties."""

from toolkit.places.bodies import Body
from toolkit.places.care import Need
from toolkit.places.fields import Cells, Field
from toolkit.places.money import Stream

ASKED = "the law is asked; no fact about this lot is stated"


def lot_row(lot_id: str, need: Need, area: str, lead: Body) -> tuple[Cells, tuple[Field, ...]]:
    """Write one kind of care in one area as a row of `lots`."""
    units, price = need.units, need.price
    cited = tuple(dict.fromkeys((*units.source_ids, *price.source_ids)))
    how = f"{units.how}; {price.how}"
    cells = {
        "lot_id": lot_id,
        "lot_name": f"{need.title}, {area}",
        "area": area,
        "sub_icb_footprint": area,
        "service_type": need.title.lower(),
        "lead_commissioner": lead.id,
        "in_core_demo": "yes" if need.in_core else "no",
        "annual_value_gbp": str(need.value),
        "value_basis": f"{need.value_mark}: units times price",
        "value_source": ";".join(cited),
        "value_note": how,
        "unit": need.unit,
        "reference_price_gbp": str(price.value),
        "price_basis": price.basis,
        "price_source": price.cited,
        "annual_units": str(units.value),
        "units_basis": units.basis,
        "legal_class_to_test": ASKED,
        "source_id": units.cited,
        "note": need.note,
    }
    where = "lots", lot_id
    told = f"{need.title}, {area}"
    bought, paid = f"{told}: {need.unit}s a year", f"{told}: price per {need.unit}"
    value, of = f"£{need.value:,}", "units times price"
    fields = (
        Field(*where, bought, f"{units.value:,}", units.mark, units.how, units.source_ids),
        Field(*where, paid, f"£{price.value:,}", price.mark, price.how, price.source_ids),
        Field(*where, f"{told}: value a year", value, need.value_mark, of, cited),
    )
    return cells, fields


def eligibility_rows(stream: Stream, lots: dict[str, Need]) -> list[Cells]:
    """Say of one stream which lots of its own area it may pay for."""
    found = []
    for lot_id, need in lots.items():
        alone, pooled = need.service in stream.pays_alone, need.service in stream.pays_pooled
        if alone or pooled:
            found.append(
                {
                    "stream_id": stream.id,
                    "lot_id": lot_id,
                    "eligible_separate_budgets": "yes" if alone else "no",
                    "eligible_pooled": "yes" if pooled else "no",
                    "reason": "its own duty" if alone else "only through a pool",
                    "basis": "assumed: by the form of the duties",
                    "source_id": "A",
                }
            )
    return found
