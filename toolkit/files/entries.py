"""Reading what people write for a record or notice: YAML of lot, item and text."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from toolkit.errors import Fault, InputError
from toolkit.files.yaml_files import read_yaml
from toolkit.law.items import Saying
from toolkit.statements.facts import EVERY_LOT
from toolkit.statements.raw import UNREAD, RawDoc
from toolkit.statements.reading import did_you_mean
from toolkit.units import unprintable

MARK = "[to be completed"  # what stands where a draft lacks something


def read_entries(
    path: Path, lots: Collection[str], items: Collection[str]
) -> dict[str, dict[str, Saying]]:
    """Read entries by lot or `every-lot`, then by item; an item left empty is not answered.

    Args:
        path: The file.
        lots: Ids that may stand first, beside `every-lot`.
        items: Ids that may stand under them.

    Raises:
        InputError: Every lot or item that is not known, with the nearest names, and every value
            that is no text, with their lines.
    """
    doc = read_yaml(path)
    data = {} if doc.data is None else doc.data
    if not isinstance(data, Mapping):
        what = "is no list of entries; write a lot or every-lot, and under it `item: text`"
        raise InputError([*doc.faults, Fault(doc.place, "", what)])
    faults = [*doc.faults, *_faults(doc, data, (EVERY_LOT, *lots), items)]
    if faults:
        raise InputError(faults)
    return {
        lot: {
            item: Saying(text.strip(), f"{path.name}:{doc.at((lot, item)).line}")
            for item, text in (written or {}).items()
            if text is not None and text.strip()
        }
        for lot, written in data.items()
    }


def _faults(
    doc: RawDoc, data: Mapping[str, object], lots: Collection[str], items: Collection[str]
) -> Iterator[Fault]:
    for lot, written in data.items():
        if lot not in lots:
            what = f"{lot!r} is no lot of the option; {did_you_mean(lot, lots)}"
            yield Fault(doc.at((lot,)), "", what)
        elif isinstance(written, Mapping):
            for item, text in written.items():
                if problem := _problem(item, text, items):
                    yield Fault(doc.at((lot, item)), item, problem)
        elif written is not None and written is not UNREAD:
            yield Fault(doc.at((lot,)), lot, "holds no items; write `item: text` under it")


def _problem(item: str, text: object, items: Collection[str]) -> str | None:
    """Say what is wrong with one entry; nothing where it is sound or told already."""
    if item not in items:
        return f"is no item of a record or notice; {did_you_mean(item, items)}"
    if text is None or text is UNREAD:
        return None
    if not isinstance(text, str):
        return "is no text; put it in quotes"
    if text.strip().startswith(MARK):
        return "is still a mark; write what is to be stated, or leave it empty"
    if (hidden := unprintable(text)) is not None:
        return f"holds a hidden character, {hidden!r}; take it out"
    return None
