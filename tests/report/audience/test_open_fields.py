from collections.abc import Iterator
from typing import get_args

import pytest

from toolkit.report.audience.open_documents import blank
from toolkit.report.audience.open_fields import OPEN_FIELDS
from toolkit.report.document import Document
from toolkit.report.documents import AllocationDocument, AppraisalDocument, CheckDocument
from toolkit.report.options_documents import SimulationsDocument
from toolkit.report.texts.documents import TextsDocument

PRINTED: tuple[type[Document], ...] = (
    AppraisalDocument,
    AllocationDocument,
    CheckDocument,
    SimulationsDocument,
    TextsDocument,
)


def held_in(annotation: object) -> Iterator[type[Document]]:
    if isinstance(annotation, type) and issubclass(annotation, Document):
        yield annotation
    for one in get_args(annotation):
        yield from held_in(one)


def reached(kind: type[Document]) -> Iterator[type[Document]]:
    """Walk the parts of a document that leave at all."""
    yield kind
    for name in OPEN_FIELDS.get(kind.__name__, ()):
        for part in held_in(kind.model_fields[name].annotation):
            yield from reached(part)


KINDS = {part.__name__: part for kind in PRINTED for part in reached(kind)}


def test_every_name_on_the_list_is_a_field_of_a_document_that_leaves() -> None:
    assert set(OPEN_FIELDS) - {"LawFound"} <= set(KINDS)
    for name, fields in OPEN_FIELDS.items():
        if name in KINDS:
            assert fields <= set(KINDS[name].model_fields)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_other_field_can_be_left_out(name: str) -> None:
    kind = KINDS[name]
    assert name in OPEN_FIELDS, f"{name} leaves with nothing of it listed as open"
    for field, info in kind.model_fields.items():
        if field not in OPEN_FIELDS[name]:
            assert not blank(f"{name}.{field}", info)
