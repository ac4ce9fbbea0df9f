"""Open questions: what to ask a person, ordered by how much an answer decides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.law.answers import Answer
from toolkit.law.conditions import Reading
from toolkit.law.facts import ChangeClass
from toolkit.law.findings import Finding, Kind
from toolkit.law.flips import Field, field_of
from toolkit.law.reasons import UNKNOWN, verdict_in_words
from toolkit.law.trials import Trials, found_under, numbers

FIRST: tuple[Kind, ...] = ("regime", "route")  # which law, then which way; duties follow


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


NEEDED = 0.25  # worth of a route that a fact cannot settle alone
AHEAD = 1e-6  # worth of settling part of a choice with one other answer: only breaks ties


@dataclass
class _Weight:
    """What hangs on one missing fact; `decides` by kind of finding, the kinds of FIRST first."""

    reading: Reading
    decides: list[float] = field(default_factory=lambda: [0.0] * (len(FIRST) + 1))
    settles: list[str] = field(default_factory=list)
    opens: list[str] = field(default_factory=list)
    needed_by: int = 0


def open_questions(
    findings: Iterable[Finding], tried: Field | None = None
) -> tuple[OpenQuestion, ...]:
    """List missing facts: those that decide which law governs, then the routes, then the rest.

    A fact counts for a finding by the share of its answers that settle it alone, and for a choice
    by the share that settles each part of it, then by what it settles with one other. A route that
    only needs it among others counts a little. Then it counts how many findings need it, and last
    they stand in the order in which they are asked.

    Args:
        findings: What was found, settled or not.
        tried: Changes to try, where other questions try the same ones.
    """
    unknown = sorted((f for f in findings if not f.settled), key=lambda f: _tier(f.kind))
    trees = {} if tried else trees_by_subject(unknown)
    fields = {subject: field_of(mine) for subject, mine in trees.items()}
    weights: dict[str, _Weight] = {}
    for finding in unknown:
        shares = _shares(finding, tried or fields[finding.subject])
        ahead = _with_another(finding.tree)
        for reading in finding.needs:
            weight = weights.setdefault(reading.name, _Weight(reading))
            weight.needed_by += 1
            tier, share = _tier(finding.kind), shares.get(reading.name, 0.0)
            weight.decides[tier] += share + AHEAD * ahead.get(reading.name, 0.0)
            if finding.kind == "route":
                weight.decides[tier] += 0.0 if share else NEEDED
            if share:
                weight.settles.append(finding.id)
        for reading in finding.open_if:
            weights.setdefault(reading.name, _Weight(reading)).opens.append(finding.id)
    order = sorted(weights.values(), key=lambda one: (*(-w for w in one.decides), -one.needed_by))
    return tuple(
        OpenQuestion(one.reading, tuple(one.settles), one.needed_by, tuple(one.opens))
        for one in order
    )


def trees_by_subject(findings: Iterable[Finding]) -> Mapping[str, Sequence[Answer]]:
    """Part reasoning trees by what they are about, since each subject has facts of its own."""
    trees: dict[str, list[Answer]] = {}
    for one in findings:
        trees.setdefault(one.subject, []).append(one.tree)
    return trees


def _tier(kind: Kind) -> int:
    return FIRST.index(kind) if kind in FIRST else len(FIRST)


def _shares(finding: Finding, tried: Field) -> Mapping[str, float]:
    """Give, for each fact, the share of its answers that settle a finding or parts of a choice."""
    shares: dict[str, float] = {}
    parts = _open_parts(finding.tree)
    for part in parts:
        settling = _settling(part, tried.singles)
        for name in (reading.name for reading in finding.needs if settling):
            at, count = tried.places.get(name, (0, 0))
            if done := (settling >> at & (1 << count) - 1).bit_count():
                shares[name] = shares.get(name, 0.0) + done / count / len(parts)
    return shares


def _with_another(answer: Answer) -> Mapping[str, float]:
    """Give, for each fact of a choice, how many parts it settles with one other, not alone."""
    if answer.join != "which":
        return {}
    tried, counts = field_of([answer]), dict[str, float]()
    for part in _open_parts(answer):
        settling = _settling(part, tried.pairs)
        for at in numbers(_settling(part, tried.singles)):
            settling &= ~tried.pairs_with[at]
        for change, pairs in zip(tried.changes, tried.pairs_with, strict=True):
            if done := (settling & pairs).bit_count():
                name = change.definition.name
                counts[name] = counts.get(name, 0.0) + done
    return counts


def _open_parts(answer: Answer) -> tuple[Answer, ...]:
    parts = answer.children if answer.join == "which" else (answer,)
    return tuple(one for one in parts if verdict_in_words(one, {}).startswith(UNKNOWN))


def _settling(part: Answer, trials: Trials) -> int:
    """Give the sets that lead from unknown to anything surer."""
    now, settling = verdict_in_words(part, {}), 0
    for words, sets in found_under(part, trials).items():
        settling |= sets if words not in (UNKNOWN, now) else 0
    return settling
