"""Numbers, dates and lists that the law sets, each with its own dates and its citation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args

from toolkit.errors import RulebookError

Status = Literal["verified", "unverified", "inferred", "guidance_summary"]
FigureValue = Decimal | date | str | tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A figure's value over one span of days.

    Args:
        figure: Name of the figure it belongs to.
        since: First day on which it holds.
        until: Last day on which it holds; none while it is current.
        value: A number, a date, a text or a list of codes.
        unit: In words, such as `GBP inc VAT`, `date` or `CPV codes`.
        cites: Clauses that set it.
        status: Whether the clause was read; anything but `verified` makes what rests on it likely
            at most.
        made: Day it became known, where that is not the first day it holds.
    """

    figure: str
    since: date
    value: FigureValue
    unit: str
    cites: tuple[str, ...]
    until: date | None = None
    status: Status = "verified"
    made: date | None = None

    def __post_init__(self) -> None:
        """Refuse an entry without a citation, or one that ends before it starts."""
        if not self.cites:
            raise RulebookError(f"figure {self.figure} from {self.since} cites nothing")
        if self.until and self.until < self.since:
            raise RulebookError(f"figure {self.figure} ends {self.until}, before it starts")

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day, first and last day included."""
        return self.since <= day and (self.until is None or day <= self.until)

    def known_by(self, day: date) -> bool:
        """Whether it had been made by a day."""
        return (self.made or self.since) <= day


@dataclass(frozen=True)
class Figure:
    """A legal figure over time; its entries ascend and never overlap."""

    name: str
    entries: tuple[Entry, ...]

    def __post_init__(self) -> None:
        """Refuse entries that overlap."""
        for earlier, later in zip(self.entries, self.entries[1:], strict=False):
            if earlier.until is None or earlier.until >= later.since:
                raise RulebookError(f"figure {self.name}: two entries hold on {later.since}")

    def on(self, day: date) -> Entry:
        """Give the entry that holds on a day; refuse to guess outside its dates."""
        for entry in self.entries:
            if entry.holds_on(day):
                return entry
        if not self.entries:
            raise RulebookError(f"{self.name}: nothing had been made yet; ask as of a later day")
        spans = ", ".join(f"{e.since} to {e.until or 'today'}" for e in self.entries)
        raise RulebookError(f"{self.name}: nothing in force on {day}; it holds for {spans}")

    def known_by(self, day: date) -> "Figure":
        """Keep what had been made by a day; what had no successor yet was to go on."""
        known = [entry for entry in self.entries if entry.known_by(day)]
        if known and len(known) < len(self.entries):
            known[-1] = replace(known[-1], until=None)
        return Figure(self.name, tuple(known))


def build_figures(data: Mapping[str, Any]) -> tuple[Figure, ...]:
    """Build figures from parsed YAML: a name, then its dated entries.

    Args:
        data: `{name: [{since, until, value, unit, cites, status, made}, ...]}`; `cites` is one
            text or a list, and every entry needs it.

    Raises:
        RulebookError: Every entry that cannot be read, in one message.
    """
    faults: list[str] = []
    figures = []
    for name, rows in data.items():
        entries = []
        for row in rows:
            try:
                entries.append(_entry(name, row))
            except (KeyError, TypeError, ValueError, RulebookError) as error:
                faults.append(f"figure {name}: {_say(error)}")
        figures.append(Figure(name, tuple(sorted(entries, key=lambda entry: entry.since))))
    if faults:
        raise RulebookError("; ".join(faults))
    return tuple(figures)


def _entry(name: str, row: Mapping[str, Any]) -> Entry:
    known = ("since", "until", "value", "unit", "cites", "status", "made", "note")
    strangers = sorted(set(row) - set(known))
    if strangers:
        raise ValueError(f"unknown key {', '.join(strangers)}; known are {', '.join(known)}")
    status = row.get("status", "verified")
    if status not in get_args(Status):
        raise ValueError(f"status {status!r} is none of {', '.join(get_args(Status))}")
    return Entry(
        figure=name,
        since=_day(row["since"]),
        until=_day(row["until"]) if row.get("until") else None,
        value=_value(row["value"]),
        unit=str(row["unit"]),
        cites=_texts(row["cites"]),
        status=status,
        made=_day(row["made"]) if row.get("made") else None,
    )


def _value(raw: object) -> FigureValue:
    match raw:
        case bool():
            raise ValueError(f"value {raw} is yes or no; a figure is a number, date, text or list")
        case date():
            return _day(raw)
        case int() | float() | Decimal():
            return Decimal(str(raw))
        case str():
            return raw
        case Iterable():
            return tuple(str(item) for item in raw)
        case _:
            raise ValueError(f"value {raw!r} is no number, date, text or list")


def _day(raw: object) -> date:
    if isinstance(raw, date):
        return date(raw.year, raw.month, raw.day)
    return date.fromisoformat(str(raw))


def _texts(raw: object) -> tuple[str, ...]:
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, Iterable):
        return tuple(str(item) for item in raw)
    raise ValueError(f"cites {raw!r} is neither a text nor a list of texts")


def _say(error: Exception) -> str:
    return f"lacks {error.args[0]}" if isinstance(error, KeyError) else str(error)
