"""Forms of notices: what each must hold, which rule asks for it, and how far that was read."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toolkit.errors import RulebookError
from toolkit.law.item_questions import item_of
from toolkit.law.items import Item
from toolkit.law.pa_notice_items import ID_BY_WORDS
from toolkit.law.rulebooks.psr_england.contents import NOTICES, Notice

UNPRESCRIBED = {
    "abandonment_notice": ("Abandonment of a procurement", "SI 2023/1348 reg 15(4)-(5)"),
    "abandonment_notice_after_standstill": (
        "Abandonment of a procurement in a standstill",
        "SI 2023/1348 reg 15(2)-(5)",
    ),
}
_MORE_DUTIES = {
    "contract_details_notice": ("contract_details_notice_light_touch",),
    "contract_performance_notice": ("breach_notice",),
}
_USEFUL = {
    "title_and_reference": "title and reference of the contract or framework agreement",
    "services": "description of the services, with the most relevant CPV code",
    "abandoned_on": "day of the decision to abandon",
    "decision_makers": "details of those who made the decision",
    "reasons": "the reasons",
}
KEYS = {"number", "number_status", "duty", "cites", "when", "also", "without", "items",
        "items_status"}  # fmt: skip


@dataclass(frozen=True)
class Form:
    """A notice, letter or invitation, still empty.

    Args:
        id: Kind of notice, as the command line names it.
        title: What it is.
        rulebook: Under which rulebook.
        duties: Rules that ask for it; none where nothing obliges anybody to publish it.
        cites: Clauses that ask for it and list its contents.
        items: Its contents, in the order of the clause.
        number: As the central digital platform numbers it; empty where it has none.
        number_status: How that number was read.
        when: When it is due, in words.
        contents: How far its contents are settled: `prescribed`, `unverified`, or `not prescribed`
            where the text lists none and ours are a suggestion.
        published: Whether it is submitted for publication or sent to providers.
        alternatives: Kinds that the same rule may ask for in its place.
    """

    id: str
    title: str
    rulebook: str
    duties: tuple[str, ...]
    cites: tuple[str, ...]
    items: tuple[Item, ...]
    number: str = ""
    number_status: str = "verified"
    when: str = ""
    contents: str = "prescribed"
    published: bool = True
    alternatives: tuple[str, ...] = ()


def psr_forms() -> tuple[Form, ...]:
    """Give the notices, letters and invitations of the Provider Selection Regime."""
    return (*map(_psr_form, NOTICES), *(_abandonment(id) for id in UNPRESCRIBED))


def build_forms(parsed: object) -> tuple[Form, ...]:
    """Build the notices of the Procurement Act 2023 from plain data.

    Args:
        parsed: A mapping of notice to its number, duty, citations, timing and items.

    Raises:
        RulebookError: The data is not of that shape, or a notice takes in one that is not there.
    """
    if not isinstance(parsed, Mapping):
        raise RulebookError("notices.yaml holds no notices; write one a key")
    known = {str(id): _mapping(str(id), entry) for id, entry in parsed.items()}
    forms = tuple(_pa_form(id, known) for id in known)
    return tuple(replace(form, alternatives=tuple(_alternatives(form, forms))) for form in forms)


def _alternatives(form: Form, forms: Iterable[Form]) -> Iterable[str]:
    """Name the other forms that the same rule asks for: one of them is the notice."""
    shared = set(form.duties)
    return (one.id for one in forms if one.id != form.id and shared & set(one.duties))


def _psr_form(notice: Notice) -> Form:
    items = tuple(item_of(one.id, one.words, (one.cites,), one.when) for one in notice.items)
    return Form(
        notice.id,
        notice.title,
        "psr_england",
        (notice.id,),
        (notice.schedule,),
        items,
        published=notice.published,
    )


def _abandonment(id: str) -> Form:
    """Suggest contents where the text prescribes none."""
    title, cites = UNPRESCRIBED[id]
    items = tuple(item_of(name, words, (cites,)) for name, words in _USEFUL.items())
    return Form(id, title, "psr_england", (id,), (cites,), items, contents="not prescribed")


def _pa_form(id: str, known: Mapping[str, Mapping[str, object]]) -> Form:
    entry = known[id]
    cites = tuple(_texts(id, entry.get("cites")))
    if not cites:
        raise RulebookError(f"notice {id} cites nothing; name the clause that asks for it")
    duty = str(entry.get("duty", ""))
    return Form(
        id,
        id.replace("_", " ").capitalize(),
        "pa2023",
        (duty, *_MORE_DUTIES.get(id, ())) if duty else (),
        cites,
        tuple(_pa_items(id, known, cites)),
        number=str(entry.get("number", "")),
        number_status=str(entry.get("number_status", "unverified")),
        when=str(entry.get("when", "")),
        contents="unverified" if entry.get("items_status") == "unverified" else "prescribed",
        published=id != "assessment_summary",
    )


def _pa_items(
    id: str, known: Mapping[str, Mapping[str, object]], cites: tuple[str, ...]
) -> Iterable[Item]:
    """Give the items of a notice after those of the notice that it takes in, each once."""
    entry = known.get(id)
    if entry is None:
        raise RulebookError(f"a notice takes in {id}, which is not there; correct `also`")
    taken_in = entry.get("also")
    items = {one.id: one for one in _pa_items(str(taken_in), known, cites)} if taken_in else {}
    left_out = entry.get("without")
    for words in map(str, left_out if isinstance(left_out, list) else ()):
        if items.pop(_name_of(words), None) is None:
            raise RulebookError(f"notice {id} takes in no {words!r}; correct `without`")
    listed = entry.get("items")
    for written in listed if isinstance(listed, list) else ():
        words, spared = _item(id, written)
        name = _name_of(words)
        items[name] = item_of(name, words, cites, f"not for {spared}" if spared else "")
    return items.values()


def _item(id: str, written: object) -> tuple[str, str]:
    if isinstance(written, str):
        return written, ""
    sound = isinstance(written, Mapping) and set(written) <= {"item", "unless"}
    if sound and isinstance(written, Mapping) and isinstance(written.get("item"), str):
        return str(written["item"]), str(written.get("unless", ""))
    raise RulebookError(
        f"notice {id} lists {written!r}; write words, or `item` and `unless`, "
        "with words that hold a comma in quotes"
    )


def _mapping(id: str, entry: object) -> Mapping[str, object]:
    if isinstance(entry, Mapping):
        strangers = sorted(set(map(str, entry)) - KEYS)
        if strangers:
            raise RulebookError(f"notice {id} holds {', '.join(strangers)}, which means nothing")
        return {str(key): value for key, value in entry.items()}
    raise RulebookError(f"notice {id} holds nothing; state its cites and items")


def _texts(id: str, value: object) -> Iterable[str]:
    if not isinstance(value, list):
        raise RulebookError(f"notice {id}: cites must be a list of clauses")
    return (str(one) for one in value)


def _name_of(words: str) -> str:
    """Name an item as records name it, or else by its words.

    >>> _name_of("estimated value"), _name_of("how to apply, and by when")
    ('estimated_value', 'how_to_apply_and_by_when')
    """
    return ID_BY_WORDS.get(words) or re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")
