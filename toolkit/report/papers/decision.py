"""The decision record of a council: decision, reasons, alternatives rejected, implications."""

from collections.abc import Iterator

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.judgement import beside_judgement
from toolkit.report.chapters.numbered import numbered
from toolkit.report.chapters.words import (
    CRITERIA,
    LAW,
    SIMULATION,
    count,
    gbp,
    percent,
    points,
    why_no_award,
)
from toolkit.report.content import Block, Bullets, Heading, Paragraph, Report, Section, Text
from toolkit.report.document import NOT_ADVICE
from toolkit.report.papers.asking import decision_sought
from toolkit.report.papers.framing import framed, proposed
from toolkit.report.papers.standing import (
    affordable,
    cost_of,
    law_of,
    proof_of,
    rivals,
    score_of,
)
from toolkit.report.say_changes import changes
from toolkit.report.showing import say, sentence
from toolkit.report.texts.placing import texts_at
from toolkit.statements.equality import PROTECTED

DRAFT = (
    "Draft for the decision maker. It says what the appraisal found on the day named above. It "
    "takes no decision, and the authority must add what only it knows."
)
CLOSE = (
    "Not rejected on this evidence: it scores the same as the option put forward, or their order "
    "rests on assumed fees. A reason must come from the decision maker."
)
UNHEARD = (
    "The case states no consultation. Add who was consulted, when, on what, and what came of it, "
    "or why nobody was."
)
WHEN = "Who takes the decision, under which part of the constitution, and on which day."
FELT = ("equality", "group-effects")
SHOWN = 5  # of what would change the answer


def decision(appraisal: Appraisal, option: str = "") -> Report:
    """Write the paragraphs that members publish.

    Args:
        appraisal: A finished appraisal.
        option: Id of the option put forward; empty for the one that ranks first.
    """
    chosen = proposed(appraisal, option)
    others = [one for one in appraisal.results if one is not chosen]
    return framed(
        appraisal,
        "Decision record",
        (
            Section(
                "decision",
                "Decision",
                (Paragraph(say(DRAFT), "notice"), *_listed(decision_sought(appraisal, chosen))),
            ),
            Section("reasons", "Reasons for the decision", _reasons(appraisal, chosen)),
            Section(
                "alternatives",
                _alternatives_title(chosen),
                (*_alternatives(appraisal, chosen, others), *_longlisted(appraisal)),
            ),
            Section("implications", "Implications", tuple(_implications(appraisal, chosen))),
            Section("missing", "What is missing from this record", (_missing(appraisal),)),
        ),
    )


def _listed(told: tuple[Text, ...]) -> tuple[Block, ...]:
    return tuple(
        Paragraph(one, "lead" if place == 0 else "plain") for place, one in enumerate(told)
    )


def _reasons(appraisal: Appraisal, chosen: OptionResult | None) -> tuple[Block, ...]:
    case = appraisal.case
    aims = Bullets(tuple(say(sentence(one)) for one in case.objectives))
    blocks: list[Block] = [
        Heading("objectives", "The objectives that the options were tested against"),
        aims,
    ]
    if chosen is None:
        return (
            *blocks,
            Heading("why", "Why none is put forward"),
            Paragraph(say("No option met every rule of the award, so none is put forward.")),
        )
    told = [
        *score_of(appraisal, chosen),
        *_by_criterion(appraisal, chosen),
        *proof_of(chosen),
        *affordable(appraisal, chosen),
    ]
    return (*blocks, Heading("why", "Why the option is put forward"), Bullets(tuple(told)))


def _by_criterion(appraisal: Appraisal, chosen: OptionResult) -> Iterator[Text]:
    """Say how the option does on each criterion, with its weight."""
    for one in chosen.scores:
        criterion = appraisal.case.criteria[one.criterion]
        yield say(
            f"{criterion.label}: ",
            points(one.score),
            " of 100, weight ",
            percent(criterion.weight, CRITERIA),
            ".",
        )


def _alternatives_title(chosen: OptionResult | None) -> str:
    return (
        "Alternative options considered and rejected"
        if chosen and chosen.rank
        else "Options considered"
    )


def _alternatives(
    appraisal: Appraisal, chosen: OptionResult | None, others: list[OptionResult]
) -> Iterator[Block]:
    """Give each other option a paragraph of its own, with what speaks against it."""
    near = rivals(appraisal, chosen.option.id) if chosen else ()
    for one in others:
        yield Heading(f"alternative-{one.option.id}", one.option.title)
        if one.option.id in near:
            yield Paragraph(say(CLOSE), "notice")
        yield Bullets(tuple(_against(appraisal, chosen, one)))


def _against(
    appraisal: Appraisal, chosen: OptionResult | None, one: OptionResult
) -> Iterator[Text]:
    """Compare one option with the one put forward: score, money, law."""
    if one.total is None or one.simulation is None:
        yield say(sentence(f"It cannot be awarded: {why_no_award(one)}"))
    elif chosen and chosen.total is not None and chosen.simulation:
        lead = chosen.total - one.total
        yield say(
            "It scores ",
            points(one.total),
            " of 100, ",
            points(abs(lead)),
            f" {'less' if lead >= 0 else 'more'} than the option put forward.",
        )
        yield _dearer(one.simulation.total[0].central - chosen.simulation.total[0].central)
        yield say(
            "In ",
            percent(one.simulation.affordability.chance_short, SIMULATION),
            " of futures the money cannot pay for all care of the first year; under the option "
            "put forward in ",
            percent(chosen.simulation.affordability.chance_short, SIMULATION),
            ".",
        )
    yield _law_beside(chosen, one)


def _dearer(more_gbp: float) -> Text:
    """Say what an option costs beside the one put forward; less than a pound is nothing."""
    if abs(more_gbp) < 1:
        return say("It would cost commissioners the same in the first contract year.")
    return say(
        "It would cost commissioners ",
        gbp(abs(more_gbp), SIMULATION),
        f" {'more' if more_gbp > 0 else 'less'} in the first contract year.",
    )


def _law_beside(chosen: OptionResult | None, one: OptionResult) -> Text:
    waits = len(one.findings.unknown)
    told = say(
        count(waits, LAW),
        " of ",
        count(len(one.findings.findings), LAW),
        " questions put to the law stay open for it",
    )
    if chosen is None:
        return (*told, ".")
    return (*told, "; for the option put forward ", count(len(chosen.findings.unknown), LAW), ".")


def _longlisted(appraisal: Appraisal) -> tuple[Block, ...]:
    """List what the longlist left out before anything was appraised."""
    left = [one for one in appraisal.longlist.placed if not one.carried]
    if not left:
        return ()
    told = tuple(say(sentence(f"{one.candidate.label}: {one.why}")) for one in left)
    return Heading("longlisted", "Not carried to the shortlist"), Bullets(told)


def _implications(appraisal: Appraisal, chosen: OptionResult | None) -> Iterator[Block]:
    told = chosen or appraisal.results[0]
    yield Heading("financial", "Financial")
    yield Bullets((*(cost_of(appraisal, told)), *affordable(appraisal, told)))
    yield from texts_at(appraisal, "decision financial")
    yield Heading("legal", "Legal")
    yield Bullets((*law_of(told), say(NOT_ADVICE)))
    yield from texts_at(appraisal, "decision legal")
    if appraisal.ranking:
        yield Heading("changes", "What would change the answer")
        yield Bullets(tuple(numbered(one, "robustness", "") for one in changes(appraisal)[:SHOWN]))
    felt = [one for one in beside_judgement(appraisal.case) if one.id in FELT]
    yield Heading("equality-implications", "Equality")
    yield from felt
    yield from texts_at(appraisal, "decision equality")
    unheard = _unheard(appraisal)
    if unheard:
        yield Paragraph(say(unheard), "notice")
    yield Heading("consultation", "Consultation")
    yield from _consulted(appraisal)


def _unheard(appraisal: Appraisal) -> str:
    """Say for which protected characteristics the case states nothing."""
    stated = {one.characteristic for one in appraisal.case.equality_impacts.values()}
    left = [one.replace("_", " ") for one in PROTECTED if one not in stated]
    if len(left) == len(PROTECTED):
        return "The case states no equality impact. It has to be assessed before the decision."
    return f"Nothing is stated for: {', '.join(left)}." if left else ""


def _consulted(appraisal: Appraisal) -> Iterator[Block]:
    groups = [one.label for one in appraisal.case.weighing_groups.values()]
    if groups:
        yield Paragraph(say(f"Groups that weighed the criteria: {', '.join(groups)}."))
    own = texts_at(appraisal, "decision consultation")
    yield from own or (Paragraph(say(UNHEARD), "notice"),)


def _missing(appraisal: Appraisal) -> Bullets:
    """List what a record has to hold and the case does not state."""
    case = appraisal.case
    told: list[Text] = [say(WHEN)]
    if not case.decisions:
        told.append(say("Decisions taken so far: the log of the case is empty."))
    told.append(say("Interests declared, and any dispensation."))
    if not texts_at(appraisal, "decision consultation"):
        told.append(say("Consultation: nothing is stated."))
    if unheard := _unheard(appraisal):
        told.append(say(f"Equality: {unheard[:1].lower()}{unheard[1:]}"))
    if case.assurance is None or case.assurance.approved_on is None:
        told.append(say("Approval of the analysis by a named role: not recorded."))
    if case.hypothetical:
        told.append(say("A real procurement: this case is hypothetical."))
    return Bullets(tuple(told))
