"""Gathering what futures bring, a little at a time, so that no cube of them is ever kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.errors import Cancelled
from toolkit.futures import Block, Futures, blocks
from toolkit.payment import Posting
from toolkit.simulation.accounts import Account, Accounts, Used, account, accounts_of, used_up
from toolkit.simulation.adding_up import Passed, passed, together
from toolkit.simulation.happening import Happened
from toolkit.simulation.lines import Lines, draw_lines
from toolkit.simulation.playing import Played, play, stakes
from toolkit.simulation.stage import Stage
from toolkit.simulation.tallying import MOST_KEPT, Tally, add, tally

type Array = NDArray[np.float64]
type Progress = Callable[[str, float], bool]

PENNY = 0.005
AT_ONCE = 1_000  # futures played together: their arrays then fit the memory next to a processor


@dataclass(frozen=True)
class Columns:
    """What the columns of a tally are, in their order.

    Args:
        parties: Places in the ledger whose net under the contract is tallied.
        beyond: Places whose net outside the contract is tallied.
        lots: Lots whose cost is tallied; one column more holds what commissioners pay in all.
    """

    parties: tuple[int, ...]
    beyond: tuple[int, ...]
    lots: tuple[str, ...]

    @property
    def total(self) -> int:
        """Place of what commissioners pay in all."""
        return len(self.parties) + len(self.beyond) + len(self.lots)


@dataclass(frozen=True)
class Gathered:
    """What all futures brought.

    Args:
        columns: Of the tallies.
        lines: What parties must stay above.
        yearly: By year, as `columns` says.
        term: The same added up over the term.
        passed: What was paid, added up over years.
        breaches: Part of the draws in which each party has crossed a stated line by a year, shape
            (years, parties).
        factor: Cost of all care against plan at the price base, shape (draws, years).
        first: Nets of the first futures, in and outside the contract, shape (draws, years,
            parties), 10,000 draws at most.
        accounts: Everybody's account in the same futures.
        at_stake: What each party has at stake in the same futures over the term, shape (draws,
            parties).
        paid_first_year: What commissioners pay in the first year, shape (draws,).
        imbalance_gbp: Greatest sum of the ledger over all parties.
    """

    columns: Columns
    lines: Lines
    yearly: Tally
    term: Tally
    passed: list[Passed]
    breaches: Array
    factor: Array
    first: Array
    accounts: Accounts
    at_stake: Array
    paid_first_year: Array
    imbalance_gbp: float


def columns_of(stage: Stage, central: Played) -> Columns:
    """Choose what is tallied: everybody whom the ledger touches.

    A lead that passes on all it is paid ends the central case at nothing, and still bears the risk;
    so does a body outside whose price covers its cost on central values.
    """
    who = stage.cast
    touched = np.flatnonzero(np.abs(central.nets).max(axis=(0, 1)) > PENNY)
    outside = np.flatnonzero(np.abs(central.beyond).max(axis=(0, 1)) > PENNY)
    named = [who.index(one) for one in (*who.commissioners, *who.providers, *who.leads.values())]
    linked = [who.index(row.party_id) for row in stage.case.linked_activities.values()]
    return Columns(
        tuple(sorted({*touched.tolist(), *named, *_late(stage)})),
        tuple(sorted({*outside.tolist(), *linked})),
        tuple(dict.fromkeys(stage.cast.lots)),
    )


def _late(stage: Stage) -> list[int]:
    """Name accounts that only some futures touch: those who take over, and owners who stand in."""
    return [stage.cast.index(one) for one in ("others", "owners")]


def tallied(stage: Stage, played: Played, columns: Columns) -> Array:
    """Put side by side what is tallied, shape (draws, years, columns)."""
    who = stage.cast
    here = np.array([[one == lot for lot in columns.lots] for one in who.lots], dtype=float)
    # Where nothing that varies moves care, one row of it stands for all draws.
    by_lot = np.broadcast_to(
        played.delivered.actual_gbp @ here, (*played.nets.shape[:2], len(columns.lots))
    )
    paying = [who.index(body) for body in who.commissioners]
    total = -played.nets[:, :, paying].sum(axis=2, keepdims=True)
    return np.concatenate(
        [
            played.nets[:, :, list(columns.parties)],
            played.beyond[:, :, list(columns.beyond)],
            by_lot,
            total,
        ],
        axis=2,
    )


def gather(
    stage: Stage,
    futures: Futures,
    plan: Happened,
    at_centre: Played,
    progress: Progress | None,
) -> Gathered:
    """Play an option through all futures.

    Args:
        stage: The option.
        futures: The same for every option.
        plan: Factors on central values.
        at_centre: The option played on central values.
        progress: Called as work goes on; it stops when this answers False.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    lines, columns = draw_lines(stage, at_centre), columns_of(stage, at_centre)
    width = columns.total + 1
    floors = np.full((stage.years, width), -np.inf)
    places = [*columns.parties, *columns.beyond]
    deficits = lines.deficit_gbp[:, places]
    floors[:, : len(places)] = np.where(np.isnan(deficits), -np.inf, deficits)
    # Whoever asks for more than can be kept is spared the memory from the start.
    kept = MOST_KEPT if futures.draws <= MOST_KEPT else 10_000
    watched = 0, columns.total
    yearly = tally(stage.years, width, floors=floors, watched=watched, most_kept=kept)
    term = tally(1, width, watched=watched, most_kept=kept)
    everything: list[Passed] = []
    breaches = np.zeros((stage.years, len(stage.cast.parties)))
    factor, paid = np.empty((futures.draws, stage.years)), np.empty(futures.draws)
    first, at_stake = list[Array](), list[Array]()
    accounts = list[Account]()
    value = stage.cast.value_gbp.sum() or 1.0
    imbalance, done = 0.0, 0
    for number, block in enumerate(blocks(futures)):
        amounts, start = np.empty((block.draws, stage.years, width)), done
        for part in parts_of(block):
            batch: list[Passed] = []
            seen: list[Used] | None = None if number else []
            played = play(stage, part, plan, _keeper(stage, batch, seen, part.draws))
            everything = together(everything, batch)
            within = slice(done - start, done - start + part.draws)
            amounts[within] = tallied(stage, played, columns)
            factor[done : done + part.draws] = played.delivered.actual_gbp.sum(axis=2) / value
            both = played.nets + played.beyond
            breaches += crossed(both, lines).sum(axis=0)
            imbalance = max(imbalance, float(np.abs(both.sum(axis=2)).max()))
            if seen is not None:
                first.append(both)
                accounts.append(account(stage, played, seen))
                at_stake.append(stakes(stage, played).sum(axis=1))
            done += part.draws
            if progress is not None and not progress("simulating", done / futures.draws):
                raise Cancelled("stopped before the end; nothing was written")
        paid[start:done] = amounts[:, 0, columns.total]
        yearly = add(yearly, start, amounts)
        term = add(term, start, amounts.sum(axis=1, keepdims=True))
    return Gathered(
        columns=columns,
        lines=lines,
        yearly=yearly,
        term=term,
        passed=everything,
        breaches=breaches / futures.draws,
        factor=factor,
        first=np.concatenate(first),
        accounts=accounts_of(stage, accounts),
        at_stake=np.concatenate(at_stake),
        paid_first_year=paid,
        imbalance_gbp=imbalance,
    )


def parts_of(block: Block, size: int = AT_ONCE) -> Iterator[Block]:
    """Cut a block into smaller ones, in order."""
    for start in range(0, block.draws, size):
        cut = slice(start, start + size)
        yield Block(
            min(size, block.draws - start),
            {name: drawn[cut] for name, drawn in block.values.items()},
            {
                name: {subject: drawn[cut] for subject, drawn in by.items()}
                for name, by in block.by_subject.items()
            },
        )


def crossed(nets: Array, lines: Lines) -> NDArray[np.bool_]:
    """Say who has crossed a stated line by each year, shape (draws, years, parties)."""
    low = nets < np.where(np.isnan(lines.floor_gbp), -np.inf, lines.floor_gbp)
    reserves = np.where(np.isnan(lines.reserves_gbp), np.inf, lines.reserves_gbp)
    gone: NDArray[np.bool_] = nets.cumsum(axis=1) < -reserves
    return low | np.logical_or.accumulate(gone, axis=1)


def _keeper(
    stage: Stage, batch: list[Passed], seen: list[Used] | None, draws: int
) -> Callable[[Posting], None]:
    """Keep what is left of every posting, and in the first futures what it used up."""

    def keep(posting: Posting) -> None:
        batch.append(passed(posting, draws, stage.years))
        if seen is not None:
            seen.append(used_up(stage, posting))

    return keep
