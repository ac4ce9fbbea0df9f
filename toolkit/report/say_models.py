"""Contract models in plain words for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from toolkit.report.model_lanes import Lanes, lanes_of
from toolkit.report.model_words import (
    NOT_STATED,
    RULES,
    amount,
    best_grade,
    borne,
    first_sentence,
    per_cent,
    risk_of,
    rules_of,
)
from toolkit.report.payment_words import (
    StatedTerm,
    meaning,
    mechanism,
    named,
    settings_of,
    terms_of,
    ways,
)
from toolkit.statements.contracts import ContractModel
from toolkit.statements.responsibilities import check_matrix
from toolkit.statements.risk_shares import RISK_WORDS

WIDE = 100  # characters of a line
LABEL = 12  # characters of the words that head a paragraph


def listing(models: Sequence[ContractModel]) -> str:
    """List contract models: what each is, who bears volume, how it decides, what is known.

    Args:
        models: In the order in which they are shown.
    """
    lines = [f"{len(models)} contract models; `toolkit models show ID` tells all of one.", ""]
    for model in models:
        lines += _para("", f"{model.id}  {model.title}")
        lines += _para("", first_sentence(model.summary), indent=2)
        lines += _para("Volume risk", borne(risk_of(model, "V")), indent=2)
        decided = ", ".join(RULES[rule] for rule in rules_of(model))
        known = best_grade(model.evidence) or "none"
        lines += _para("Decides", decided, indent=2)
        lines += [*_para("Evidence", known, indent=2), ""]
    return "\n".join(lines).rstrip()


def model(one: ContractModel) -> str:
    """Tell everything that a contract model states, and what it does not state.

    Args:
        one: The contract model.
    """
    parts = [
        _head(one),
        _titled("Who signs and who pays", _drawn(lanes_of(one))),
        _titled("Parties", _parties(one)),
        _titled("Agreements", _agreements(one)),
        _titled("Payments", _payments(one)),
        _titled("Who bears which risk", _risks(one)),
        _titled("Responsibilities", _responsibilities(one)),
        _titled("Duties", _bullets(one.duties)),
        _titled("Entry and exit", _entry_and_exit(one)),
        _titled("Evidence", _evidence(one)),
        _titled("What-ifs", _bullets(one.what_ifs)) if one.what_ifs else [],
        _titled("Sources", _bullets(one.sources)),
    ]
    return "\n".join(line for part in parts for line in part).rstrip()


def _head(one: ContractModel) -> list[str]:
    nations = ", ".join(one.nations) or "nothing stands against any"
    structure = one.structure
    award = f"funding {structure.funding}, leads {structure.leads}".replace("_", " ")
    return [
        *_para("", f"{one.title} ({one.id})"),
        "",
        *_para("", one.summary),
        "",
        *_para("Left out", one.depth),
        *_para("Nations", nations),
        *_para("For awards", award),
    ]


def _drawn(lanes: Lanes) -> Iterator[str]:
    """Draw lanes with plain characters: `o=o` is signed, `o->` is paid."""
    names = [*(one.title for one in lanes.signed), *(one.title for one in lanes.paid)]
    left = min(max((len(name) for name in names), default=0), 30) + 2
    middle: dict[str, int] = {}
    at = left
    for role in lanes.roles:
        middle[role] = at + len(role) // 2
        at += len(role) + 2
    yield " " * left + "  ".join(lanes.roles)
    for one in lanes.signed:
        yield _row(one.title, left, middle, (one.roles, "=", "oo"))
    for paid in lanes.paid:
        way = paid.way
        forward = middle[way.payer] <= middle[way.payee]
        tips = "<>" if way.returns else ("o>" if forward else "<o")
        yield _row(paid.title, left, middle, ((way.payer, way.payee), "-", tips))


def _row(
    title: str, left: int, middle: dict[str, int], mark: tuple[Sequence[str], str, str]
) -> str:
    """Draw one row over the lanes: the roles that it joins, its line and its two ends."""
    roles, line, tips = mark
    drawn = [" "] * (max(middle.values()) + 1)
    for place in middle.values():
        drawn[place] = "|"
    places = sorted(middle[role] for role in roles)
    drawn[places[0] : places[-1] + 1] = line * (places[-1] - places[0] + 1)
    for place in places:
        drawn[place] = "o"
    if len(set(places)) > 1:
        drawn[places[0]], drawn[places[-1]] = tips[0], tips[-1]
    room = left - 2
    name = title if len(title) <= room else f"{title[: room - 3]}..."
    return (name.ljust(left) + "".join(drawn[left:])).rstrip()


def _parties(one: ContractModel) -> Iterator[str]:
    for party in one.parties:
        yield from _para(party.role, party.does, indent=2, label=15)


def _agreements(one: ContractModel) -> Iterator[str]:
    for agreement in one.agreements:
        notice = agreement.notice_months
        yield from _para("", f"{agreement.id}: {agreement.kind}", indent=2)
        for label, words in (
            ("signed by", ", ".join(agreement.between)),
            ("decides", agreement.decides),
            ("rule", RULES[agreement.rule]),
            ("term", agreement.term),
            ("joins", agreement.joins),
            ("leaves", agreement.leaves),
            ("notice", None if notice is None else f"{notice} months"),
            ("source", agreement.cites),
        ):
            yield from _para(label, words or NOT_STATED, indent=4)


def _payments(one: ContractModel) -> Iterator[str]:
    for payment in one.payments:
        yield from _para("", f"{payment.id}: {named(payment)}", indent=2)
        yield from _para(mechanism(payment), meaning(payment), indent=4, label=22)
        for way in ways(payment):
            back = ", or the other way" if way.returns else ""
            what = f": {way.what}" if way.what else ""
            yield from _para("", f"{way.payer} -> {way.payee}{back}{what}", indent=4)
        for term in terms_of(one, payment):
            yield from _para("", _term(term), indent=6)
        for key, words in settings_of(payment).items():
            yield from _para("", f"{key.replace('_', ' ')}: {words}", indent=6)


def _term(term: StatedTerm) -> str:
    said = f"{term.key.replace('_', ' ')}: {amount(term.value, term.unit)}"
    one = term.parameter
    if one is None:
        return said
    if one.low is not None and one.high is not None:
        said += f" ({amount(one.low, one.unit)} to {amount(one.high, one.unit)})"
    return f"{said} {one.unit}, {one.name}; {one.basis}; {one.cites}"


def _risks(one: ContractModel) -> Iterator[str]:
    borne_by = [role for risk in one.risks for role in risk.shares]
    roles = list(dict.fromkeys([*(str(party.role) for party in one.parties), *borne_by]))
    name = max(len(f"{risk} {words}") for risk, words in RISK_WORDS.items())
    yield f"  {'':{name}}  " + "  ".join(roles)
    for risk, words in RISK_WORDS.items():
        stated = risk_of(one, risk)
        head = f"  {f'{risk} {words}':{name}}  "
        if stated is None:
            yield head + NOT_STATED
            continue
        cells = [per_cent(stated.shares[role]) if role in stated.shares else "-" for role in roles]
        lined = (cell.rjust(len(role)) for cell, role in zip(cells, roles, strict=True))
        if not stated.shares and stated.says.casefold() == NOT_STATED:
            yield head + NOT_STATED
            yield from _para("", stated.cites, indent=6)
            continue
        yield head + ("  ".join(lined) if stated.shares else "shares not stated")
        yield from _para("", f"{stated.says} ({stated.basis}; {stated.cites})", indent=6)


def _responsibilities(one: ContractModel) -> Iterator[str]:
    for stated in one.responsibilities:
        words: str = stated.accountable
        words += f"; done by {', '.join(stated.does)}" if stated.does else ""
        words += f". {stated.note}" if stated.note else ""
        yield from _para(stated.function.replace("_", " "), words, indent=2, label=27)
    matrix = check_matrix(one.responsibilities)
    for label, functions in (
        ("Nobody answers for", matrix.gaps),
        ("Several answer for", tuple(function for function, _ in matrix.overlaps)),
    ):
        if functions:
            words = ", ".join(functions).replace("_", " ")
            yield from _para("", f"{label}: {words}", indent=2)


def _entry_and_exit(one: ContractModel) -> Iterator[str]:
    yield from _para("entry", one.entry or NOT_STATED, indent=2)
    yield from _para("exit", one.exit or NOT_STATED, indent=2)


def _evidence(one: ContractModel) -> Iterator[str]:
    for known in one.evidence:
        yield from _para(known.grade, f"{known.claim} [{known.cites}]", indent=2)
    if not one.evidence:
        yield "  none stated"


def _bullets(texts: Iterable[str]) -> list[str]:
    lines = [line for text in texts for line in _para("-", text, indent=2, label=1)]
    return lines or [f"  {NOT_STATED}"]


def _titled(title: str, lines: Iterable[str]) -> list[str]:
    return ["", title, *lines]


def _para(head: str, text: str, *, indent: int = 0, label: int = LABEL) -> list[str]:
    """Fold a text to the width of a line, its label standing out at the left."""
    first = f"{head:{label}} " if head else ""
    return wrap(
        text,
        WIDE,
        initial_indent=" " * indent + first,
        subsequent_indent=" " * (indent + len(first)),
        break_on_hyphens=False,
    )
