"""What `toolkit allocate --explain --json` adds: why this award, or why there is none.

What carries `audience: commissioner` tells the prices of rivals and may not be shown to a bidder.
"""

from typing import Literal

from toolkit.report.document import Document

Proved = Literal["optimal", "infeasible", "limit"]


class WinnerRow(Document):
    """A bidder on a lot."""

    lot: str
    provider: str


class WonRow(Document):
    """One award of another set of awards; money in pounds a year."""

    lot: str
    provider: str
    bid: str
    units: float
    cost_gbp: float


class RunnerUpDocument(Document):
    """The next best award; `gap_gbp` is what it costs more in a year.

    `decided_by` is the first aim by which it differs, empty for an exact tie. With status `limit` a
    nearer award may exist, though none nearer than `least_gap_gbp`.
    """

    status: Proved
    proved: bool
    decided_by: str
    gap_gbp: float | None
    least_gap_gbp: float | None
    gained: tuple[WinnerRow, ...]
    lost: tuple[WinnerRow, ...]
    award: tuple[WonRow, ...]
    audience: Literal["commissioner"]


class TiesDocument(Document):
    """Awards that are exactly as good, the award itself first."""

    count: int
    complete: bool
    awards: tuple[tuple[WonRow, ...], ...]
    audience: Literal["commissioner"]


class RulePriceRow(Document):
    """What one rule costs a year: dropped alone, and its part of what all cost together.

    `cites` is the clause where law sets the rule, else empty. `share_error_gbp` is the standard
    error of the part where orders were drawn, null where exact.
    """

    rule: str
    cites: str
    alone_gbp: float | None
    share_gbp: float | None
    share_error_gbp: float | None


class RulePricesDocument(Document):
    """What rules cost a year; null where it is not known or has no end.

    Shares add up to the penny; `orders_drawn` is 0 where they are exact.
    """

    status: Literal["priced", "no award", "limit"]
    proved: bool
    together_gbp: float | None
    rules: tuple[RulePriceRow, ...]
    why_not_split: str
    orders_drawn: int
    audience: Literal["commissioner"]


class StepRow(Document):
    """A stretch of a number over which the least price is the same."""

    tightest: float
    loosest: float
    least_price_gbp: float
    unawarded: int


class StepsDocument(Document):
    """The least price by the number of one budget or cap, a tenth up and down."""

    name: str
    status: Literal["all", "no award", "some"]
    proved: bool
    steps: tuple[StepRow, ...]
    audience: Literal["commissioner"]


class ConflictsDocument(Document):
    """Smallest sets of named rules that leave no award together."""

    status: Literal["possible", "all", "some"]
    proved: bool
    conflicts: tuple[tuple[str, ...], ...]


class ChangeRow(Document):
    """How one named rule gives way; numbers are null where it is dropped altogether."""

    rule: str
    before: float | None
    after: float | None
    words: str


class RepairRow(Document):
    """Changes that together make an award possible, and what it then costs a year."""

    changes: tuple[ChangeRow, ...]
    price_gbp: float | None
    unawarded: int | None
    proved: bool
    audience: Literal["commissioner"]


class PlaceRow(Document):
    """How often a bidder wins part of a lot in awards near the best."""

    lot: str
    provider: str
    when: Literal["always", "sometimes", "never", "not known"]


class AlternativeRow(Document):
    """Another award near the best, and what it costs more."""

    price_gbp: float
    more_gbp: float
    moved: int
    award: tuple[WonRow, ...]


class NearDocument(Document):
    """What awards near the best have in common, and those that differ most."""

    most_gbp: float
    proved: bool
    places: tuple[PlaceRow, ...]
    alternatives: tuple[AlternativeRow, ...]
    audience: Literal["commissioner"]


class PriceToWinRow(Document):
    """The highest yearly price at which a losing bid wins or ties, checked by a penny either way.

    For a bid that wins, the price above which it loses.
    """

    bid: str
    asks_gbp: float
    wins: bool
    outcome: Literal["threshold", "always", "never", "not even free", "no award", "limit"]
    threshold_gbp: float | None
    because: tuple[str, ...]
    proved: bool
    verified: bool
    audience: Literal["commissioner"]


class PriceRangeRow(Document):
    """Over what yearly price of a winning bid the award stays; null where there is no end."""

    bid: str
    asks_gbp: float
    least_gbp: float | None
    most_gbp: float | None
    proved: bool
    audience: Literal["commissioner"]


class MeasureRow(Document):
    """How far a measure moves over awards near the best; null where time ran out."""

    name: str
    now: float
    least: float | None
    most: float | None
    proved: bool


class NoisePlaceRow(Document):
    """How many of the awards at drawn prices give part of a lot to a bidder."""

    lot: str
    provider: str
    wins_now: bool
    times: int


class NoiseDocument(Document):
    """How often the award comes out when every price is drawn a little up or down."""

    part: float
    draws: int
    proved: bool
    same: int
    none: int
    places: tuple[NoisePlaceRow, ...]


class ConfirmedDocument(Document):
    """A second solver's word; `agrees` is null where it ran out of time."""

    solver: str
    status: Proved
    objective_gbp: float | None
    agrees: bool | None
    same_winners: bool


class ExplanationDocument(Document):
    """Why this award, or why there is none; what was not asked or does not apply is null."""

    parts: tuple[str, ...]
    unfinished: tuple[str, ...]
    runner_up: RunnerUpDocument | None
    ties: TiesDocument | None
    rule_prices: RulePricesDocument | None
    steps: tuple[StepsDocument, ...] | None
    conflicts: ConflictsDocument | None
    repairs: tuple[RepairRow, ...] | None
    near_the_best: NearDocument | None
    price_to_win: tuple[PriceToWinRow, ...] | None
    stability: tuple[PriceRangeRow, ...] | None
    measures: tuple[MeasureRow, ...] | None
    noise: NoiseDocument | None
    confirmed: ConfirmedDocument | None
