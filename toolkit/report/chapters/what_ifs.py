"""Whether the awards survive the scenarios of the case, each award solved again."""

from toolkit.allocation import Allocation
from toolkit.appraisal import Appraisal, WhatIf
from toolkit.report.chapters.words import AWARD, count, quoted, several, titles
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Number,
    Paragraph,
    Section,
    Table,
    Value,
)
from toolkit.report.showing import listed, say


def what_ifs(appraisal: Appraisal) -> Section:
    """Tell which option can still be awarded under which scenario."""
    if not appraisal.what_ifs:
        nothing = Paragraph(say("No scenario was run with this appraisal."))
        return Section("what-ifs", "What-ifs", (nothing,))
    blocks: list[Block] = [
        Paragraph(
            say(
                *several(len(appraisal.what_ifs), "scenario", "case", "what-if-table"),
                " of the case were run, the award of every option solved again under each. ",
                *_survivors(appraisal),
            )
        ),
        _matrix(appraisal),
        _reasons(appraisal),
        _changes(appraisal),
    ]
    warned = [say(f"{one.scenario}: {text}") for one in appraisal.what_ifs for text in one.warnings]
    if warned:
        blocks.append(Bullets(tuple(warned)))
    return Section("what-ifs", "What-ifs: do the awards hold?", tuple(blocks))


def _survivors(appraisal: Appraisal) -> tuple[str | Number, ...]:
    told: list[str | Number] = []
    for result in appraisal.results:
        held = sum(
            one.allocations[result.option.id].objective_gbp is not None
            for one in appraisal.what_ifs
            if result.option.id in one.allocations
        )
        told += [
            "; " if told else "",
            f"{quoted(result.option.title)} can be awarded under ",
            count(held, AWARD, "what-if-table"),
        ]
    return (*told, ".")


def _cell(found: Allocation | None) -> Value:
    if found is None:
        return None
    if found.objective_gbp is not None:
        return Number(found.objective_gbp, "million", AWARD, 1)
    if found.status == "limit":
        return "time ran out"
    return f"no award: {listed([one.lot for one in found.unmet])}"


def _matrix(appraisal: Appraisal) -> Table:
    options = [result.option for result in appraisal.results]
    return Table(
        id="what-if-table",
        sheet="What-ifs",
        caption="Price of care a year under each scenario, or the lots that stand in the way of an "
        "award",
        columns=(
            Column("Scenario"),
            *(Column(option.title, "million", AWARD) for option in options),
        ),
        rows=tuple(
            (
                f"{one.scenario}: {one.title}",
                *(_cell(one.allocations.get(option.id)) for option in options),
            )
            for one in appraisal.what_ifs
        ),
    )


def _reasons(appraisal: Appraisal) -> Table:
    rows: list[tuple[Value, ...]] = []
    for one in appraisal.what_ifs:
        same: dict[tuple[str, str, str], list[str]] = {}
        for option, found in one.allocations.items():
            for unmet in found.unmet:
                key = unmet.lot, f"{unmet.units_short:f}", unmet.why
                same.setdefault(key, []).append(option)
        rows += [
            (_named(one), _who(appraisal, who), lot, Number(float(short), "units", AWARD), why)
            for (lot, short, why), who in same.items()
        ]
    return Table(
        id="what-if-reasons",
        sheet="What-if reasons",
        caption="Why an award falls through",
        columns=(
            Column("Scenario"),
            Column("Options"),
            Column("Lot"),
            Column("Units short", "units", AWARD, "A year, without a provider or without money"),
            Column("Why"),
        ),
        rows=tuple(rows),
        empty="Every option can be awarded under every scenario.",
    )


def _who(appraisal: Appraisal, options: list[str]) -> str:
    return titles([appraisal.result(option) for option in options], len(appraisal.results))


def _named(one: WhatIf) -> str:
    return f"{one.scenario}: {one.title}"


def _changes(appraisal: Appraisal) -> Table:
    return Table(
        id="what-if-changes",
        sheet="What-if changes",
        caption="What each scenario changes",
        columns=(Column("Scenario"), Column("Changes")),
        rows=tuple(
            (_named(one), "; ".join(one.changes) or "nothing") for one in appraisal.what_ifs
        ),
        folded=True,
    )
