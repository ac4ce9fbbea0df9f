"""How far each value of a part-filled case is published fact, and what is missing from it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.places.gazetteer import Benchmark, Figure

type Mark = Literal["real", "derived", "assumed", "missing"]
type Wanted = Literal["run", "defend"]
type Cells = dict[str, str]


@dataclass(frozen=True)
class Field:
    """One value of the case and what it rests on.

    Args:
        table: Table of the case.
        row: Its row, by id.
        what: In words.
        value: As shown; empty where it is missing.
        mark: `real` is published and unchanged, `derived` arithmetic on published figures,
            `assumed` ours, `missing` not there.
        how: Year of the figures and what was done to them; why it is missing.
        source_ids: Rows of `sources`.
    """

    table: str
    row: str
    what: str
    value: str
    mark: Mark
    how: str
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Missing:
    """Something that somebody must bring, and why.

    Args:
        what: In words.
        why: What cannot be done, or said, without it.
        wanted: Whether the case cannot `run` without it, or whoever relies on it cannot `defend`
            the answer.
        is_care: Whether it is a kind of care that the case then leaves out.
    """

    what: str
    why: str
    wanted: Wanted
    is_care: bool = False


@dataclass(frozen=True)
class Known:
    """A number with what it rests on.

    Args:
        value: The number.
        mark: `real`, `derived` or `assumed`.
        how: Years, and what was done.
        source_ids: Rows of `sources`.
    """

    value: Decimal
    mark: Mark
    how: str
    source_ids: tuple[str, ...]

    @property
    def basis(self) -> str:
        """What a column `basis` says."""
        return f"{self.mark}: {self.how}"

    @property
    def cited(self) -> str:
        """What a column `source_id` says."""
        return ";".join(self.source_ids)


def published(figure: Figure) -> Known:
    """Take a figure as it was published."""
    return Known(figure.value, "real", figure.year, (figure.source_id,))


def sources_of(*used: Figure | Benchmark | Known) -> tuple[str, ...]:
    """Name the sources of several figures, each once."""
    found = dict.fromkeys(
        one for part in used
        for one in (part.source_ids if isinstance(part, Known) else (part.source_id,))
    )  # fmt: skip
    return tuple(found)


def whole(value: Decimal) -> Decimal:
    """Round to whole pounds or units."""
    return value.quantize(Decimal(1))


def two_places(value: Decimal) -> Decimal:
    """Round a price to the penny."""
    return value.quantize(Decimal("0.01"))
