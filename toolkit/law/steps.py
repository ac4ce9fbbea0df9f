"""Steps: what has to be done by a day, from a day or on a day, and who has to do it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from toolkit.errors import RulebookError
from toolkit.law.answers import Layer
from toolkit.law.counting import Count, Unit, count_of
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Status
from toolkit.law.findings import Finding
from toolkit.law.kleene import Verdict
from toolkit.law.rules import Bound, Duty, Law

StepLayer = Literal[Layer, "local_rule"]
"""Kind of source; a local rule is set by a constitution or contract, and the case states it."""


@dataclass(frozen=True)
class Step:
    """One thing to do.

    Args:
        id: Unique among the steps of one subject.
        what: In our words.
        who: Whom it binds.
        cites: Clauses, or the local document that sets it.
        layer: Kind of source.
        status: Whether the source was read.
        after: Date that the period runs from; empty where it runs back from `before`.
        before: Date that the period runs back from.
        count: The period; none where the day itself counts, or no period is set.
        bound: Whether the day reached is the latest, the earliest, or the day itself.
        sets: Date that the day reached stands for, where other steps count from it.
        stated: Fact that holds the number of a local period, and its unit; beats `count`.
        open: Whether it is not settled that the step applies.
        why_not: Why no day can be counted, whatever is stated.
    """

    id: str
    what: str
    who: str
    cites: tuple[str, ...]
    layer: StepLayer
    status: Status = "verified"
    after: str = ""
    before: str = ""
    count: Count | None = None
    bound: Bound = "latest"
    sets: str = ""
    stated: tuple[str, Unit] | None = None
    open: bool = False
    why_not: str = ""

    @property
    def title(self) -> str:
        """What it is in few words; a duty carries the title of its rule in front."""
        return self.what.partition(":")[0]

    @property
    def anchor(self) -> str:
        """Date that it is counted from; empty where the law sets no day."""
        return self.after or self.before


def step_of(finding: Finding, law: Law) -> Step | None:
    """Turn a duty that is found, or may be, into a step; nothing where it does not apply."""
    duty = finding.gives
    if not isinstance(duty, Duty) or finding.verdict == Verdict.NOT_MET:
        return None
    rule = law.rules[finding.id]
    count, why_not = None, ""
    if duty.within:
        period = law.figure(duty.within)
        try:
            count = count_of(period)
        except RulebookError:
            why_not = f"no single day is set: {period.value} {period.unit}"
    return Step(
        id=finding.id,
        what=f"{rule.title}: {duty.what}",
        who=rule.source.binds,
        cites=rule.cites,
        layer=rule.layer,
        status=rule.source.status,
        after=duty.after,
        count=count,
        bound=duty.bound,
        sets=duty.sets,
        open=not finding.settled,
        why_not=why_not,
    )


def with_stated(step: Step, facts: FactSheet) -> Step:
    """Take a local period from the facts; while it is not stated, no day can be counted."""
    if not step.stated:
        return step
    name, unit = step.stated
    number = facts.value(name)
    if not isinstance(number, Decimal):
        return step
    return replace(step, count=Count(int(number), unit), stated=None)


def dates_in(facts: FactSheet) -> Mapping[str, date]:
    """Give every date that is stated."""
    values = {name: known.value for name, known in facts.known.items()}
    return {name: value for name, value in values.items() if isinstance(value, date)}
