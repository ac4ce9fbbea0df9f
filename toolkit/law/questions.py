"""Open questions: what to ask a person, ordered by how much an answer decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolkit.law.conditions import Reading
from toolkit.law.facts import ChangeClass
from toolkit.law.findings import Finding
from toolkit.law.flips import Change, changed, changes_of
from toolkit.law.reasons import UNKNOWN
from toolkit.law.trials import outcomes

FIRST = ("regime", "route")  # what a reader came for; duties follow from the process


@dataclass(frozen=True)
class OpenQuestion:
    """A missing fact.

    Args:
        reading: The fact.
        settles: Findings that some answer to it would settle alone, regimes and routes first.
        needed_by: How many open findings need it.
        opens: Findings that it would open once it is recorded as a view, with evidence.
    """

    reading: Reading
    settles: tuple[str, ...]
    needed_by: int
    opens: tuple[str, ...]

    @property
    def changes(self) -> ChangeClass:
        """Whether it is found as it is, decided by a body, or recorded as its view."""
        return self.reading.definition.changes

    def as_json(self) -> dict[str, object]:
        """Write it as plain data."""
        return {
            "fact": self.reading.name,
            "question": self.reading.definition.question,
            "type": self.reading.definition.type,
            "words": list(self.reading.definition.words),
            "class": self.changes,
            "settles": list(self.settles),
            "needed_by": self.needed_by,
            "open_if_recorded": list(self.opens),
        }


def open_questions(findings: Iterable[Finding]) -> tuple[OpenQuestion, ...]:
    """List missing facts, first those whose answer settles most regimes and routes.

    A fact counts for a finding by the share of its answers that settle it alone; then by how many
    findings need it; then they stand in the order in which they are asked.
    """
    weights: dict[str, list[float]] = {}
    readings: dict[str, Reading] = {}
    settles: dict[str, list[str]] = {}
    opens: dict[str, list[str]] = {}
    unknown = sorted((f for f in findings if not f.settled), key=lambda f: f.kind not in FIRST)
    for finding in unknown:
        shares = _shares(finding)
        for reading in finding.needs:
            name = reading.name
            readings.setdefault(name, reading)
            share = shares.get(name, 0.0)
            weight = weights.setdefault(name, [0.0, 0.0, 0.0])
            weight[0 if finding.kind in FIRST else 1] += share
            weight[2] += 1
            if share:
                settles.setdefault(name, []).append(finding.id)
        for reading in finding.open_if:
            opens.setdefault(reading.name, []).append(finding.id)
    order = sorted(readings, key=lambda name: [-part for part in weights[name]])
    return tuple(
        OpenQuestion(
            readings[name],
            tuple(settles.get(name, ())),
            int(weights[name][2]),
            tuple(opens.get(name, ())),
        )
        for name in order
    )


def _shares(finding: Finding) -> dict[str, float]:
    """Give, for each missing fact, the share of its answers that settle a finding."""
    missing = {reading.name for reading in finding.needs}
    tried = [c for c in changes_of(finding.tree) if c[0].definition.name in missing]
    flat: Sequence[Change] = [change for choices in tried for change in choices]
    found = outcomes(finding.tree, [changed([change]) for change in flat])
    settled = [words not in (UNKNOWN, finding.verdict) for words in found]
    by_fact: dict[str, list[bool]] = {}
    for change, done in zip(flat, settled, strict=True):
        by_fact.setdefault(change.definition.name, []).append(done)
    return {name: sum(done) / len(done) for name, done in by_fact.items()}
