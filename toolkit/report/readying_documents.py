"""What lies beyond the choice, as JSON: terms of models, readiness, complexity, evaluation."""

from collections.abc import Iterable

from toolkit.appraisal.own_terms import TermTested
from toolkit.appraisal.readying import Readying
from toolkit.report.document import Document


class TermRow(Document):
    """One term of an option's model moved over its range; `switch` is null where nothing turns.

    Leads are net present social value of the best option less that of the rival, in pounds.
    """

    option: str
    term: str
    label: str
    unit: str
    low: float
    now: float
    high: float
    rival: str
    lead_at_low_gbp: float
    lead_at_high_gbp: float
    switch: float | None


class ReadinessRow(Document):
    """How ready an option is by its weakest ingredient; null where that is unknown."""

    option: str
    level: str | None
    at_most: str | None
    weakest: tuple[str, ...]
    missing: tuple[str, ...]


class ComplexityRow(Document):
    """Parties, lots and months until care starts, and their product."""

    option: str
    parties: int
    lots: int
    months: float
    score: float


class PlanRow(Document):
    """Whether one measurement could tell success from failure."""

    measure: str
    detectable: float
    people_needed: float
    lasts: bool
    sees: bool
    decides: bool
    remarks: tuple[str, ...]


class ReadyingPart(Document):
    """Whether options could start, what they ask of their makers, and how they are judged."""

    readiness: tuple[ReadinessRow, ...]
    complexity: tuple[ComplexityRow, ...]
    evaluation: tuple[PlanRow, ...]


def term_rows(found: Iterable[TermTested]) -> tuple[TermRow, ...]:
    """Write down what each term of a model does to the lead."""
    return tuple(
        TermRow(
            option=one.option,
            term=one.term,
            label=one.label,
            unit=one.unit,
            low=one.low,
            now=one.now,
            high=one.high,
            rival=one.rival,
            lead_at_low_gbp=one.lead_at_low_gbp,
            lead_at_high_gbp=one.lead_at_high_gbp,
            switch=one.switch.value,
        )
        for one in found
    )


def readying_part(found: Readying) -> ReadyingPart:
    """Write down how far a case has thought beyond the choice."""
    return ReadyingPart(
        readiness=tuple(
            ReadinessRow(
                option=one.option,
                level=one.level,
                at_most=one.at_most,
                weakest=one.weakest,
                missing=one.missing,
            )
            for one in found.readiness
        ),
        complexity=tuple(
            ComplexityRow(
                option=option,
                parties=one.parties,
                lots=one.lots,
                months=float(one.months),
                score=float(one.score),
            )
            for option, one in found.complexity.items()
        ),
        evaluation=tuple(
            PlanRow(
                measure=one.measure,
                detectable=one.detectable,
                people_needed=one.people_needed,
                lasts=one.lasts,
                sees=one.sees,
                decides=one.decides,
                remarks=one.remarks,
            )
            for one in found.plans
        ),
    )
