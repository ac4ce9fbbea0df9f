"""What differs between the law as two versions of the toolkit hold it, rule by rule."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from pydantic import ValidationError

from toolkit.errors import InputError, Place
from toolkit.report.document import NOT_ADVICE, Document
from toolkit.report.law_documents import LawDocument, RulebookRow
from toolkit.report.law_words import book_name
from toolkit.report.plain_lines import hung


class PartRow(Document):
    """One part of a rule, figure or rulebook that differs; empty on a side that lacks it."""

    name: str
    before: str
    after: str


class ChangedRow(Document):
    """A rulebook, rule or figure that one version lacks or states otherwise."""

    rulebook: str
    kind: str
    id: str
    what: str
    parts: tuple[PartRow, ...]


class ChangesDocument(Document):
    """What `toolkit law changes --json` prints."""

    earlier_version: str
    version: str
    changes: tuple[ChangedRow, ...]
    not_legal_advice: str


type Parts = Mapping[str, str]


def read_law(written: bytes, source: str) -> LawDocument:
    """Read what `toolkit law --json` printed.

    Raises:
        InputError: It is something else.
    """
    try:
        return LawDocument.model_validate_json(written)
    except ValidationError:
        what = "is not what `toolkit law --json` prints; write it to a file with the other version"
        raise InputError.single(Place(source), "", what) from None


def changes_document(before: LawDocument, after: LawDocument) -> ChangesDocument:
    """Compare rulebooks, their rules and their figures by id."""
    return ChangesDocument(
        earlier_version=before.version,
        version=after.version,
        changes=tuple(_changes(before.rulebooks, after.rulebooks)),
        not_legal_advice=NOT_ADVICE,
    )


def say_changes(document: ChangesDocument) -> str:
    """Say what differs, rulebook by rulebook, the parts of each change below it."""
    versions = f"Law of version {document.version}, beside that of version "
    lines = [f"{versions}{document.earlier_version}.", NOT_ADVICE]
    for book, changes in groupby(document.changes, lambda one: one.rulebook):
        known = book_name(book) != book
        lines += ["", f"{book_name(book)} ({book})" if known else book]
        for one in changes:
            lines += _said(one)
    if not document.changes:
        lines += ["", "No rule or figure differs."]
    return "\n".join(lines)


def _said(one: ChangedRow) -> Iterator[str]:
    """Say one change; of what is new or gone what it states first, such as the title of a rule."""
    if one.what == "changed":
        yield from hung(f"  {one.kind} {one.id}, changed:")
        for part in one.parts:
            told = f"{part.before or 'nothing'} -> {part.after or 'nothing'}"
            yield from hung(f"    {part.name}: {told}")
        return
    states = {part.name: part.after or part.before for part in one.parts}
    name, first = next(iter(states.items()))
    cited = f" [{states['cites']}]" if "cites" in states else ""
    told = first if name == "title" else f"{name}, {first}"
    yield from hung(f"  {one.kind} {one.id}, {one.what}: {told}{cited}")


def _changes(before: Iterable[RulebookRow], after: Iterable[RulebookRow]) -> Iterator[ChangedRow]:
    old, new = ({book.id: book for book in books} for books in (before, after))
    for id in dict.fromkeys((*old, *new)):
        sides = tuple({id: _head(books[id])} if id in books else {} for books in (old, new))
        yield from _compared(id, "rulebook", *sides)
        rules = tuple(_rules(books[id]) if id in books else {} for books in (old, new))
        yield from _compared(id, "rule", *rules)
        figures = tuple(_figures(books[id]) if id in books else {} for books in (old, new))
        yield from _compared(id, "figure", *figures)


def _compared(
    rulebook: str, kind: str, before: Mapping[str, Parts], after: Mapping[str, Parts]
) -> Iterator[ChangedRow]:
    for id in dict.fromkeys((*before, *after)):
        old, new = before.get(id, {}), after.get(id, {})
        parts = tuple(
            PartRow(name=name, before=old.get(name, ""), after=new.get(name, ""))
            for name in dict.fromkeys((*old, *new))
            if old.get(name, "") != new.get(name, "")
        )
        what = "changed" if id in before and id in after else "new" if id in after else "gone"
        if parts or what != "changed":
            yield ChangedRow(rulebook=rulebook, kind=kind, id=id, what=what, parts=parts)


def _head(book: RulebookRow) -> Parts:
    return {"edition": book.edition, "checked to": book.checked_to, "since": book.since}


def _rules(book: RulebookRow) -> Mapping[str, Parts]:
    """Give what each rule states, as words."""
    return {
        one.id: {name: _words(value) for name, value in one.model_dump(exclude={"id"}).items()}
        for one in book.rules
    }


def _figures(book: RulebookRow) -> Mapping[str, Parts]:
    """Give each figure as one part for each day on which it begins."""
    return {
        one.name: {
            f"from {entry.since}": ", ".join(
                (entry.value, entry.unit, "; ".join(entry.cites), entry.status)
            )
            + (f", to {entry.until}" if entry.until else "")
            for entry in one.entries
        }
        for one in book.figures
    }


def _words(value: object) -> str:
    if isinstance(value, tuple | list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
