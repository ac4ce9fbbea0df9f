"""Everybody's account in each of the first futures, and the real resources that care uses up.

What one party pays another is a transfer; what reaches `resources` is used up. Care whose cost
nobody states is taken at its price, which whoever delivers it is charged here, so that what is left
to others in the ledger is never mistaken for a gain to all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.payment import RESOURCES, Posting, post
from toolkit.simulation.cast import OTHERS
from toolkit.simulation.paying import staying
from toolkit.simulation.playing import Played
from toolkit.simulation.stage import Stage

type Array = NDArray[np.float64]
type Used = Mapping[str, Array]

AT_ITS_PRICE = "care_at_its_price"  # care whose cost nobody states


@dataclass(frozen=True)
class Accounts:
    """Who received what and what was used up in some futures, GBP nominal.

    Args:
        parties: Whoever the ledger touches, `resources` among them.
        nets_gbp: What each receives less what it pays, in and outside the contract, care of unknown
            cost charged at its price; shape (draws, years, parties).
        used_gbp: Real resources used up, by kind of payment, shape (draws, years) each;
            `care_at_its_price` is care whose cost nobody states.
    """

    parties: tuple[str, ...]
    nets_gbp: Array
    used_gbp: Used

    def of(self, party: str) -> Array:
        """Give the account of a party, shape (draws, years); nothing where it has none."""
        if party not in self.parties:
            return np.zeros(self.nets_gbp.shape[:2])
        return self.nets_gbp[:, :, self.parties.index(party)]


@dataclass(frozen=True)
class Account:
    """The account of one batch of futures; see `Accounts`."""

    nets_gbp: Array
    used_gbp: Used


def account(stage: Stage, played: Played, seen: Iterable[Used]) -> Account:
    """Draw up the account of some futures.

    Args:
        stage: The option.
        played: What came of them.
        seen: What each of their postings used up.
    """
    nets = played.nets + played.beyond
    draws = nets.shape[0]
    more = []
    for posting in _at_its_price(stage, played):
        post(nets, posting)
        more.append(used_up(stage, posting))
    used: dict[str, Array] = {}
    for one in (*seen, *more):
        for kind, gbp in one.items():
            whole = np.broadcast_to(gbp, (draws, stage.years))
            used[kind] = used[kind] + whole if kind in used else whole
    return Account(nets, used)


def used_up(stage: Stage, posting: Posting) -> dict[str, Array]:
    """Give the resources that a posting uses up, by its kind, shape (draws or 1, years or 1)."""
    place = stage.cast.index(RESOURCES)
    gained = posting.payees[:, place] - posting.payers[:, place]
    return {posting.kind: posting.gbp @ gained} if gained.any() else {}


def _at_its_price(stage: Stage, played: Played) -> Iterator[Posting]:
    """Charge care of unknown cost, at its price, to whoever delivers it.

    A margin that a lead keeps of the price is a transfer, so what counts is the price of the award,
    not what reaches whoever takes it over.
    """
    who, care = stage.cast, played.delivered.actual_gbp
    stays = staying(stage, played.delivered)
    here = np.ones((1, 1, 1)) if stays is None else stays
    if played.failing is not None:
        here = here * played.failing.going
    others = who.one(OTHERS, len(who.awards))
    used = who.one(RESOURCES, len(who.awards))
    if np.any(here < 1):
        yield Posting(AT_ITS_PRICE, care * (1 - here), others, used)
    unknown = ~stage.cost_known
    if unknown.any():
        gbp = (care * here)[:, :, unknown]
        yield Posting(AT_ITS_PRICE, gbp, who.delivered[unknown], used[unknown])


def accounts_of(stage: Stage, batches: Sequence[Account]) -> Accounts:
    """Put batches of futures one after another, without parties that nothing touches."""
    kinds = dict.fromkeys(kind for one in batches for kind in one.used_gbp)
    nets = np.concatenate([one.nets_gbp for one in batches])
    touched = np.flatnonzero(np.abs(nets).max(axis=(0, 1)) > 0)
    nothing = [np.zeros(one.nets_gbp.shape[:2]) for one in batches]
    return Accounts(
        parties=tuple(stage.cast.parties[place] for place in touched),
        nets_gbp=nets[:, :, touched],
        used_gbp={
            kind: np.concatenate(
                [one.used_gbp.get(kind, empty) for one, empty in zip(batches, nothing, strict=True)]
            )
            for kind in kinds
        },
    )
