"""What a certificate says of the law: every verdict, what is unverified, and what is still open."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.law import Findings
from toolkit.law.findings import Kind


@dataclass(frozen=True)
class Verdict:
    """One verdict, once for all subjects that it is said of for the same reasons.

    Args:
        rulebook: Id of the rulebook.
        rule: Id of the rule.
        kind: Regime, route, duty, limit or condition.
        verdict: As found; unknown never passes.
        settled: Whether it is anything but unknown.
        subjects: Lots, bids, providers or the option.
        cites: Clauses on the deciding path.
        unverified: How many unverified steps it rests on.
    """

    rulebook: str
    rule: str
    kind: Kind
    verdict: str
    settled: bool
    subjects: tuple[str, ...]
    cites: tuple[str, ...]
    unverified: int


@dataclass(frozen=True)
class LawClaim:
    """What the law says of the preferred option.

    Args:
        verdicts: In the order found.
        questions: What to ask a person, by missing fact.
        editions: Edition of every rulebook asked.
        notices: What a reader must know about the reach of the answer.
    """

    verdicts: tuple[Verdict, ...]
    questions: Mapping[str, str]
    editions: Mapping[str, str]
    notices: tuple[str, ...]

    @property
    def open(self) -> int:
        """How many verdicts are not settled."""
        return sum(not one.settled for one in self.verdicts)

    @property
    def on_unverified(self) -> int:
        """How many verdicts rest on a rule that nobody has read in the enactment."""
        return sum(one.unverified > 0 for one in self.verdicts)

    @property
    def unverified_rules(self) -> int:
        """How many rules these are."""
        return len({(one.rulebook, one.rule) for one in self.verdicts if one.unverified})


def law_claim(findings: Findings) -> LawClaim:
    """Write findings down as claims.

    Args:
        findings: Of the preferred option.
    """
    verdicts = tuple(
        Verdict(
            rulebook=one.rulebook,
            rule=one.id,
            kind=one.kind,
            verdict=one.verdict,
            settled=one.settled,
            subjects=subjects,
            cites=one.cites,
            unverified=one.unverified_on_path,
        )
        for one, subjects in findings.alike
    )
    return LawClaim(verdicts, findings.questions, findings.editions, findings.notices)
