"""A JSON document without what may not leave, still one of its published schema."""

from types import NoneType
from typing import get_args, get_origin

from pydantic.fields import FieldInfo

from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_fields import OPEN_FIELDS
from toolkit.report.audience.readers import Reader
from toolkit.report.audience.releasing import released_cost
from toolkit.report.audience.without_bidders import without_bidders
from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import appraisal_document
from toolkit.report.documents import (
    AllocationDocument,
    AppraisalDocument,
    AwardRow,
    CheckDocument,
    SimulationDocument,
)
from toolkit.report.options_documents import SimulationsDocument
from toolkit.report.texts.documents import TextsDocument

ROUNDED = frozenset({"options.total", "options.yearly_cost_gbp"})
"""Fields that leave rounded, or not at all where few share an award; see `releasing`."""


def document_for[
    D: (
        AllocationDocument,
        AppraisalDocument,
        CheckDocument,
        SimulationDocument,
        SimulationsDocument,
        TextsDocument,
    )
](document: D, reader: Reader) -> D:
    """Leave out of a document what `open_fields` does not list.

    Args:
        document: As commissioners read it.
        reader: For whom; commissioners get it as it is.

    Returns:
        The same kind of document. `about` says for whom it is and which fields were left out.
    """
    if reader.sees_everything:
        return document
    left_out: dict[str, None] = {}
    told = _reduced(document, reader, "", left_out)
    about = told.about.model_copy(update={"left_out": tuple(left_out)})
    return told.model_copy(update={"about": about})


def appraisal_document_for(appraisal: Appraisal, reader: Reader) -> AppraisalDocument:
    """Write an appraisal as a document for a reader, with the totals that may leave.

    Args:
        appraisal: A finished appraisal.
        reader: For whom.
    """
    if reader.sees_everything:
        return appraisal_document(appraisal)
    told = document_for(appraisal_document(without_bidders(appraisal)), reader)
    rows = []
    for row in told.options:
        result = appraisal.result(row.option)
        cost = released_cost(appraisal.case, result)
        total = None if cost is None or result.total is None else float(round(result.total))
        gbp = None if cost is None else float(cost.value)
        rows.append(row.model_copy(update={"yearly_cost_gbp": gbp, "total": total}))
    withheld = tuple(name for name in told.about.left_out if name not in ROUNDED)
    about = told.about.model_copy(update={"left_out": withheld})
    return told.model_copy(update={"options": tuple(rows), "about": about})


def blank(name: str, field: FieldInfo) -> str | tuple[()] | dict[str, object] | None:
    """Give what stands for a field that was left out.

    Raises:
        TypeError: The field cannot be left out, so it has to be listed as open or be optional.
    """
    kind = field.annotation
    if kind is NoneType or NoneType in get_args(kind):
        return None
    if get_origin(kind) is tuple:
        return ()
    if get_origin(kind) is dict:
        return {}
    if kind is str:
        return ""
    raise TypeError(f"{name} cannot be left out; list it as open or let it be null")


def _reduced[D: Document](part: D, reader: Reader, path: str, left_out: dict[str, None]) -> D:
    kind = type(part)
    listed = OPEN_FIELDS.get(kind.__name__, frozenset())
    told: dict[str, object] = {}
    for name, field in kind.model_fields.items():
        value, where = getattr(part, name), f"{path}{name}"
        if name in listed:
            told[name] = _each(value, reader, f"{where}.", left_out)
            continue
        told[name] = blank(f"{kind.__name__}.{name}", field)
        if (kind, name) != (AboutCase, "left_out"):
            left_out[where] = None
    if isinstance(part, AboutCase):
        told["audience"] = reader.audience
    if isinstance(part, AllocationDocument):
        told["award"] = tuple(one for one in part.award if _is_own(one, part, reader))
    return part.model_copy(update=told)


def _each(value: object, reader: Reader, path: str, left_out: dict[str, None]) -> object:
    """Reduce every part that a field holds."""
    match value:
        case Document():
            return _reduced(value, reader, path, left_out)
        case tuple():
            return tuple(_each(one, reader, path, left_out) for one in value)
        case dict():
            return {name: _each(one, reader, path, left_out) for name, one in value.items()}
        case _:
            return value


def _is_own(row: AwardRow, document: AllocationDocument, reader: Reader) -> bool:
    """Whether an award is the reader's own, and may be told: not while bids are sealed."""
    return row.provider == reader.bidder and document.about.stage != "tender"
