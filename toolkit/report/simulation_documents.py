"""What `toolkit simulate --json` prints; money is in pounds nominal, shares run from 0 to 1."""

from typing import Literal

from toolkit.report.document import AboutCase, Document


class SpreadPart(Document):
    """The spread of an amount over all futures; errors come from drawing only so many."""

    central: float
    mean: float
    error: float
    p10: float
    p50: float
    p90: float
    quantile_error: float


class ChancePart(Document):
    """A chance and its standard error."""

    part: float
    error: float


class PartyYearRow(Document):
    """What a party receives less what it pays in one contract year.

    `worst_gbp` averages the worst tenth of futures. `outside_gbp` is what moves outside the
    contract. `deficit` and `breach` are empty where the case does not state what they need.
    """

    party: str
    year: int
    net_gbp: SpreadPart
    worst_gbp: float
    outside_gbp: SpreadPart | None
    deficit: ChancePart | None
    breach: ChancePart | None


class LotYearRow(Document):
    """What the care of one lot costs in one contract year."""

    lot: str
    year: int
    gbp: SpreadPart


class FlowRow(Document):
    """What one party pays another in a year of the term, on average over the term."""

    kind: str
    payer: str
    payee: str
    gbp: SpreadPart


class GainRow(Document):
    """What a party gains by one lot in a year of the term; no lot is the contract as a whole."""

    party: str
    lot: str | None
    gbp: float


class ExposureRow(Document):
    """What a party decides on in a year, and what the worst tenth of futures costs it."""

    party: str
    controllable_gbp: float
    exposure_gbp: float


class StreamRow(Document):
    """A stream in the first year."""

    stream: str
    commissioner: str
    available_gbp: float
    spend_gbp: SpreadPart
    spent_up: float


class ShortfallRow(Document):
    """Care of the first year that no stream can pay for, by the body that leads the lots."""

    commissioner: str
    gbp: SpreadPart
    chance: float
    chance_error: float


class AffordableRow(Document):
    """Whether the streams, grown as stated, can pay for the care of one contract year."""

    year: int
    headroom: float | None
    short: ChancePart


class DueRow(Document):
    """What one party pays another in the first year, on central values."""

    kind: str
    payer: str
    payee: str
    gbp: float


class OneMoreRow(Document):
    """What a party gains by one more unit; `wrong` where it ought to have no reason to."""

    of: str
    unit: str
    party: str
    gbp: float
    wrong: bool


class RedLineRow(Document):
    """A red line of a party against business as usual; slack below zero breaks it."""

    party: str
    test: Literal["smallest gain", "largest loss", "reserves", "margin floor"]
    line_gbp: float
    found_gbp: float
    slack_gbp: float


class ExitRow(Document):
    """What a party would gain by leaving after its best year to leave; year 0 is before it starts.

    At zero or below it is best off staying.
    """

    party: str
    after_year: int
    gain_gbp: float


class BorneRow(Document):
    """How much of a party's worst tenth of futures one type of risk makes, over the term."""

    party: str
    risk: Literal["V", "U", "M", "Q", "R", "X", "I", "C", "P"]
    gbp: float
    error: float


class ConvergencePart(Document):
    """How the first year's total settled as draws were added."""

    draws: tuple[int, ...]
    mean_gbp: tuple[float, ...]
    p90_gbp: tuple[float, ...]
    mean_error_gbp: float
    p90_error_gbp: float
    settled: bool


class SimulationDocument(Document):
    """What `toolkit simulate --json` prints.

    `fees_gbp` is what commissioners pay beside care in the first year, on central values. The
    columns of `gains` add up to zero for each lot, but for rounding to the penny.
    """

    case: str
    option: str
    scenario: str | None
    seed: int
    draws: int
    years: int
    simulated: bool
    why_not: str | None
    fees_gbp: float | None
    headroom: float | None
    chance_short: float | None
    chance_error: float | None
    total: tuple[SpreadPart, ...]
    whole_term: SpreadPart | None
    parties: tuple[PartyYearRow, ...]
    lots: tuple[LotYearRow, ...]
    flows: tuple[FlowRow, ...]
    gains: tuple[GainRow, ...]
    exposure: tuple[ExposureRow, ...]
    streams: tuple[StreamRow, ...]
    shortfalls: tuple[ShortfallRow, ...]
    affordable: tuple[AffordableRow, ...]
    dues: tuple[DueRow, ...]
    leads: dict[str, str]
    one_more: tuple[OneMoreRow, ...]
    business_as_usual: str | None
    red_lines: tuple[RedLineRow, ...]
    exits: tuple[ExitRow, ...]
    borne: tuple[BorneRow, ...]
    convergence: ConvergencePart | None
    notes: tuple[str, ...]
    largest_imbalance_gbp: float | None
    about: AboutCase
