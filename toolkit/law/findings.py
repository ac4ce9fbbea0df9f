"""Findings: what the law says about one option, lot by lot, each with its reasoning tree."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, assert_never

from toolkit.law import reasons
from toolkit.law.answers import Answer, Layer
from toolkit.law.conditions import Reading
from toolkit.law.rules import AwardLimit, Duty, Gives, Regime, Route
from toolkit.statements.facts import EVERY_LOT, EVERY_OPTION
from toolkit.statements.limits import Limit
from toolkit.statements.reviews import Review

Kind = Literal["regime", "route", "duty", "limit", "condition"]


@dataclass(frozen=True)
class Finding:
    """An answer about one lot, or about the option as a whole.

    Args:
        id: Id of the rule that found it.
        kind: What sort of finding it is.
        subject: Lot id, or the option id; for a rule about providers or tenders the id of one, or
            of the lot, which stands for whatever bids on it without facts of its own.
        verdict: Regime ids; for a route open, closed, mandatory; else met, not met; or unknown,
            with what is likely where only something unverified stands in the way.
        cites: Clauses on the deciding path.
        layer: Weakest kind of source on that path.
        because: What settles it or leaves it open.
        needs: Missing facts that could still change it, views included.
        open_if: Views that would open it once the authority records them with evidence.
        tree: The reasoning.
        unverified: Steps on the deciding path that are not verified.
        rulebook: Id of the rulebook it comes from.
        gives: What the rule lays down where it is met; nothing for a condition.
        limit: What the optimiser must respect, where the rule sets it and is met; while that is
            unknown, the same as an open question. `Findings.limits` says whom it reaches.
        lot_value_gbp: Yearly value of the lot; none for the option.
    """

    id: str
    kind: Kind
    subject: str
    verdict: str
    cites: tuple[str, ...]
    layer: Layer
    because: str
    needs: tuple[Reading, ...]
    open_if: tuple[Reading, ...]
    tree: Answer
    unverified: tuple[str, ...]
    rulebook: str
    gives: Gives | None
    limit: Limit | None = None
    lot_value_gbp: Decimal | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """Names it among all findings: subject, rulebook and rule."""
        return self.subject, self.rulebook, self.id

    @property
    def unverified_on_path(self) -> int:
        """How many unverified steps the answer rests on."""
        return len(self.unverified)

    @property
    def settled(self) -> bool:
        """Whether it is anything but unknown; unknown never passes."""
        return not self.verdict.startswith(reasons.UNKNOWN)

    @property
    def regimes(self) -> tuple[str, ...]:
        """Ids of the regimes found, without their qualifiers; empty unless settled."""
        if self.kind != "regime" or not self.settled:
            return ()
        return tuple(part.split()[0] for part in self.verdict.split(" + "))

    def as_json(self) -> dict[str, object]:
        """Write it as plain data."""
        return {
            "id": self.id,
            "kind": self.kind,
            "subject": self.subject,
            "verdict": self.verdict,
            "cites": list(self.cites),
            "layer": self.layer,
            "verified": not self.unverified,
            "because": self.because,
            "needs": [reading.name for reading in self.needs],
            "open_if": [reading.name for reading in self.open_if],
            "tree": tree_as_json(self.tree),
        }


@dataclass(frozen=True)
class Findings:
    """Everything found about one option.

    Args:
        option: Id of the option.
        as_of: Day on which the encoded law was taken.
        trigger_dates: By lot; none where it is not stated.
        findings: In the order lots and rules stand.
        editions: Edition of every rulebook asked, by id.
        notices: What a reader must know about the reach of the answer.
        regime_names: Words for the regimes that findings name by id.
        reviews: What people said about findings, of this option or others; `reviewing` puts them
            to the findings, which they never change.
    """

    option: str
    as_of: date
    trigger_dates: Mapping[str, date | None]
    findings: tuple[Finding, ...]
    editions: Mapping[str, str]
    notices: tuple[str, ...] = ()
    regime_names: Mapping[str, str] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()

    def of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        """Give the findings of one kind."""
        return tuple(finding for finding in self.findings if finding.kind == kind)

    def about(self, subject: str) -> tuple[Finding, ...]:
        """Give the findings about one lot, or about the option."""
        return tuple(finding for finding in self.findings if finding.subject == subject)

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """Findings that are not settled."""
        return tuple(finding for finding in self.findings if not finding.settled)

    @property
    def limits(self) -> tuple[Limit, ...]:
        """Limits on the award that the law sets or may set, once each, with whom they reach."""
        merged: dict[tuple[object, ...], Limit] = {}
        for found in self.findings:
            if found.limit and isinstance(found.gives, AwardLimit):
                own = self._reaching(found.limit, found.gives, found.subject)
                told = "" if own.is_open or found.gives.on == "lot" else own.because
                key = (own.id, own.cites, own.value, own.is_open, told)
                merged[key] = _together(merged[key], own) if key in merged else own
        return tuple(merged.values())

    def _reaching(self, limit: Limit, gives: AwardLimit, subject: str) -> Limit:
        """Say whom a limit reaches; what is said of a lot is said of no tender in particular."""
        if subject == self.option:
            return limit
        if subject in self.trigger_dates:
            is_open = limit.is_open or gives.on != "lot"
            return limit.model_copy(update={"lots": (subject,), "is_open": is_open})
        named = "providers" if gives.on == "provider" else "bids"
        return limit.model_copy(update={named: (subject,)})

    @property
    def alike(self) -> tuple[tuple[Finding, tuple[str, ...]], ...]:
        """Findings whose reasons are the same word for word, once, with all their subjects."""
        groups: dict[tuple[str, str, str, str], tuple[Finding, list[str]]] = {}
        for found in self.findings:
            key = (found.rulebook, found.id, found.verdict, found.because)
            groups.setdefault(key, (found, []))[1].append(found.subject)
        return tuple((found, tuple(subjects)) for found, subjects in groups.values())

    @property
    def waiting(self) -> Mapping[str, int]:
        """How many findings wait for each missing fact, what decides regimes and routes first."""
        counts: dict[str, list[int]] = {}
        for finding in self.unknown:
            for reading in finding.needs:
                count = counts.setdefault(reading.name, [0, 0, 0])
                count[{"regime": 0, "route": 1}.get(finding.kind, 2)] += 1
        order = sorted(counts, key=lambda name: [-count for count in counts[name]])
        return {name: sum(counts[name]) for name in order}

    @property
    def questions(self) -> Mapping[str, str]:
        """What to ask a person, by missing fact, in the order of `waiting`."""
        asked = {
            reading.name: reading.definition.question
            for finding in self.unknown
            for reading in finding.needs
        }
        return {name: asked[name] for name in self.waiting}

    @property
    def answered_for(self) -> Mapping[str, tuple[str, ...]]:
        """By missing fact, whether a row about every lot answers it, or one about every option."""
        found: dict[str, dict[str, None]] = {}
        for finding in self.unknown:
            who = EVERY_OPTION if finding.subject == self.option else EVERY_LOT
            for reading in (*finding.needs, *finding.open_if):
                found.setdefault(reading.name, {})[who] = None
        return {name: tuple(sorted(subjects)) for name, subjects in found.items()}

    def as_json(self) -> dict[str, object]:
        """Write them as plain data."""
        return {
            "option": self.option,
            "as_of": self.as_of.isoformat(),
            "trigger_dates": {
                lot: day.isoformat() if day else None for lot, day in self.trigger_dates.items()
            },
            "editions": dict(self.editions),
            "notices": list(self.notices),
            "findings": [finding.as_json() for finding in self.findings],
        }


def _together(one: Limit, other: Limit) -> Limit:
    """Make one limit of two that differ only in whom they reach and why."""
    reach = {
        name: tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name))))
        for name in ("lots", "providers", "bids")
    }
    told = one.because if other.because in one.because else f"{one.because}; {other.because}"
    return one.model_copy(update={**reach, "because": told})


def kind_of(gives: Gives | None) -> Kind:
    """Name the kind of finding that a rule gives."""
    match gives:
        case None:
            return "condition"
        case Regime():
            return "regime"
        case Route():
            return "route"
        case Duty():
            return "duty"
        case AwardLimit():
            return "limit"
        case _:
            assert_never(gives)


def verdict_for(gives: Gives | None, answer: Answer) -> str:
    """Say the verdict in the words of its kind; a route is open, closed or mandatory."""
    return in_words_of(gives, reasons.verdict_in_words(answer, {}))


def in_words_of(gives: Gives | None, words: str) -> str:
    """Turn met and not met into the words of a kind of finding."""
    if not isinstance(gives, Route):
        return words
    opened = "mandatory" if gives.mandatory else "open"
    return words.replace("not met", "closed").replace("met", opened)


def tree_as_json(answer: Answer) -> dict[str, object]:
    """Write a reasoning tree as plain data; a rule that stands in it twice is written out once."""
    return _node(answer, set())


def _node(answer: Answer, written: set[str]) -> dict[str, object]:
    repeats = answer.rule in written
    if answer.rule:
        written.add(answer.rule)
    return {
        "asked": answer.asked,
        "verdict": answer.verdict.value,
        "because": answer.because,
        "cites": list(answer.cites),
        "rule": answer.rule,
        "status": answer.status,
        "children": [] if repeats else [_node(child, written) for child in answer.children],
    }
