"""Faults in the numbers and dates that the law sets: one step up, one step down, one day moved."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.mutation.operators import Mutant

NAME = re.compile(r"^([a-z][a-z0-9_]*):")
NUMBER = re.compile(r"^(\s+(?:- )?value: )(-?[\d.]+)(\s*)$")
DAY = re.compile(r"^(\s+(?:- )?(?:since|until|made|value): )(\d{4}-\d\d-\d\d)(\s*)$")


def figure_mutants(path: str, text: str) -> Iterator[Mutant]:
    """Give every number moved by one unit and every date moved by one day, either way."""
    lines = text.splitlines()
    name = ""
    for index, line in enumerate(lines):
        found = NAME.match(line)
        name = found[1] if found else name
        for new in _moved(line):
            changed = "\n".join([*lines[:index], new, *lines[index + 1 :]]) + "\n"
            change = f"{line.strip()} => {new.strip().removeprefix('- ').split(': ')[1]}"
            yield Mutant(path, index + 1, "figure", name, change, changed)


def swapped_figures(figures: Mapping[str, Any]) -> dict[str, str]:
    """Give for each figure the next of the same kind whose value differs, so a swap is a fault."""
    firsts = {name: entries[-1]["value"] for name, entries in figures.items()}
    swaps = {}
    for name, value in firsts.items():
        others = [
            other
            for other in (*_after(list(firsts), name),)
            if type(firsts[other]) is type(value) and firsts[other] != value
        ]
        if others:
            swaps[name] = others[0]
    return swaps


def _after(names: list[str], name: str) -> list[str]:
    index = names.index(name)
    return [*names[index + 1 :], *names[:index]]


def _moved(line: str) -> Iterator[str]:
    number, day = NUMBER.match(line), DAY.match(line)
    for step in (1, -1):
        if number:
            yield f"{number[1]}{Decimal(number[2]) + step}{number[3]}"
        if day:
            moved = date.fromisoformat(day[2]) + timedelta(days=step)
            yield f"{day[1]}{moved.isoformat()}{day[3]}"
