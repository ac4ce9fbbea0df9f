"""What people still have to decide, gathered from every stage."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.award import is_low_price
from toolkit.report.chapters.words import (
    AWARD,
    LAW,
    SIMULATION,
    percent,
    quoted,
    ranked,
    several,
    title_of,
)
from toolkit.report.content import Column, Paragraph, Section, Table, Text
from toolkit.report.showing import listed, plain, say, sentence


@dataclass(frozen=True)
class Decision:
    """Something to settle.

    Args:
        where: Title of the chapter that holds the evidence.
    """

    what: Text
    why: str
    where: str


def open_decisions(appraisal: Appraisal) -> tuple[Decision, ...]:
    """Gather what is open, what hangs on it most first."""
    return (
        *_order(appraisal),
        *_law(appraisal),
        *_money(appraisal),
        *_powers(appraisal),
        *_rules(appraisal),
        *_low_prices(appraisal),
        *_evidence(appraisal),
    )


def decisions(found: tuple[Decision, ...]) -> Section:
    """List what is open."""
    table = Table(
        id="decisions-table",
        sheet="Decisions",
        caption="What is open, why it matters and where the evidence stands",
        columns=(Column("To decide"), Column("Why it matters"), Column("Evidence in")),
        rows=tuple((plain(one.what), one.why, one.where) for one in found),
        empty="Nothing was found that is left to decide.",
    )
    said = Paragraph(say("This report informs a decision; it does not take one."))
    return Section("decisions", "Decisions still open", (said, table))


def _order(appraisal: Appraisal) -> Iterator[Decision]:
    pairs = appraisal.not_separated
    if pairs:
        named = list(dict.fromkeys(title_of(appraisal, one) for pair in pairs for one in pair))
        yield Decision(
            say(f"Obtain real figures for the fees and overheads of {listed(named)}."),
            "Their order rests on assumed parameters, so a quote or a budget may reverse it.",
            "Criteria and ranking",
        )


def _law(appraisal: Appraisal) -> Iterator[Decision]:
    facts: set[str] = set()
    views: set[str] = set()
    unverified: set[str] = set()
    for result in appraisal.results:
        for one in result.findings.unknown:
            facts |= {each.name for each in one.needs if each.definition.kind != "view"}
            views |= {each.name for each in one.needs if each.definition.kind == "view"}
            unverified |= set(one.unverified)
    if facts:
        yield Decision(
            say("Establish ", *several(len(facts), "fact", LAW, "law"), " that the law asks for."),
            "Unknown never counts as met.",
            "What the law says",
        )
    if views:
        yield Decision(
            say(
                "Decide whether to hold and record ",
                *several(len(views), "view", LAW, "law"),
                ", with evidence.",
            ),
            "Some answers open only if the authority records the view.",
            "What the law says",
        )
    if unverified:
        yield Decision(
            say(
                "Have a lawyer confirm ",
                *several(len(unverified), "unverified step", LAW, "law"),
                " of the reasoning.",
            ),
            "Answers that rest on them are likely at most.",
            "What the law says",
        )


def _money(appraisal: Appraisal) -> Iterator[Decision]:
    order = [one for one in ranked(appraisal) if one.simulation]
    for first in order[:1]:
        chance = first.simulation.affordability.chance_short if first.simulation else 0.0
        if chance > 0:
            yield Decision(
                say(
                    "Agree who stands in where the streams fall short under "
                    f"{quoted(first.option.title)}, in ",
                    percent(chance, SIMULATION, "headroom"),
                    " of futures.",
                ),
                "Care that no stream can pay for falls on the body that leads the lot.",
                "Affordability",
            )


def _powers(appraisal: Appraisal) -> Iterator[Decision]:
    for option in appraisal.case.options:
        for text in appraisal.case.models[option.model].what_ifs:
            yield Decision(
                say(
                    sentence(
                        f"{quoted(option.title)}: show the legal power, or drop the term. {text}"
                    )
                ),
                "The model assumes a power that no source shows.",
                "Caveats",
            )


def _rules(appraisal: Appraisal) -> Iterator[Decision]:
    left = list(
        dict.fromkeys(rule for one in appraisal.results for rule in one.allocation.not_obeyed)
    )
    if left:
        yield Decision(
            say(
                "Decide how to treat ",
                *several(len(left), "award rule", AWARD, "award"),
                " that the case states and this version does not apply.",
            ),
            "An award that kept them might differ.",
            "The award",
        )


def _low_prices(appraisal: Appraisal) -> Iterator[Decision]:
    low = {
        one.bid
        for result in appraisal.results
        for one in result.allocation.set_aside
        if is_low_price(appraisal.case, one.rule)
    }
    if low:
        yield Decision(
            say(
                "Decide how bids that look abnormally low will be questioned; ",
                *several(len(low), "bid", AWARD, "award"),
                " set aside here as a what-if.",
            ),
            "A real bid may be rejected only after an explanation was asked for and assessed.",
            "The award",
        )

    asked = {
        one.bid
        for result in appraisal.results
        for one in result.allocation.low_bids
        if not one.determined
    }
    if asked:
        yield Decision(
            say(
                "Ask the bidders about ",
                *several(len(asked), "bid", AWARD, "award"),
                " that may be abnormally low, and record what is determined on each.",
            ),
            "A price removes no bid; only a recorded finding does, after the bidder was heard.",
            "The award",
        )


def _evidence(appraisal: Appraisal) -> Iterator[Decision]:
    for one in appraisal.case.assumptions.values():
        if one.quality == "low" and one.impact == "high":
            yield Decision(
                say(f"Improve the evidence for: {one.label} (owner: {one.owner})."),
                "Its quality is low and its impact high.",
                "Assumptions",
            )
