"""Annexes of the chapter on law: every finding with its reason, and the reasoning step by step."""

from collections.abc import Iterator

from toolkit.law import Findings
from toolkit.report.content import Column, Table, Value
from toolkit.report.fact_words import plainly
from toolkit.report.findings_documents import StepOfTree
from toolkit.report.law_grouping import groups_of, told_once
from toolkit.report.law_trees import Steps, write_trees
from toolkit.report.law_words import KINDS, in_short, layer_name, named_in, title_of

INDENT = "\u2003"  # a space as wide as a letter is high; others are lost in a page


def reasons(findings: Findings, number: int, caption: str) -> Table:
    """Give every finding once, with the lots for which it reads the same."""
    rows = tuple(
        (
            title_of(one),
            KINDS[one.kind],
            named_in(findings, one.verdict),
            in_short(subjects, findings.option),
            len(subjects),
            plainly(one.because),
            "; ".join(one.cites),
            layer_name(one.layer),
            f"{one.rulebook} {one.id}",
        )
        for one, subjects in told_once(findings)
    )
    return Table(
        id=f"reasons-{number}",
        sheet=f"Reasons of law {number}",
        caption=caption,
        columns=(
            Column("Asked"),
            Column("Kind"),
            Column("Verdict"),
            Column("About"),
            Column("Times", "units", "findings of law", "Lots, bidders, or the option as a whole"),
            Column("Because", note="Where amounts differ between lots, those of the first"),
            Column("Clauses"),
            Column("Weakest source"),
            Column("Rule"),
        ),
        rows=rows,
        folded=True,
        empty="No rulebook had a question about this option.",
    )


def reasoning(findings: Findings, number: int, caption: str) -> Table:
    """Write the reasoning behind regimes and routes, once for each group of lots."""
    told = [
        (in_short(group.subjects, findings.option), one)
        for group in groups_of(findings)
        for one in group.findings
        if one.kind in ("regime", "route")
    ]
    roots, steps = write_trees(one.tree for _, one in told)
    printed: set[str] = set()
    rows: list[tuple[Value, ...]] = []
    for (who, one), root in zip(told, roots, strict=True):
        if root not in printed:
            rows.append((f"{title_of(one)}: {who}", named_in(findings, one.verdict), one.rulebook))
            rows += _walk(root, steps, 1, printed)
    return Table(
        id=f"reasoning-{number}",
        sheet=f"Reasoning {number}",
        caption=caption,
        columns=(
            Column("Step", note="What stands further in carries what stands above it"),
            Column("Verdict"),
            Column("Clauses"),
        ),
        rows=tuple(rows),
        folded=True,
        empty="There is no regime and no route to reason about.",
    )


def _walk(key: str, steps: Steps, depth: int, printed: set[str]) -> Iterator[tuple[Value, ...]]:
    """Write a step and what carries it; what was written before is pointed to."""
    step = steps[key]
    again = key in printed and bool(step.children)
    printed.add(key)
    yield (
        f"{INDENT * depth}{plainly(step.because) or step.asked}" + (" (as above)" if again else ""),
        step.verdict + (f" ({step.status})" if step.status != "verified" else ""),
        "; ".join(_own(step, steps)),
    )
    if not again:
        for child in step.children:
            yield from _walk(child, steps, depth + 1, printed)


def _own(step: StepOfTree, steps: Steps) -> Iterator[str]:
    """Give the clauses of a step that none of its parts cites."""
    below = {cite for child in step.children for cite in steps[child].cites}
    yield from (cite for cite in step.cites if cite not in below)
