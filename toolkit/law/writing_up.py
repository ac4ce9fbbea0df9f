"""Writing an answer up as a finding: its verdict in words, its reasons and its limit."""

from decimal import Decimal

from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer
from toolkit.law.conditions import readings
from toolkit.law.findings import Finding, kind_of, verdict_for
from toolkit.law.kleene import Verdict
from toolkit.law.rules import AwardLimit, Law, Rule
from toolkit.law.shares import PER_CENT
from toolkit.statements.limits import Limit

PENNY = Decimal("0.01")


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
    told = reasons.because(answer, steps)
    limit = None
    if isinstance(rule.gives, AwardLimit) and verdict != Verdict.NOT_MET:
        bare = Limit(id=rule.id, kind=rule.gives.kind, is_open=True, cites="; ".join(rule.cites))
        missing = ", ".join(reading.name for reading in reasons.needs(answer))
        asked = f"{rule.title}; missing: {missing}" if missing else f"{rule.title}; {told}"
        limit = bare.model_copy(update={"because": asked})
        if verdict == Verdict.MET:
            value = _number(rule, rule.gives, answer, law)
            limit = limit.model_copy(
                update={"value": value, "is_open": False, "because": rule.title}
            )
    return Finding(
        id=rule.id,
        kind=kind_of(rule.gives),
        subject=subject,
        verdict=verdict,
        cites=tuple(dict.fromkeys((*rule.cites, *reasons.cites(answer, steps)))),
        layer=reasons.weakest_layer(answer, rule.layer, steps),
        because=told,
        needs=reasons.needs(answer),
        open_if=reasons.open_if(answer),
        tree=answer,
        unverified=reasons.unverified(answer, steps),
        rulebook=law.rulebook,
        gives=rule.gives,
        limit=limit,
    )


def _number(rule: Rule, gives: AwardLimit, answer: Answer, law: Law) -> Decimal | None:
    """Take the number of a limit from its figure, from its fact, or as a share of that fact."""
    stated = law.figure(gives.figure).value if gives.figure else None
    if gives.figure and not isinstance(stated, Decimal):
        raise RulebookError(f"rule {rule.id}: figure {gives.figure} is no number")
    known = _known(answer, gives.fact) if gives.fact else None
    if gives.fact and known is None:
        raise RulebookError(f"rule {rule.id} limits by {gives.fact}, which it does not ask for")
    number = known if stated is None else stated
    if isinstance(stated, Decimal) and known is not None:
        number = stated * PER_CENT * known
    if not isinstance(number, Decimal):
        return None
    return number - PENNY if gives.is_below else number


def _known(answer: Answer, name: str) -> Decimal | None:
    """Find the value of a fact among the tests of an answer."""
    for condition in reasons.conditions_of(answer):
        for reading in readings(condition):
            if reading.name == name and isinstance(reading.value, Decimal):
                return reading.value
    return None
