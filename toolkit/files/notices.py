"""Reading the real notices that stand beside a case, in `notices/published.yaml`."""

from collections import Counter
from collections.abc import Iterator
from os.path import lexists
from pathlib import Path

from toolkit.errors import Fault, InputError
from toolkit.files.rulebooks import load_law
from toolkit.files.shipped import shipped, shipped_cases
from toolkit.files.yaml_files import read_yaml
from toolkit.law.facts import problem_with
from toolkit.law.library import Library
from toolkit.statements.published_notices import PublishedNotice, PublishedNotices
from toolkit.statements.raw import RawDoc
from toolkit.statements.reading import did_you_mean, read_doc

FOLDER, NAME = "notices", "published.yaml"


def load_notices(case: str | Path) -> tuple[PublishedNotice, ...]:
    """Load the real notices of a case; none where its folder holds no such file.

    Args:
        case: A shipped id or a case folder.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    folder = shipped("contracts", "cases", str(case)) if case in shipped_cases() else Path(case)
    path = folder / FOLDER / NAME
    if not lexists(path):
        return ()
    doc = read_yaml(path)
    read, faults = read_doc(PublishedNotices, doc)
    if read is None or faults:
        raise InputError(faults)
    faults = list(_faults(read, doc, load_law()))
    if faults:
        raise InputError(faults)
    return read.notices


def _faults(read: PublishedNotices, doc: RawDoc, law: Library) -> Iterator[Fault]:
    counted = Counter(notice.id for notice in read.notices)
    for number, notice in enumerate(read.notices):
        if counted[notice.id] > 1:
            yield _fault(doc, (number, "id"), f"{notice.id!r} stands twice; rename one")
        for regime in notice.stated_regimes:
            if regime not in law.rulebooks:
                what = f"{regime!r} is no rulebook; {did_you_mean(regime, law.rulebooks)}"
                yield _fault(doc, (number, "stated_regimes"), what)
        for basis, fact, value in notice.facts():
            if problem := problem_with(law.definitions, fact, value):
                yield _fault(doc, (number, basis, fact), problem)


def _fault(doc: RawDoc, path: tuple[str | int, ...], what: str) -> Fault:
    return Fault(doc.at(("notices", *path)), str(path[-1]), what)
