"""What `--json` prints of the economic and the financial case.

Money is in pounds: the economic case real and as present values against business as usual, the
financial case nominal. Shares run from 0 to 1.
"""

from typing import Literal

from toolkit.report.document import Document
from toolkit.report.simulation_documents import ChancePart, SpreadPart


class LineRow(Document):
    """One line of an option's economic case; a gain is above zero."""

    id: str
    group: Literal["resources", "benefits", "risks", "optimism bias", "public funds"]
    label: str
    quality: Literal["published", "derived", "assumed"]
    real_gbp: float
    present_gbp: float
    weighted_gbp: float
    left_out: Literal["", "transfer", "sunk", "drawn already"]


class BridgeRow(Document):
    """One step from undiscounted nominal cash to net present social value."""

    label: str
    gbp: float


class WorthRow(Document):
    """What one option is worth; `ratio` is `saves money` where nothing more is paid."""

    option: str
    npsv_gbp: SpreadPart
    weighted_gbp: float | None
    lower_gbp: float | None
    public_cost_gbp: float
    ratio: float | Literal["saves money"] | None
    annual_cost_gbp: float
    lines: tuple[LineRow, ...]
    bridge: tuple[BridgeRow, ...]


class StepRow(Document):
    """One option on the cost-effectiveness frontier, or why it is not on it."""

    option: str
    standing: str
    by: tuple[str, ...]
    against: str
    per_unit_gbp: float | None
    average_gbp: float | None


class EditionRow(Document):
    """The economic case under one edition."""

    edition: str
    title: str
    scenario: bool
    order: tuple[str, ...]
    worths: tuple[WorthRow, ...]
    frontier: tuple[StepRow, ...]
    notes: tuple[str, ...]


class PairRow(Document):
    """Two options, and whether the evidence separates them; empty where it does."""

    upper: str
    lower: str
    gap_gbp: SpreadPart
    a_year_gbp: float
    of_effects_share: float | None
    assumed_share: float
    not_separated: Literal["", "inside the spread of futures", "only assumed inputs", "alike"]


class BesideRow(Document):
    """An effect that nobody put into pounds."""

    id: str
    label: str
    options: tuple[str, ...]
    note: str
    basis: str


class LintRow(Document):
    """What a check found."""

    id: str
    level: Literal["refused", "flagged"]
    about: tuple[str, ...]
    words: str


class EconomicPart(Document):
    """The economic case; the leading edition first."""

    business_as_usual: str
    options: tuple[str, ...]
    price_base: str
    base_year: str
    years: tuple[str, ...]
    editions: tuple[EditionRow, ...]
    pairs: tuple[PairRow, ...]
    ranks: dict[str, int | None]
    assumed_share: float
    stable: bool
    unmonetised: tuple[BesideRow, ...]
    lints: tuple[LintRow, ...]
    notes: tuple[str, ...]


class CashRow(Document):
    """What one party receives less what it pays in one contract year."""

    party: str
    year: int
    net_gbp: SpreadPart
    outside_gbp: SpreadPart | None
    more_gbp: float | None
    deficit: ChancePart | None


class StreamCashRow(Document):
    """What one stream pays in one contract year."""

    stream: str
    commissioner: str
    year: int
    pays_gbp: SpreadPart
    has_gbp: float
    left_gbp: float


class FinancialRow(Document):
    """The financial case of one option; `holds` says that it agrees with the economic case."""

    option: str
    parties: tuple[CashRow, ...]
    streams: tuple[StreamCashRow, ...]
    short: tuple[ChancePart, ...]
    holds: bool
    futures_checked: int
    largest_gap_gbp: float
    transfers_gbp: float
