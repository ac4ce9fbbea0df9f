"""Notices that an option needs, with their days, and drafts of them filled from the case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.law.items import Filled, Needed, Said, Saying, fill, needs
from toolkit.law.notice_forms import Form
from toolkit.law.timetable import Row
from toolkit.report.records.recording import Dossier

FEW = 5  # facts named beside a list of notices


@dataclass(frozen=True)
class Due:
    """A notice that some lots need, or may need.

    Args:
        form: Which notice.
        needed: Whether they need it, as far as the findings are settled.
        lots: Ids of those lots.
        earliest: First day on which it may be submitted; none where nothing sets one.
        latest: Last day; none where nothing sets one or it cannot be counted.
        because: How the day was counted, or why it was not.
    """

    form: Form
    needed: Needed
    lots: tuple[str, ...]
    earliest: date | None
    latest: date | None
    because: str


@dataclass(frozen=True)
class Draft:
    """A notice as far as the case fills it.

    Args:
        lots: Lots it is drafted for: those that need it or may, or every lot of the option
            where no rule asks for it.
        asked_for: Whether a rule asks for it, or may, on any lot.
        due: On which days, lot by lot where they differ.
        filled: Its items with what is said about them.
    """

    dossier: Dossier
    form: Form
    lots: tuple[str, ...]
    asked_for: bool
    due: tuple[Due, ...]
    filled: tuple[Filled, ...]


def notices_due(known: Dossier, forms: Iterable[Form]) -> tuple[Due, ...]:
    """List the notices that an option needs, then those that it may need, in the order of steps."""
    found = [due for form in forms for due in _due(known, form)]
    return tuple(sorted(found, key=lambda due: due.needed != "yes"))


def draft(known: Dossier, form: Form) -> Draft:
    """Fill a notice for every lot that needs it or may need it."""
    due = tuple(_due(known, form))
    lots = {lot: one.needed for one in due for lot in one.lots}
    wanted: dict[str, Needed] = {
        lot: lots.get(lot, "unknown") for lot in known.said if lot in lots or not lots
    }
    needed = {lot: {item.id: how for item in form.items} for lot, how in wanted.items()}
    said = {lot: _stating(form, known.said[lot]) for lot in needed}
    return Draft(known, form, tuple(needed), bool(lots), due, fill(form.items, needed, said))


def _stating(form: Form, said: Said) -> Said:
    """Let a draft state what it is; which process was followed is for the case to say."""
    kind = Saying(f"This notice is: {form.title}", "the kind of notice", whole=False)
    return {**said, "statement": (kind, *said.get("statement", ()))}


def _due(known: Dossier, form: Form) -> Iterable[Due]:
    """Group the lots that need a notice alike and by the same day."""
    alike: dict[tuple[Needed, date | None, date | None, str], list[str]] = {}
    for lot in known.said:
        how = needs(known.found.findings, lot, form.rulebook, form.duties)
        if how:
            row = _row(known, form, lot)
            days = (row.earliest, row.latest, row.because) if row else (None, None, form.when)
            alike.setdefault((how, *days), []).append(lot)
    for (how, earliest, latest, because), lots in alike.items():
        yield Due(form, how, tuple(lots), earliest, latest, because)


def _row(known: Dossier, form: Form, lot: str) -> Row | None:
    """Find the notice in the timetable; of several duties the one whose day comes first."""
    rows = [
        row
        for row in known.found.timetable.rows
        if row.subject == lot and row.step.id in form.duties and not _of_another(known, row, form)
    ]
    return min(rows, key=lambda row: (row.day is None, row.day or date.max), default=None)


def _of_another(known: Dossier, row: Row, form: Form) -> bool:
    """Whether a step belongs to a rule of the same name in another rulebook."""
    rules = {rule.id: rule for rule in known.law.rulebook(form.rulebook).rules}
    rule = rules.get(row.step.id)
    return rule is None or not set(rule.cites) & set(row.step.cites)


def waits_for(known: Dossier, due: Iterable[Due]) -> tuple[tuple[str, str, int], ...]:
    """Name the facts that settle most of the notices that are not settled, with their questions.

    A fact counts for more where a notice waits for few others.

    Returns:
        Fact, question and how many notices wait for it, at most five.
    """
    waiting = {
        (one.form.rulebook, duty): one.form.id
        for one in due
        if one.needed == "unknown"
        for duty in one.form.duties
    }
    forms: dict[str, set[str]] = {}
    weights: dict[str, float] = {}
    questions: dict[str, str] = {}
    for finding in known.found.findings.unknown:
        form = waiting.get((finding.rulebook, finding.id))
        for reading in finding.needs if form else ():
            forms.setdefault(reading.name, set()).add(str(form))
            weights[reading.name] = weights.get(reading.name, 0.0) + 1 / len(finding.needs)
            questions.setdefault(reading.name, reading.definition.question)
    order = sorted(forms, key=lambda name: -weights[name])
    return tuple((name, questions[name], len(forms[name])) for name in order[:FEW])
