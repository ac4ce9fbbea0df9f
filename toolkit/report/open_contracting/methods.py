"""How the market may be approached, as far as the law's routes settle it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit.law import Findings
from toolkit.law.findings import Finding
from toolkit.law.rules import Route
from toolkit.report.law_words import book_name, in_short
from toolkit.report.showing import listed

type Method = Literal["open", "limited", "direct"]

METHODS: dict[str, Method] = {
    "competitive": "open",
    "most_suitable_provider": "limited",
    "most_capable_provider": "limited",
    "direct_award": "direct",
    "direct_award_1": "direct",
    "direct_award_2": "direct",
    "direct_award_a": "direct",
    "direct_award_b": "direct",
    "direct_award_c": "direct",
    "single_provider": "direct",
    "negotiated_without_publication": "direct",
}
"""Method of the standard for each route to a new contract. A competition counts as open: whether
all may tender or some are selected is settled later, and `open` is the nearest code."""

WORDS: dict[Method, str] = {
    "open": "a competition",
    "limited": "a choice among providers without a competition",
    "direct": "a direct award",
}


@dataclass(frozen=True)
class Approach:
    """The method where the law leaves one only, and why there is one or none."""

    method: Method | None
    why: str


def approach_of(findings: Findings, lots: Sequence[str], planned: str | None) -> Approach:
    """Say how the market is approached: nothing where any lot is open or the lots differ.

    Args:
        findings: Of the option.
        lots: Ids of its lots.
        planned: The route that the option states, in words.
    """
    ways = {lot: _left(findings.about(lot)) for lot in lots}
    sure = {lot: found for lot, found in ways.items() if _is_settled(found)}
    methods = {METHODS[_route(one)] for found in sure.values() for one in found}
    said = f"Planned route: {planned}. " if planned else ""
    day = f"as the law is encoded on {findings.as_of.isoformat()}"
    if len(sure) == len(lots) and len(methods) == 1:
        method = methods.pop()
        cites = list(
            dict.fromkeys(c for found in sure.values() for one in found for c in one.cites)
        )
        clauses = f" ({'; '.join(cites)})" if cites else ""
        return Approach(method, f"{said}The law leaves {WORDS[method]}{clauses}, {day}.")
    if len(sure) == len(lots):
        return Approach(None, f"{said}Lots differ in the method that the law leaves, {day}.")
    open_lots = tuple(lot for lot in lots if lot not in sure)
    books = dict.fromkeys(one.rulebook for lot in open_lots for one in ways[lot])
    asked = f" under {listed([book_name(one) for one in books])}" if books else ""
    where = in_short(open_lots, findings.option)
    return Approach(None, f"{said}Not settled{asked} for {where}, {day}.")


def _left(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give the routes to a new contract that are not closed."""
    return tuple(one for one in findings if _route(one) in METHODS and one.verdict != "closed")


def _is_settled(left: Sequence[Finding]) -> bool:
    """Say whether one method is left, and nothing about it is unknown."""
    methods = {METHODS[_route(one)] for one in left}
    return len(methods) == 1 and all(one.settled for one in left)


def _route(finding: Finding) -> str:
    return finding.gives.name if isinstance(finding.gives, Route) else ""
