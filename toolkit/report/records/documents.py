"""What `toolkit record`, `notice` and `psr-summary` print with `--json`."""

from typing import Literal

from toolkit.report.document import AboutCase, Document

Needed = Literal["yes", "unknown"]


class SayingRow(Document):
    """Something that is stated about an item, and where it comes from."""

    text: str
    origin: str
    whole: bool


class ItemRow(Document):
    """An item of a record or notice; `question` is what to ask while it is not complete."""

    id: str
    words: str
    lots: tuple[str, ...]
    needed: Needed
    when: str
    state: Literal["complete", "in part", "missing"]
    stated: tuple[SayingRow, ...]
    question: str
    cites: tuple[str, ...]


class MissingRow(Document):
    """An item that is not complete on some lots, and the question to ask."""

    id: str
    words: str
    lots: tuple[str, ...]
    needed: Needed
    when: str
    state: Literal["in part", "missing"]
    question: str
    cites: tuple[str, ...]


class RecordPartRow(Document):
    """The items under one rulebook, and who made the list of them."""

    rulebook: str
    title: str
    prescribed: str
    lots: tuple[str, ...]
    items: tuple[ItemRow, ...]


class RecordDocument(Document):
    """What `toolkit record --json` prints; `missing` lists items that are not complete, first."""

    case: str
    option: str
    scenario: str | None
    as_of: str
    items: int
    complete: int
    missing: tuple[MissingRow, ...]
    parts: tuple[RecordPartRow, ...]
    lots_without_record: tuple[str, ...]
    not_legal_advice: str
    about: AboutCase


class DueRow(Document):
    """A notice that some lots need, or may need, or one of its alternatives; days are ISO dates."""

    kind: str
    title: str
    number: str
    number_status: str
    rulebook: str
    needed: Needed
    lots: tuple[str, ...]
    earliest: str | None
    latest: str | None
    because: str
    published: bool
    alternatives: tuple[str, ...]
    cites: tuple[str, ...]


class WaitsRow(Document):
    """A missing fact that settles which notices are needed."""

    fact: str
    question: str
    notices: int


class NoticesDocument(Document):
    """What `toolkit notice --json` prints where no kind is named."""

    case: str
    option: str
    scenario: str | None
    as_of: str
    notices: tuple[DueRow, ...]
    waits_for: tuple[WaitsRow, ...]
    not_legal_advice: str
    about: AboutCase


class NoticeDocument(Document):
    """What `toolkit notice --kind KIND --json` prints."""

    case: str
    option: str
    scenario: str | None
    as_of: str
    kind: str
    title: str
    number: str
    number_status: str
    rulebook: str
    contents: str
    published: bool
    lots: tuple[str, ...]
    asked_for: bool
    due: tuple[DueRow, ...]
    complete: int
    missing: tuple[MissingRow, ...]
    items: tuple[ItemRow, ...]
    cites: tuple[str, ...]
    not_legal_advice: str
    about: AboutCase
