"""Adding up postings as they pass: who pays whom, and which party gains by which lot."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from toolkit.payment import Posting, pairs

type Array = NDArray[np.float64]
type Pair = tuple[str, str, str]  # kind of payment, payer, payee

KEPT = 10_000  # draws whose flows are kept one by one
WHOLE = ""  # stands for the contract as a whole, where a payment is about no single lot


@dataclass(frozen=True)
class Passed:
    """What is left of a posting once it has been added up over years.

    Args:
        posting: Without its sums.
        term_gbp: Of each line over the term, in each draw that is kept, shape (draws, lines).
        total_gbp: Of each line, over the term and over all draws, shape (lines,).
        first_gbp: Of each line in the first year, over all draws, shape (lines,).
        draws: How many.
    """

    posting: Posting
    term_gbp: Array
    total_gbp: Array
    first_gbp: Array
    draws: int


def passed(posting: Posting, draws: int, years: int) -> Passed:
    """Add a posting up over years.

    Args:
        posting: As it was made.
        draws: How many futures it was made for; its own array may hold one for all.
        years: Contract years, likewise.
    """
    gbp = posting.gbp
    term = gbp.sum(axis=1) * (years / gbp.shape[1])
    copies = draws / gbp.shape[0]
    term = np.broadcast_to(term, (draws, term.shape[1]))
    return Passed(
        posting=replace(posting, gbp=np.empty((0, 0, 0))),
        term_gbp=term,
        total_gbp=term.sum(axis=0),
        first_gbp=gbp[:, 0].sum(axis=0) * copies,
        draws=draws,
    )


def together(earlier: Sequence[Passed], later: Sequence[Passed]) -> list[Passed]:
    """Join what passed in two sets of futures; the draws of the first ones are kept."""
    if not earlier:
        return [*later]
    full = earlier[0].draws >= KEPT
    return [
        replace(
            one,
            term_gbp=one.term_gbp if full else np.concatenate([one.term_gbp, other.term_gbp]),
            total_gbp=one.total_gbp + other.total_gbp,
            first_gbp=one.first_gbp + other.first_gbp,
            draws=one.draws + other.draws,
        )
        for one, other in zip(earlier, later, strict=True)
    ]


def flows(everything: Iterable[Passed], parties: Sequence[str]) -> dict[Pair, Array]:
    """Say what flows between each two parties over the term, shape (draws kept,)."""
    found: dict[Pair, Array] = {}
    for one in everything:
        between = pairs(one.posting)
        used = np.argwhere(between.any(axis=0))
        over_term = one.term_gbp @ between[:, used[:, 0], used[:, 1]]
        for column, (payer, payee) in enumerate(used):
            key = (one.posting.kind, parties[payer], parties[payee])
            gbp = over_term[:, column]
            found[key] = found[key] + gbp if key in found else gbp
    return found


def first_year(everything: Iterable[Passed], parties: Sequence[str]) -> dict[Pair, float]:
    """Say what flows between each two parties in the first year, on average over all draws."""
    return _on_average(((one, one.first_gbp) for one in everything), parties)


def over_the_term(everything: Iterable[Passed], parties: Sequence[str]) -> dict[Pair, float]:
    """Say what flows between each two parties over the term, on average over all draws."""
    return _on_average(((one, one.total_gbp) for one in everything), parties)


def _on_average(sums: Iterable[tuple[Passed, Array]], parties: Sequence[str]) -> dict[Pair, float]:
    found: dict[Pair, float] = defaultdict(float)
    for one, gbp in sums:
        between = pairs(one.posting)
        for payer, payee in np.argwhere(between.any(axis=0)):
            key = (one.posting.kind, parties[payer], parties[payee])
            found[key] += float(gbp @ between[:, payer, payee]) / one.draws
    return dict(found)


def by_lot(everything: Iterable[Passed], parties: Sequence[str]) -> dict[str, Array]:
    """Say what each party gains by each lot over the term, on average, shape (parties,).

    Returns:
        By lot; the empty name holds what is about no single lot.
    """
    found: dict[str, Array] = defaultdict(lambda: np.zeros(len(parties)))
    for one in everything:
        gained = (one.total_gbp / one.draws)[:, None] * (one.posting.payees - one.posting.payers)
        for line, lot in enumerate(one.posting.lots or (WHOLE,) * gained.shape[0]):
            found[lot] = found[lot] + gained[line]
    return dict(found)
