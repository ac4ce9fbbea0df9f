"""Writing an answer up as a finding: its verdict in words, its reasons and its limit."""

from decimal import Decimal

from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer
from toolkit.law.findings import Finding, kind_of, verdict_for
from toolkit.law.kleene import Verdict
from toolkit.law.rules import AwardLimit, Law, Rule
from toolkit.statements.limits import Limit


def finding_of(rule: Rule, answer: Answer, law: Law, *, subject: str) -> Finding:
    """Write the answer to a rule up as a finding.

    Args:
        rule: What was asked.
        answer: Its answer, or that answer under a condition.
        law: The law of the day, for the figure of a limit.
        subject: Lot or option it is about; empty for bare facts.
    """
    verdict = verdict_for(rule.gives, answer)
    steps = reasons.deciding(answer)
    limit = None
    if isinstance(rule.gives, AwardLimit) and verdict == Verdict.MET:
        limit = _limit(rule, rule.gives, law)
    return Finding(
        id=rule.id,
        kind=kind_of(rule.gives),
        subject=subject,
        verdict=verdict,
        cites=tuple(dict.fromkeys((*rule.cites, *reasons.cites(answer, steps)))),
        layer=reasons.weakest_layer(answer, rule.layer, steps),
        because=reasons.because(answer, steps),
        needs=reasons.needs(answer),
        open_if=reasons.open_if(answer),
        tree=answer,
        unverified=reasons.unverified(answer, steps),
        rulebook=law.rulebook,
        gives=rule.gives,
        limit=limit,
    )


def _limit(rule: Rule, gives: AwardLimit, law: Law) -> Limit:
    entry = law.figure(gives.figure)
    if not isinstance(entry.value, Decimal):
        raise RulebookError(f"rule {rule.id}: figure {gives.figure} is no number")
    return Limit(id=rule.id, kind=gives.kind, value=entry.value, cites="; ".join(rule.cites))
