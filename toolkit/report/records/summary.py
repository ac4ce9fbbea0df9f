"""The yearly summary as page, as data and in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.law.fact_items import PROCESS_WORDS
from toolkit.law.psr_years import Contract, Count, Summary, Year, summarise, years_in
from toolkit.report.content import Block, Column, Paragraph, Report, Section, Table
from toolkit.report.document import NOT_ADVICE, Document
from toolkit.report.plain_lines import hung
from toolkit.report.records.counting_contracts import Counted, NotCounted
from toolkit.report.records.showing_items import MARK, MARK_ENDS, first_up
from toolkit.report.showing import clean
from toolkit.version import VERSION

READINGS = (
    "The text does not say which year is meant; these are financial years, from 1 April.",
    "A call-off that was competed counts under the Competitive Process and under frameworks.",
    "An urgent award counts as urgent only. One lot with one provider is one contract.",
    "Who won is the award of the case under its published rules; check it against what was signed.",
)
STAMP = "Drawn from cases; a person must confirm every number"


@dataclass(frozen=True)
class YearlySummary:
    """The summaries of every authority and year, and what is not in them."""

    summaries: tuple[Summary, ...]
    not_counted: tuple[NotCounted, ...]
    outside: tuple[NotCounted, ...]


def yearly_summary(
    counted: Counted, refused: Iterable[tuple[str, str]], year: Year | None
) -> YearlySummary:
    """Summarise what was counted, for each authority and one year or every year in it.

    Args:
        counted: What the cases bring.
        refused: Names of cases that could not be loaded, and why.
        year: The year; every one in which anything was counted, where none is named.
    """
    contracts, happenings = counted.contracts, counted.happenings
    years = (year,) if year else years_in(contracts, happenings)
    named = {one.authority for one in contracts} | {one.authority for one in happenings}
    return YearlySummary(
        tuple(
            summarise(contracts, happenings, authority, one)
            for authority in sorted(named)
            for one in years
        ),
        (*(NotCounted(name, (), why) for name, why in refused), *counted.not_counted),
        counted.outside,
    )


class CountRow(Document):
    """One number; `question` is what a person must add or confirm."""

    id: str
    words: str
    number: int
    question: str
    cites: str


class ContractRow(Document):
    """A contract that is counted; days are ISO dates."""

    case: str
    lot: str
    provider: str
    process: str
    awarded_on: str
    framework: bool


class AuthorityYearRow(Document):
    """The summary of one authority for one financial year."""

    authority: str
    year: str
    first_day: str
    last_day: str
    counts: tuple[CountRow, ...]
    contracts: tuple[ContractRow, ...]


class NotCountedRow(Document):
    """Lots of a case that are not in any number, and why."""

    case: str
    lots: tuple[str, ...]
    why: str


class SummaryDocument(Document):
    """What `toolkit psr-summary --json` prints."""

    summaries: tuple[AuthorityYearRow, ...]
    not_counted: tuple[NotCountedRow, ...]
    outside_the_regime: tuple[NotCountedRow, ...]
    readings: tuple[str, ...]
    not_legal_advice: str
    version: str


def summary_document(found: YearlySummary) -> SummaryDocument:
    """Write the summary as data."""
    return SummaryDocument(
        summaries=tuple(_authority_year(one) for one in found.summaries),
        not_counted=_left_out(found.not_counted),
        outside_the_regime=_left_out(found.outside),
        readings=READINGS,
        not_legal_advice=NOT_ADVICE,
        version=VERSION,
    )


def summary_page(found: YearlySummary) -> Report:
    """Compose the summary as a page, what is not counted first."""
    sections = [Section("left-out", "What is not counted", tuple(_gaps(found)))]
    for place, one in enumerate(found.summaries, start=1):
        title = f"{one.authority}, {one.year.name}"
        blocks = (_counts(one, f"counts-{place}"), _contracts(one, f"contracts-{place}"))
        sections.append(Section(f"year-{place}", title, blocks))
    readings = tuple(Paragraph((one,)) for one in READINGS)
    sections.append(Section("readings", "How it was counted", readings))
    return Report(
        id="psr-summary",
        title="Annual summary of contracting",
        subtitle="Provider Selection Regime, SI 2023/1348 reg 25",
        stamp=STAMP,
        banners=(NOT_ADVICE,),
        sections=tuple(sections),
    )


def say_summary(found: YearlySummary) -> str:
    """Say the summary in plain words for a terminal, what is not counted first."""
    lines = []
    for title, rows in (("Not counted:", found.not_counted), ("Outside:", found.outside)):
        if rows:
            lines += [title, *(f"  {one.case} ({_lots(one)}): {one.why}" for one in rows), ""]
    for one in found.summaries:
        lines += [f"{one.authority}, {one.year.name}"]
        lines += [f"  {count.number:>5}  {_words(count)}" for count in one.counts]
        lines += [f"         {_mark(count)}" for count in one.counts if count.question]
        lines += [""]
    if not found.summaries:
        lines += ["Nothing was awarded, as far as these cases say.", ""]
    lines += [*READINGS, NOT_ADVICE]
    return clean("\n".join(part for line in lines for part in hung(line)))


def _authority_year(one: Summary) -> AuthorityYearRow:
    return AuthorityYearRow(
        authority=one.authority,
        year=one.year.name,
        first_day=one.year.first.isoformat(),
        last_day=one.year.last.isoformat(),
        counts=tuple(
            CountRow(
                id=count.item.id,
                words=count.item.words,
                number=count.number,
                question=count.question,
                cites=count.item.cites,
            )
            for count in one.counts
        ),
        contracts=tuple(_contract(contract) for contract in one.contracts),
    )


def _contract(one: Contract) -> ContractRow:
    return ContractRow(
        case=one.case,
        lot=one.lot,
        provider=one.provider,
        process=one.process,
        awarded_on=one.awarded_on.isoformat(),
        framework=one.framework,
    )


def _left_out(rows: tuple[NotCounted, ...]) -> tuple[NotCountedRow, ...]:
    return tuple(NotCountedRow(case=one.case, lots=one.lots, why=one.why) for one in rows)


def _gaps(found: YearlySummary) -> Iterator[Block]:
    if not found.summaries:
        yield Paragraph(("Nothing was awarded, as far as these cases say.",), "lead")
    for id, caption, rows in (
        ("not-counted", "Lots that are in no number, and why", found.not_counted),
        ("outside", "Lots that the regime does not govern", found.outside),
    ):
        columns = (Column("Case"), Column("Lots"), Column("Why"))
        yield Table(
            id,
            id,
            caption,
            columns,
            tuple((one.case, _lots(one), first_up(one.why)) for one in rows),
        )


def _counts(one: Summary, id: str) -> Table:
    return Table(
        id,
        "counts",
        f"What regulation 25 asks for, {one.year.first} to {one.year.last}",
        (
            Column("Item"),
            Column("Number", "units", "cases at hand"),
            Column("To be completed"),
            Column("Clause"),
        ),
        tuple(
            (
                first_up(count.item.words),
                count.number,
                _mark(count) if count.question else "",
                count.item.cites,
            )
            for count in one.counts
        ),
    )


def _contracts(one: Summary, id: str) -> Table:
    columns = ("Case", "Lot", "Provider", "Process", "Awarded on", "Framework")
    return Table(
        id,
        "contracts",
        "Contracts that are counted",
        tuple(Column(title, "day" if title == "Awarded on" else "text") for title in columns),
        tuple(
            (
                contract.case,
                contract.lot,
                contract.provider,
                first_up(PROCESS_WORDS.get(contract.process, contract.process)),
                contract.awarded_on,
                "yes" if contract.framework else "no",
            )
            for contract in one.contracts
        ),
    )


def _words(count: Count) -> str:
    return f"{first_up(count.item.words)} [{count.item.cites}]"


def _mark(count: Count) -> str:
    return f"{MARK}{count.question}{MARK_ENDS}"


def _lots(one: NotCounted) -> str:
    return ", ".join(one.lots) or "the whole case"
