"""Whether the law leaves a way to a contract: a do-minimum that nobody may sign is no option."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.law import Finding, Findings
from toolkit.law.rules import Route
from toolkit.longlist.lints import Lint
from toolkit.longlist.results import Availability, Standing
from toolkit.statements.case import Case
from toolkit.statements.longlist import Candidate, Part

ASKED: tuple[Part, ...] = ("business as usual", "do minimum")
FEW = 4  # lots that a sentence can name
WAYS = frozenset({
    "award_without_tender", "below_threshold", "bridging_modification", "call_off_with_competition",
    "call_off_without_competition", "competitive", "direct_award", "direct_award_1",
    "direct_award_2", "direct_award_a", "direct_award_b", "direct_award_c", "earlier_change",
    "exempt", "framework_call_off", "modification", "most_capable_provider",
    "most_suitable_provider", "negotiated_without_publication", "reserved_mutual",
    "reserved_supported_employment", "single_provider", "switch_to_direct_award", "urgent_award",
    "urgent_modification",
})  # fmt: skip
"""Routes that lead to a contract by themselves; others only shape one, such as a cap on lots."""


def avail(case: Case, findings: Mapping[str, Findings]) -> tuple[Availability, ...]:
    """Say of business as usual and of do minimum whether they can be had lawfully.

    Args:
        case: The case.
        findings: Of the law, by option.
    """
    return tuple(
        _of(case, one, findings.get(one.option_id or ""))
        for one in case.candidates.values()
        if one.part in ASKED
    )


def _of(case: Case, one: Candidate, findings: Findings | None) -> Availability:
    name, head = one.candidate_id, f"{one.part.capitalize()} (“{one.label}”)"
    if one.contract_ends and one.contract_ends < case.start:
        words = (
            f"{head} rests on a contract that ends on {one.contract_ends}, before service starts "
            f"on {case.start}, so it cannot simply go on."
        )
        return Availability(name, "closed", (), (), words)
    if findings is None:
        words = f"{head} is no option of the case, so the law was not asked about it."
        return Availability(name, "unknown", (), (), words)
    lots = [lot.lot_id for lot in case.lots_in(case.option(findings.option))]
    standing = {lot: _standing(findings, lot) for lot in lots}
    shut = tuple(lot for lot in lots if standing[lot] == "closed")
    left = tuple(lot for lot in lots if standing[lot] == "unknown")
    if shut:
        words = f"{head} has no lawful way to a contract for {_lots(shut, lots)}."
        return Availability(name, "closed", shut, left, words)
    if left:
        likely = [lot for lot in left if _is_likely(findings, lot)]
        hint = f", likely open for {len(likely)} of them" if likely else ""
        words = (
            f"{head} may lack a lawful way to a contract: unknown for {_lots(left, lots)}{hint}."
        )
        return Availability(name, "unknown", shut, left, words)
    words = f"{head} has a lawful way to a contract for every lot."
    return Availability(name, "available", (), (), words)


def _lots(some: Sequence[str], every: Sequence[str]) -> str:
    if len(some) == len(every):
        return f"all {len(every)} lots" if len(every) > 1 else f"lot {every[0]}"
    return ", ".join(some) if len(some) <= FEW else f"{len(some)} of {len(every)} lots"


def _ways(findings: Findings, lot: str) -> Iterator[Finding]:
    for one in findings.about(lot):
        if isinstance(one.gives, Route) and one.gives.name in WAYS:
            yield one


def _standing(findings: Findings, lot: str) -> Standing:
    """One settled way is enough; closed needs all of them settled."""
    ways = list(_ways(findings, lot))
    if any(one.verdict in ("open", "mandatory") for one in ways):
        return "available"
    return "closed" if ways and all(one.verdict == "closed" for one in ways) else "unknown"


def _is_likely(findings: Findings, lot: str) -> bool:
    wanted = ("likely open", "likely mandatory")
    return any(one.verdict.endswith(wanted) for one in _ways(findings, lot))


def availability_lints(found: Sequence[Availability]) -> Iterator[Lint]:
    """Name candidates that cannot be had, or that nobody knows can be; unknown never passes."""
    for one in found:
        if one.standing == "closed":
            yield Lint("not_legally_available", "refused", (one.candidate, *one.closed), one.words)
        elif one.standing == "unknown":
            about = one.candidate, *one.open_questions
            yield Lint("availability_unknown", "flagged", about, one.words)
