"""The pipes of funding as columns and rows, for what a network alone cannot decide."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from toolkit.allocation.circulation import SINK, SOURCE
from toolkit.allocation.contributions import LotShare, Year
from toolkit.allocation.drafting import Draft
from toolkit.allocation.modelling import program_of, round_pounds
from toolkit.allocation.money_pipes import Laid
from toolkit.allocation.network import Node
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Term
from toolkit.allocation.solving import Limits, solve
from toolkit.units import pounds

type Steps = dict[int, int]
"""How many approvals each move has, by position of its pipe."""


def fewest_approvals(laid: Laid, refused: Sequence[Steps], stop: Limits) -> Steps | None:
    """Propose a set of approvals, as few as can be, with which all lots can be paid.

    Args:
        laid: Pipes of a fixed award.
        refused: Sets that are not enough; every proposal asks for one more than each of them.
        stop: When to stop.

    Returns:
        Approvals by move; nothing where there is no such set or it was not proved in time.
    """
    largest = max((pounds(pipe.up) for pipe in laid.pipes), default=Decimal(1))
    draft = Draft(Problem((), ()), round_pounds(largest))
    asked = say_money(draft, laid, {})
    for steps in refused:
        more = [(n, 1.0) for key, columns in asked.items() for n in columns[steps[key] :]]
        draft.say(more, ">=", 1.0)
    cost = {n: 1.0 for columns in asked.values() for n in columns}
    answer = solve(program_of(draft, cost), stop)
    if answer.status != "optimal" or answer.objective is None:
        return None
    return {key: sum(round(answer.values[n]) for n in asked[key]) for key in asked}


def say_money(
    draft: Draft,
    laid: Laid,
    owed: Mapping[tuple[Year, str], Sequence[Term]],
    shares: Iterable[LotShare] = (),
) -> dict[int, list[int]]:
    """Write the pipes into a draft: what enters a node leaves it, and approvals open moves.

    Rows: sum of flow in = sum of flow out; flow of a move <= first sum + sum over its approvals of
    what each opens x asked[approval], where asked[k + 1] <= asked[k].

    Args:
        draft: In its own pounds.
        laid: Pipes; where a lot's cost depends on choices, laid for the most it can cost.
        owed: What a lot costs in a year, in the draft's money, where it depends on choices; a lot
            not listed costs what its pipe says.
        shares: Agreed parts of the lots in `owed`.

    Returns:
        Columns that say whether each approval is asked for, by position of the move's pipe.
    """
    scale = draft.pounds * 100
    into: dict[Node, list[Term]] = defaultdict(list)
    agreed = {(one.stream, one.lot): one for one in shares}
    asked: dict[int, list[int]] = {}
    for n, pipe in enumerate(laid.pipes):
        if n in laid.lots and laid.lots[n] in owed:
            into[pipe.tail] += [(m, -c) for m, c in owed[laid.lots[n]]]
            continue
        year, stream, lot, _ = laid.pays.get(n, (0, "", "", False))
        cost = owed.get((year, lot))
        low = 0.0 if cost is not None else float(pipe.low / scale)
        flow = draft.add("money", str(n), low=low, up=float(pipe.up / scale), whole=False)
        into[pipe.head].append((flow, 1.0))
        into[pipe.tail].append((flow, -1.0))
        if cost is not None and (share := agreed.get((stream, lot))):
            draft.say([(flow, 1.0), *((m, -c * float(share.least)) for m, c in cost)], ">=", 0.0)
            draft.say([(flow, 1.0), *((m, -c * float(share.most)) for m, c in cost)], "<=", 0.0)
        if n in laid.moves:
            asked[n] = _ask(draft, laid, n, flow)
    for node, terms in into.items():
        if node not in (SOURCE, SINK):
            draft.say(terms, "=", 0.0)
    return asked


def _ask(draft: Draft, laid: Laid, n: int, flow: int) -> list[int]:
    """Open a move approval by approval."""
    up, approvals = laid.pipes[n].up, laid.moves[n][1].approvals
    tops = [*(min(up, int(one.above_gbp * 100)) for one in approvals), up]
    scale = draft.pounds * 100
    columns = [draft.add("asked", str(n), str(k)) for k in range(len(approvals))]
    opened = [
        (column, -float((high - low) / scale))
        for column, (low, high) in zip(columns, pairwise(tops), strict=True)
    ]
    if columns:
        draft.say([(flow, 1.0), *opened], "<=", float(tops[0] / scale))
    for first, then in pairwise(columns):
        draft.say([(then, 1.0), (first, -1.0)], "<=", 0.0)
    return columns
