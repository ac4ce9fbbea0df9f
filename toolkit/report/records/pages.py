"""The decision record and the draft of a notice as what a page or another format shows."""

from collections.abc import Iterable

from toolkit.law.fact_items import PROCESS_WORDS
from toolkit.law.findings import Finding
from toolkit.law.record_items import RECORD_UNDER
from toolkit.law.rules import Route
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Paragraph,
    Report,
    Section,
    Table,
    Value,
)
from toolkit.report.document import NOT_ADVICE
from toolkit.report.records.drafting import Draft, Due
from toolkit.report.records.recording import DecisionRecord, Dossier, Part
from toolkit.report.records.showing_items import first_up, items_table, lots_in_words, missing_table
from toolkit.report.showing import day, sentence
from toolkit.report.stamping import stamp
from toolkit.statements.case import Case
from toolkit.version import VERSION


def record_page(record: DecisionRecord) -> Report:
    """Compose the decision record: what is missing, the items, the routes, where it comes from."""
    known = record.dossier
    every = tuple(known.said)
    done = sum(one.state == "complete" for one in record.items)
    first: list[Block] = [
        Paragraph((f"{done} of {len(record.items)} items are complete.",), "lead"),
        missing_table("missing-items", record.items, every),
    ]
    if record.ungoverned:
        lots = ", ".join(record.ungoverned)
        what = f"No rulebook here is found to ask for a record on: {lots}. Settle their regime."
        first.insert(1, Paragraph((what,), "notice"))
    return Report(
        id=f"{known.case.id}-{known.option.id}-record",
        title=known.case.title,
        subtitle=f"Option: {known.option.title}",
        stamp=stamp(known.case),
        banners=(NOT_ADVICE, *known.case.caveats),
        sections=(
            Section("missing", "What is missing", tuple(first)),
            *(_part(part, every) for part in record.parts),
            Section("routes", "Which routes the law leaves open", _routes(known)),
            _provenance(known),
        ),
    )


def notice_page(draft: Draft) -> Report:
    """Compose the draft of a notice: what is missing, the draft, its days, where it comes from."""
    known, form = draft.dossier, draft.form
    every = tuple(known.said)
    done = sum(one.state == "complete" for one in draft.filled)
    number = f" ({form.number}{_how_read(form.number_status)})" if form.number else ""
    first: list[Block] = [
        Paragraph((f"{done} of {len(draft.filled)} items are complete.",), "lead"),
        *(Paragraph((what,), "notice") for what in _warnings(draft)),
        missing_table("missing-items", draft.filled, every),
    ]
    items = items_table("draft-items", f"{form.title}: contents", draft.filled, every)
    return Report(
        id=f"{known.case.id}-{known.option.id}-{form.id.replace('_', '-')}",
        title=f"{form.title}{number}",
        subtitle=f"{known.case.title}. Option: {known.option.title}",
        stamp=stamp(known.case),
        banners=(
            NOT_ADVICE,
            "A draft: marks in square brackets are no content",
            *known.case.caveats,
        ),
        sections=(
            Section("missing", "What is missing", tuple(first)),
            Section("draft", "Draft", (items,)),
            Section("days", "When it is due", (due_table(draft.due, every), *_timing(draft))),
            _provenance(known),
        ),
    )


def due_table(due: Iterable[Due], every: tuple[str, ...]) -> Table:
    """List notices with whether they are needed and by which day."""
    rows: list[tuple[Value, ...]] = [
        (
            f"{one.form.title} ({one.form.number})" if one.form.number else one.form.title,
            lots_in_words(one.lots, every),
            "needed" if one.needed == "yes" else "not settled",
            one.earliest,
            one.latest,
            one.because,
            "; ".join(one.form.cites),
        )
        for one in due
    ]
    return Table(
        "due",
        "due",
        "Notices, by which day, and how the day was counted",
        (
            Column("Notice"),
            Column("Lots"),
            Column("Needed"),
            Column("Not before", "day"),
            Column("By the end of", "day"),
            Column("How counted, or why not"),
            Column("Clause"),
        ),
        tuple(rows),
        empty="No rule asks for it here, as far as the findings are settled.",
    )


def _part(part: Part, every: tuple[str, ...]) -> Section:
    where = lots_in_words(part.lots, every)
    return Section(
        f"items-{part.rulebook.replace('_', '-')}",
        part.title,
        (
            Paragraph((f"Lots: {where}. {sentence(part.prescribed)}",)),
            items_table(
                f"{part.rulebook.replace('_', '-')}-table", "The record", part.filled, every
            ),
        ),
    )


def _warnings(draft: Draft) -> list[str]:
    """Say what weakens a draft: nobody asks for it, or its contents were not read."""
    form, told = draft.form, []
    if not draft.asked_for:
        told.append("No rule here asks for this notice on any lot of the option.")
    elif all(due.needed == "unknown" for due in draft.due):
        told.append("It is not settled whether this notice is needed.")
    if form.alternatives:
        told.append(f"Only one of these is the notice: {', '.join((form.id, *form.alternatives))}.")
    if form.contents == "not prescribed":
        told.append("The text prescribes no contents; the items are a suggestion.")
    if form.contents == "unverified":
        told.append("What this notice must hold was not read, so no item is listed.")
    return told


def _timing(draft: Draft) -> tuple[Paragraph, ...]:
    return (Paragraph((sentence(draft.form.when),)),) if draft.form.when else ()


def _how_read(status: str) -> str:
    return "" if status == "verified" else f", number {status.replace('_', ' ')}"


def _routes(known: Dossier) -> tuple[Block, ...]:
    """List the routes to market that are open, lots alike together; count those not settled."""
    alike: dict[tuple[str, ...], list[str]] = {}
    open_ = set()
    for one in known.found.findings.of_kind("route"):
        if isinstance(one.gives, Route) and one.rulebook in RECORD_UNDER:
            if not one.settled:
                open_.add((one.rulebook, one.gives.name))
            elif one.verdict != "closed":
                alike.setdefault(_route(one, one.gives), []).append(one.subject)
    columns = ("Route", "Lots", "Verdict", "Because", "Clauses", "Unverified")
    table = Table(
        "routes-table",
        "routes",
        "Routes that are open or mandatory",
        tuple(Column(title) for title in columns),
        tuple((told[0], ", ".join(lots), *told[1:]) for told, lots in alike.items()),
        empty="None is settled to be open.",
    )
    left = (
        f"Not settled: {len(open_)} more routes. The check of the option says what they wait for."
    )
    return (table, Paragraph((left,), "notice")) if open_ else (table,)


def _route(one: Finding, route: Route) -> tuple[str, ...]:
    name = route.name.replace("_", " ")
    if one.rulebook == "psr_england":
        name = PROCESS_WORDS.get(route.name, name)
    told = one.verdict, one.because, "; ".join(one.cites), "; ".join(one.unverified)
    return first_up(name), *told


def _provenance(known: Dossier) -> Section:
    """Say which law, award and inputs the page rests on."""
    found, award = known.found.findings, known.found.allocation
    asked = ("regime", *RECORD_UNDER)
    editions = ", ".join(f"{id} {found.editions[id]}" for id in asked if id in found.editions)
    proved = "proved" if award.proved else "not proved"
    items = [
        f"Law as known on {day(found.as_of)}; rulebooks: {editions}.",
        *(sentence(notice) for notice in found.notices),
        f"Award: {award.award_rule}, {award.status}, {proved}, by {award.solver}.",
        f"Toolkit {VERSION}; inputs by SHA-256: {_inputs(known.case)}.",
    ]
    return Section(
        "provenance", "Where this comes from", (Bullets(tuple((one,) for one in items)),)
    )


def _inputs(case: Case) -> str:
    return ", ".join(f"{name} {digest[:12]}" for name, digest in sorted(case.digests.items()))
