"""Barriers people fear: what they cite, what it forbids, what it leaves open, and what is found."""

from collections.abc import Mapping, Sequence

from toolkit.law import Findings
from toolkit.law.barriers import NO_RULE, Barrier
from toolkit.report.content import Block, Bullets, Heading, Paragraph, Section
from toolkit.report.document import NOT_ADVICE
from toolkit.report.law_words import book_name, in_short, title_of
from toolkit.report.showing import listed, say, sentence

FOUND = {
    "forbids": "The law forbids this.",
    "forbids in part": "The law forbids part of this and leaves the rest open.",
    NO_RULE: "No rule found: no clause that was read forbids this.",
}


def barriers(pages: Mapping[str, Sequence[Barrier]], found: Sequence[Findings]) -> Section:
    """Give each barrier its part: the fear, the law behind it, and what this case's answers say.

    Args:
        pages: By rulebook.
        found: Findings on each option; only barriers whose rulebook was asked are told.
    """
    asked = {book for findings in found for book in findings.editions}
    blocks: list[Block] = [
        Paragraph(say(NOT_ADVICE), "notice"),
        Paragraph(
            say(
                "People who want to contract together are often told that something stands in the "
                "way. Each part names the fear, what is cited for it, what that law does forbid, "
                "and what it leaves open."
            )
        ),
    ]
    for book, ones in pages.items():
        if book in asked:
            for one in ones:
                blocks += _page(book, one, found)
    return Section("barriers", "Barriers people fear", tuple(blocks))


def _page(book: str, one: Barrier, found: Sequence[Findings]) -> list[Block]:
    told = (
        ("Cited for it", "; ".join(one.cited)),
        ("It forbids", " ".join(sentence(what) for what in one.forbids)),
        ("It leaves open", " ".join(sentence(what) for what in one.leaves_open)),
        ("In this case", "; ".join(answers(book, one, found))),
        ("Clauses", "; ".join(one.cites)),
        ("Not settled or not read", " ".join(sentence(what) for what in one.doubts)),
    )
    return [
        Heading(f"barrier-{book}-{one.id}", one.fear),
        Paragraph(say(f"{FOUND[one.finding]} Law: {book_name(book)}.")),
        Bullets(tuple(say(f"{name}: {sentence(what)}") for name, what in told if what)),
    ]


def answers(book: str, one: Barrier, found: Sequence[Findings]) -> tuple[str, ...]:
    """Say what the rules behind a barrier find, each verdict with the lots that it is about."""
    told: dict[tuple[str, str], list[str]] = {}
    for findings in found:
        for finding in findings.findings:
            if finding.rulebook == book and finding.id in one.rules:
                about = finding.subject if finding.subject in findings.trigger_dates else ""
                told.setdefault((title_of(finding), finding.verdict), []).append(about)
    verdicts: dict[str, list[str]] = {}
    for (title, verdict), subjects in told.items():
        lots = in_short([*dict.fromkeys(filter(None, subjects))])
        who = "" if not any(subjects) else f" for {lots}"
        verdicts.setdefault(title, []).append(f"{verdict}{who}")
    return tuple(f"{title}: {listed(what)}" for title, what in verdicts.items())
