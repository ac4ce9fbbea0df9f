"""Yearly sums of one option against business as usual, before anything is discounted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.input_quality import quality_of_line
from toolkit.appraisal.economic.prices import Nominal, Real, real
from toolkit.appraisal.economic.results import Group, Left
from toolkit.appraisal.economic.rounding import Quality, worst
from toolkit.appraisal.economic.timeline import Timeline
from toolkit.simulation import Accounts
from toolkit.statements.case import Case

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Stream:
    """One line by year, a gain above zero.

    Args:
        id: Kind of payment, or id of the row that states it.
        group: What sort of line.
        label: In words.
        quality: The worst of its inputs.
        central: On central values, gbp of shape (1, years).
        drawn: In each future, gbp of shape (draws, years); one draw where all are alike.
        rates: Which schedule discounts it.
        weight: What a pound of it counts for by who gains, 1 where nobody says.
        left_out: Why it is in no sum.
    """

    id: str
    group: Group
    label: str
    quality: Quality
    central: Real
    drawn: Real
    rates: Literal["standard", "health"] = "standard"
    weight: float = 1.0
    left_out: Left = ""


def resource_streams(compared: Comparison, option: str) -> Iterator[Stream]:
    """Give the real resources that an option saves against business as usual, kind by kind.

    What parties pay one another is a transfer and is in none of these.

    Args:
        compared: Options and business as usual.
        option: Its id.
    """
    case, timeline, usual = compared.case, compared.timeline, compared.usual
    mine, theirs = compared.simulations[option], compared.simulations[usual]
    kinds = dict.fromkeys((*mine.accounts.used_gbp, *theirs.accounts.used_gbp))
    for kind in kinds:
        drawn = _saved(mine.accounts, theirs.accounts, kind)
        central = _saved(mine.central_accounts, theirs.central_accounts, kind)
        qualities = {
            quality_of_line(case, case.option(one), kind)
            for one in (option, usual)
            if kind in compared.simulations[one].accounts.used_gbp
        }
        yield Stream(
            id=kind,
            group="resources",
            label=kind.replace("_", " "),
            quality=worst(qualities),
            central=in_real_terms(case, central, timeline),
            drawn=in_real_terms(case, drawn, timeline),
        )


def in_real_terms(case: Case, money: Nominal, timeline: Timeline) -> Real:
    """Take inflation out of contract years, and add empty years up to the horizon."""
    counted = Nominal(money.gbp[:, : timeline.priced])
    found = real(counted, timeline.to_real[: timeline.priced], case.price_base)
    empty = len(timeline.years) - timeline.priced
    return Real(np.pad(found.gbp, ((0, 0), (0, empty))), found.price_base)


def used(accounts: Accounts, kinds: Sequence[str] | None = None) -> Nominal:
    """Give the resources that some kinds of payment use up, all of them where none is named."""
    whole = np.zeros(accounts.nets_gbp.shape[:2])
    for kind, gbp in accounts.used_gbp.items():
        if kinds is None or kind in kinds:
            whole = whole + gbp
    return Nominal(whole)


def _saved(mine: Accounts, theirs: Accounts, kind: str) -> Nominal:
    return used(theirs, (kind,)) - used(mine, (kind,))
