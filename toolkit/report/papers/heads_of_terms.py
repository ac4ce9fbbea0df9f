"""Heads of terms: the contract model of one option as clauses, what is open in brackets."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.words import title_of
from toolkit.report.content import Block, Bullets, Paragraph, Report, Section
from toolkit.report.papers.clauses import (
    Clause,
    Drafted,
    conditions,
    data_sharing,
    duties_matrix,
    entry_and_exit,
    governance,
    model_of,
    parties,
    scope,
    term_clause,
)
from toolkit.report.papers.framing import framed, proposed
from toolkit.report.papers.money_clauses import budget, gain_share, payments, risk_shares
from toolkit.report.showing import say, sentence

CLAUSES: tuple[Drafted, ...] = (
    parties,
    scope,
    term_clause,
    budget,
    payments,
    gain_share,
    risk_shares,
    governance,
    duties_matrix,
    data_sharing,
    entry_and_exit,
    conditions,
)
NOT_BINDING = (
    "Subject to contract. These heads of terms bind nobody and are not legal advice. Words in "
    "square brackets are open; the last clause lists them."
)


def heads_of_terms(appraisal: Appraisal, option: str = "") -> Report:
    """Write the terms of an option's contract model as clauses.

    Args:
        appraisal: A finished appraisal.
        option: Id of the option; empty for the one that ranks first, or the first of the case
            where none can be awarded.
    """
    result = proposed(appraisal, option) or appraisal.results[0]
    clauses = [one(appraisal, result) for one in CLAUSES]
    sections = (
        Section("about-terms", "What this is", _about(appraisal, result)),
        *(_section(number, one) for number, one in enumerate(clauses, start=1)),
        Section("terms-open", f"{len(clauses) + 1}. Still to be agreed", (_open(clauses),)),
    )
    return framed(appraisal, "Heads of terms", sections)


def _about(appraisal: Appraisal, result: OptionResult) -> tuple[Block, ...]:
    model = model_of(appraisal, result)
    told = f"{title_of(appraisal, result.option.id)} rests on the contract model “{model.title}”."
    blocks: list[Block] = [
        Paragraph(say(NOT_BINDING), "notice"),
        Paragraph(say(f"{told} {sentence(model.summary)}"), "lead"),
        Paragraph(say(sentence(f"What the model leaves out here: {model.depth}"))),
    ]
    if result.rank is None:
        none = "This option cannot be awarded as the case stands; its terms are shown all the same."
        blocks.append(Paragraph(say(none), "notice"))
    elif not result.allocation.proved:
        blocks.append(
            Paragraph(
                say("The award behind the figures was not proved to be the best one."), "notice"
            )
        )
    return tuple(blocks)


def _section(number: int, clause: Clause) -> Section:
    source = Paragraph(say(sentence(f"Source: {clause.source}")))
    return Section(f"clause-{number}", f"{number}. {clause.title}", (*clause.blocks, source))


def _open(clauses: list[Clause]) -> Bullets:
    """List everything that is open, by clause."""
    return Bullets(
        tuple(
            say(sentence(f"{number}. {clause.title}: {'; '.join(clause.open)}"))
            for number, clause in enumerate(clauses, start=1)
            if clause.open
        )
    )
