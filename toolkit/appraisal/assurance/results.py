"""What assurance says: the assumptions book, logs, the model card, tests, fitness and state."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from toolkit.longlist import Lint
from toolkit.statements.assurance import Assurance, LoggedDecision

State = Literal["not stated", "not assured", "assured", "approved"]


@dataclass(frozen=True)
class BookEntry:
    """One assumption, as its log tells it.

    Args:
        assumption: Its id.
        what: Is assumed.
        central: Likely value.
        unit: In words.
        effect_gbp: How far the answer moves, GBP, between the ends of its range; nothing where
            no sensitivity run measured it.
        impact: Judged beforehand by whoever stated it: low, medium or high.
        reliability: How good the evidence is.
        why: Reason for value and range.
        made_by: Role.
        made_on: Day.
        signed_off_by: Role; nothing while it is unsigned.
        signed_off_on: Day.
    """

    assumption: str
    what: str
    central: Decimal
    unit: str
    effect_gbp: float | None
    impact: str
    reliability: str
    why: str
    made_by: str
    made_on: date | None
    signed_off_by: str | None
    signed_off_on: date | None

    @property
    def signed(self) -> bool:
        """Whether somebody signed it off."""
        return self.signed_off_by is not None


@dataclass(frozen=True)
class DataEntry:
    """One source, as the data log tells it.

    Args:
        source: Its id.
        title: Publisher and title.
        licence: Terms of use.
        vintage: Period that its figures describe.
        price_base: Of its prices.
        proxy_for: What it stands in for; nothing where it is the thing itself.
        rows: Rows of the case that cite it.
        lacks: What the log should say and does not.
    """

    source: str
    title: str
    licence: str | None
    vintage: str | None
    price_base: str | None
    proxy_for: str | None
    rows: int
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class Verified:
    """A test of whether the analysis does what it says.

    Args:
        what: Was tested.
        result: `not run` is not passed.
        evidence: Where it can be seen.
        by: `this run` or `people`.
    """

    what: str
    result: Literal["passed", "failed", "not run"]
    evidence: str
    by: Literal["this run", "people"]


@dataclass(frozen=True)
class Validated:
    """A question on whether the analysis fits its purpose.

    Args:
        question: In words.
        answer: `not answered` where nobody did.
        because: What the answer rests on.
        role: Who answered.
    """

    question: str
    answer: Literal["yes", "no", "unknown", "not answered"]
    because: str
    role: str


@dataclass(frozen=True)
class Assured:
    """How far an appraisal is assured.

    Args:
        state: `assured` and `approved` rest on recorded acts of people and on nothing refused;
            nothing becomes so by itself.
        statement: The assurance statement, sentence by sentence.
        watermark: What every page must say; empty where every assumption is signed off.
        card: The model card; nothing where the case states none.
        book: Assumptions.
        decisions: The decisions log.
        data: Sources.
        verified: Tests.
        validated: Questions on fitness.
        lints: What stands in the way of assurance.
    """

    state: State
    statement: tuple[str, ...]
    watermark: str
    card: Assurance | None
    book: tuple[BookEntry, ...]
    decisions: tuple[LoggedDecision, ...]
    data: tuple[DataEntry, ...]
    verified: tuple[Verified, ...]
    validated: tuple[Validated, ...]
    lints: tuple[Lint, ...]

    @property
    def unsigned(self) -> tuple[str, ...]:
        """Give the assumptions that nobody signed off."""
        return tuple(one.assumption for one in self.book if not one.signed)
