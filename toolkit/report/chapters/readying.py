"""Whether options could start, how much they ask of their makers, and how they will be judged."""

from toolkit.appraisal import Appraisal
from toolkit.appraisal.readying import Readying
from toolkit.report.content import Block, Bullets, Column, Paragraph, Section, Table
from toolkit.report.showing import listed, say

READYING = "readiness"


def readying(appraisal: Appraisal) -> Section:
    """Tell readiness, complexity and the plan of evaluation."""
    found = appraisal.readying
    blocks: list[Block] = []
    if found is None or not found.readiness:
        blocks.append(
            Paragraph(
                say(
                    "The case does not state how far data exchange, incentives, leadership, shared "
                    "goals, clinical support and IT are in place, so nobody can say that any "
                    "option is ready."
                ),
                "notice",
            )
        )
    if found and found.readiness:
        blocks.append(_readiness(appraisal, found))
    if found and found.complexity:
        blocks.append(_complexity(appraisal, found))
    if found is None or not found.plans:
        nothing = (
            "No evaluation is stated: it should say what is measured for five years or more, with "
            "how many people, and what result would stop or extend the option."
        )
        blocks.append(Paragraph(say(nothing), "notice"))
    else:
        blocks.append(_plans(appraisal, found))
        told = [say(remark) for plan in found.plans for remark in plan.remarks]
        blocks += [Bullets(tuple(told))] if told else []
    return Section("readying", "Ready to start, and how it will be judged", tuple(blocks))


def _readiness(appraisal: Appraisal, found: Readying) -> Table:
    rows = tuple(
        (
            appraisal.case.option(one.option).title,
            (one.level or f"unknown, at most {one.at_most}").replace("_", " "),
            listed([name.replace("_", " ") for name in one.weakest]),
            listed([name.replace("_", " ") for name in one.missing]) or "nothing",
        )
        for one in found.readiness
    )
    return Table(
        id="readiness",
        sheet="Readiness",
        caption="An option is as ready as its weakest ingredient",
        columns=(Column("Option"), Column("Ready"), Column("Weakest"), Column("Not stated")),
        rows=rows,
    )


def _complexity(appraisal: Appraisal, found: Readying) -> Table:
    rows = tuple(
        (
            appraisal.case.option(option).title,
            one.parties,
            one.lots,
            float(one.months),
            float(one.score),
        )
        for option, one in found.complexity.items()
    )
    return Table(
        id="complexity",
        sheet="Complexity",
        caption="How much an option asks of those who must agree: a product, for comparison only",
        columns=(
            Column("Option"),
            Column("Parties", "units", READYING, "Commissioners and winning providers"),
            Column("Lots", "units", READYING),
            Column("Months", "number", READYING, "From the day of the law to the start", 1),
            Column("Product", "units", READYING),
        ),
        rows=rows,
    )


def _plans(appraisal: Appraisal, found: Readying) -> Table:
    rows = tuple(
        (
            appraisal.case.evaluation[one.measure].outcome,
            f"{one.detectable:.3g}",
            f"{one.people_needed:,.0f}",
            "yes" if one.sees else "no",
            "yes" if one.lasts else "no",
            "yes" if one.decides else "no",
        )
        for one in found.plans
    )
    return Table(
        id="evaluation",
        sheet="Evaluation",
        caption="Whether the evaluation can tell success from failure",
        columns=(
            Column("Outcome"),
            Column("Detectable", note="Smallest change told from chance, in its own unit"),
            Column("People", note="Needed in each group for the change hoped for"),
            Column("Sees it"),
            Column("Five years"),
            Column("Stop and scale rule"),
        ),
        rows=rows,
    )
