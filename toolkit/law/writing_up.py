"""Writing an answer up as a finding: its verdict in words, its reasons and its limit."""

from dataclasses import replace
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
    found = Finding(
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
    )
    if not isinstance(rule.gives, AwardLimit) or verdict == Verdict.NOT_MET:
        return found
    return replace(found, limit=_limit(rule, rule.gives, found, law))


def _limit(rule: Rule, gives: AwardLimit, found: Finding, law: Law) -> Limit:
    """Give the limit that a rule sets, or an open question while that is unknown."""
    missing = ", ".join(reading.name for reading in found.needs)
    asked = f"{rule.title}; {f'missing: {missing}' if missing else found.because}"
    cites = "; ".join(rule.cites)
    limit = Limit(id=rule.id, kind=gives.kind, is_open=True, cites=cites, because=asked)
    if found.verdict != Verdict.MET:
        return limit
    value = _number(rule, gives, found.tree, law)
    # A copy is not validated: whom the limit names, which some kinds must say, is added later.
    return limit.model_copy(update={"value": value, "is_open": False, "because": rule.title})


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
