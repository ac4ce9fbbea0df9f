"""`toolkit allocate --explain` and `--confirm`: why this award, and a second solver's word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from toolkit.allocation.explaining.explanation import (
    MORE,
    PARTS,
    Explanation,
    Part,
    Wanted,
    explain,
)
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.award_sought import sought_of
from toolkit.allocation.proving.confirming import Confirmed, confirm
from toolkit.allocation.results import Allocation
from toolkit.allocation.solving import Limits
from toolkit.cli.asking import bar
from toolkit.errors import InputError, Place, SolverError
from toolkit.report.explain_documenting import explanation_document
from toolkit.report.explain_documents import ExplanationDocument
from toolkit.report.say_explain import explanation, not_explained
from toolkit.statements.case import Case
from toolkit.statements.reading import did_you_mean

SECONDS = 60.0  # for all parts of an explanation together, where no limit is given
EVERYTHING = "all"
WHAT_IFS: frozenset[Part] = frozenset({"prices", "conflicts", "alternatives", *MORE})
COUNT_POUNDS: frozenset[Part] = frozenset({"prices", "alternatives", "price-to-win", *MORE})
MISSING = (
    "the second solver CBC is not installed; install it with `pip install 'pulp[cbc]'`, or put a "
    "`cbc` program on the path, or leave --confirm out"
)

Explain = Annotated[
    list[str] | None,
    typer.Option(
        "--explain",
        help=f"{EVERYTHING} ({', '.join(PARTS)}), or also {', '.join(MORE)}. May be repeated.",
    ),
]
Confirm = Annotated[str, typer.Option("--confirm", help="cbc: prove again with a second solver.")]
BidName = Annotated[str, typer.Option("--bid", help="Bid or package whose price to win is asked.")]


@dataclass(frozen=True)
class Asked:
    """What was asked about an award on the command line.

    Args:
        wanted: Parts of an explanation; nothing where none was asked.
        confirm: Whether a second solver is asked.
        seconds: For each of the two.
    """

    wanted: Wanted | None
    confirm: bool
    seconds: float


@dataclass(frozen=True)
class Told:
    """The answers; each nothing where it was not asked."""

    explanation: Explanation | None
    confirmed: Confirmed | None


def asked_of(
    explain: Sequence[str] | None, bid: str, confirm: str, time_limit: float | None
) -> Asked:
    """Read the options, before anything is solved.

    Raises:
        InputError: A word is not known, or a bid is named and its price is not asked.
    """
    words = explain or ()
    for word in words:
        if word not in (EVERYTHING, *PARTS, *MORE):
            what = f"{word!r} is not explained; {did_you_mean(word, (EVERYTHING, *PARTS, *MORE))}"
            raise InputError.single(Place("--explain"), "", what)
    if confirm not in ("", "cbc"):
        what = f"{confirm!r} is not a second solver; write cbc"
        raise InputError.single(Place("--confirm"), "", what)
    named: frozenset[Part] = frozenset(one for one in (*PARTS, *MORE) if one in words)
    parts = named | frozenset(PARTS if EVERYTHING in words else ())
    if bid and "price-to-win" not in parts:
        what = "is only read with --explain price-to-win; add it"
        raise InputError.single(Place("--bid"), "", what)
    wanted = Wanted(parts, bid) if parts else None
    return Asked(wanted, confirm == "cbc", SECONDS if time_limit is None else time_limit)


def refuse_what_is_frozen(asked: Asked, case: Case) -> None:
    """Refuse to try other rules, or other awards than the best, once bids are open.

    Raises:
        InputError: The case is at the award stage and more is asked than what the award rests on.
    """
    parts = asked.wanted.parts if asked.wanted is not None else frozenset[Part]()
    frozen = [one for one in (*PARTS, *MORE) if one in parts & WHAT_IFS]
    if case.stage == "award" and frozen:
        what = f"{', '.join(frozen)} would try other rules or awards, and at the award stage those "
        what += f"are frozen; ask for {' or '.join(one for one in PARTS if one not in WHAT_IFS)}"
        raise InputError.single(Place("--explain"), "", what)


def tell(asked: Asked, case: Case, award: Allocation, filters: Callable[[], Problem]) -> Told:
    """Ask for what was wanted about an award.

    Args:
        asked: What was wanted.
        case: For kinds of providers, and the seed of drawn prices.
        award: About which award.
        filters: States its problem with rules that filter bids out among its rules.

    Raises:
        InputError: There is no such bid, or the second solver is not installed.
    """
    problem = award.problem
    if asked.wanted is not None and problem.method.goal != "least_price":
        asked = replace(asked, wanted=_without_pounds(asked.wanted))
    if asked.wanted is not None and asked.wanted.bid:
        _refuse_unknown(award, asked.wanted.bid)
    confirmed = explained = None
    if asked.confirm:
        with bar("asking a second solver") as progress:
            try:
                stop = Limits(asked.seconds, progress)
                confirmed = confirm(problem, sought_of(problem, award), stop)
            except SolverError as error:
                if "not installed" not in str(error):
                    raise
                raise InputError.single(Place("--confirm"), "", MISSING) from error
    if asked.wanted is not None:
        with bar("explaining") as progress:
            stop = Limits(asked.seconds, progress)
            wanted = replace(asked.wanted, groups=kinds_of(case), seed=case.seed)
            explained = explain(problem, award, wanted, stop, filters=filters())
    return Told(explained, confirmed)


def kinds_of(case: Case) -> dict[str, list[str]]:
    """Give the providers of each kind."""
    kinds: dict[str, list[str]] = {}
    for one in case.providers.values():
        kinds.setdefault(one.provider_type, []).append(one.provider_id)
    return kinds


def document_of(told: Told) -> ExplanationDocument | None:
    """Write the answers as a part of the document of the allocation; nothing where none is."""
    if told.explanation is None and told.confirmed is None:
        return None
    return explanation_document(told.explanation or Explanation(), told.confirmed)


def words_of(case: Case, asked: Asked, award: Allocation, told: Told) -> str:
    """Say the answers in plain words, below the award; nothing where none is."""
    explained = told.explanation or Explanation()
    said = explanation(case, award, explained, told.confirmed)
    wanted = asked.wanted.parts if asked.wanted is not None else frozenset[Part]()
    missing = wanted and (not explained.parts or wanted == {"conflicts"} != set(explained.parts))
    parts = [said, not_explained(award) if missing else "", _left_out(wanted, award)]
    return "\n".join(["\n", *filter(None, parts)]) if any(parts) else ""


def _left_out(wanted: frozenset[Part], award: Allocation) -> str:
    """Name what was asked for and counts pounds, where the highest score decides."""
    named = [one for one in (*PARTS, *MORE) if one in wanted & COUNT_POUNDS]
    if not named or award.problem.method.goal == "least_price":
        return ""
    return f"Left out, for they count pounds and here the score decides: {', '.join(named)}."


def _without_pounds(wanted: Wanted) -> Wanted:
    """Leave of what was wanted what can be said of a score; the rest counts pounds.

    Raises:
        InputError: Nothing is left.
    """
    left = wanted.parts - COUNT_POUNDS
    if not left:
        named = ", ".join(one for one in (*PARTS, *MORE) if one in wanted.parts)
        what = f"{named} count pounds, and here the highest score decides; ask for runner-up or "
        what += "conflicts"
        raise InputError.single(Place("--explain"), "", what)
    return replace(wanted, parts=left)


def _refuse_unknown(award: Allocation, bid: str) -> None:
    known = {offer.wins_with for offer in award.problem.offers}
    if bid in known:
        return
    aside = next((one for one in award.set_aside if one.bid == bid), None)
    what = (
        f"{bid!r} does not stand for this option; {did_you_mean(bid, known)}"
        if aside is None
        else f"{bid!r} was set aside ({aside.why}, rule {aside.rule}), so no price makes it win"
    )
    raise InputError.single(Place("--bid"), "", what)
