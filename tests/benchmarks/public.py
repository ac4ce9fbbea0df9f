"""Solve the public instances and compare with their known values.

`python -m tests.benchmarks.public FOLDER [--seconds 60] [--out FILE]`. What took least time when
the values were first checked goes first. Time is the processor's own, because machines are shared.
Lines that stand in the file already are not run again, so that a stopped run can be taken up.
"""

import argparse
import csv
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from tests.benchmarks.instances.cats import read_cats
from tests.benchmarks.instances.gamsbid import read_gams_bid
from tests.benchmarks.instances.gap import read_gap
from tests.benchmarks.instances.instance import Instance
from tests.benchmarks.instances.posing import Posed, posed, posed_tiers
from tests.benchmarks.instances.sscflp import read_sscflp
from tests.benchmarks.instances.stored import Optimum, optima, text_of
from toolkit.allocation.finding import find
from toolkit.allocation.solving import Limits

SECONDS = 60.0
NEVER = 1e9  # order of what has no time of its own
READERS: Mapping[str, Callable[[str, str], Instance]] = {
    "sscflp": read_sscflp,
    "gap": read_gap,
    "cats": read_cats,
}
HEADER = ("family", "instance", "status", "value", "bound", "known", "agrees", "seconds")


@dataclass(frozen=True)
class Run:
    """What came of one instance.

    Args:
        value: Of the award, in the published unit; nothing without one.
        bound: No award is better.
        seconds: Of the processor.
    """

    family: str
    instance: str
    status: str
    value: Decimal | None
    bound: Decimal | None
    known: Optimum
    seconds: float

    @property
    def agrees(self) -> str:
        """Say whether a proved value equals a known optimum; nothing where either is missing."""
        sure = self.known.value is not None and self.known.status.startswith("optimum")
        if self.status != "optimal" or not sure or self.value is None:
            return ""
        return "yes" if equal(self.value, self.known.value or Decimal(0)) else "NO"


def equal(value: Decimal, known: Decimal) -> bool:
    """Say whether a value is a known one, as far as the known one is written out.

    Whole numbers are exact. Others are written to two decimals or more, some of them cut and some
    rounded, so that they may be out by half of the last one.
    """
    written = -int(known.normalize().as_tuple().exponent)
    if written <= 0:
        return value == known
    return abs(value - known) <= Decimal("0.5").scaleb(-max(2, written))


def file_of(folder: Path, family: str, instance: str) -> Path:
    """Find an instance where it lies.

    Raises:
        FileNotFoundError: It is not there.
    """
    names = (f"{instance}.txt.gz", f"{instance}.gz", f"{instance}.csv", instance)
    for name in names:
        if (path := folder / family / name).is_file():
            return path
    raise FileNotFoundError(f"{folder / family}: no {instance}")


def pose(folder: Path, family: str, instance: str) -> Posed:
    """Read an instance and pose it as an award problem."""
    path = file_of(folder, family, instance)
    if family == "gamsbid":
        return posed_tiers(read_gams_bid(text_of(path), path.name))
    return posed(READERS[family](text_of(path), path.name))


def run(folder: Path, family: str, instance: str, known: Optimum, seconds: float) -> Run:
    """Solve one instance within so many seconds of the processor."""
    one, begun = pose(folder, family, instance), time.process_time()
    stop = Limits(progress=lambda _stage, _done: time.process_time() - begun < seconds)
    found = find(one.problem, one.goals, stop)
    value = None if found.reached is None else one.published(found.reached)
    bound = None if found.bound is None else one.published(found.bound)
    spent = time.process_time() - begun
    return Run(family, instance, found.status, value, bound, known, spent)


def in_order(text: str) -> list[tuple[str, str]]:
    """List what this benchmark can pose, quickest first by the times in the list of optima."""
    rows = [row for row in csv.DictReader(text.splitlines()) if row["family"] in POSED]
    told = "highs_wall_s_indicative"
    rows.sort(key=lambda row: float(row.get(told) or NEVER))
    return [(row["family"], row["instance"]) for row in rows]


POSED = (*READERS, "gamsbid")


def summary(rows: list[dict[str, str]]) -> list[str]:
    """Count, by family, what was proved and what disagrees."""
    lines = []
    for family in POSED:
        mine = [row for row in rows if row["family"] == family]
        if mine:
            proved = sum(row["status"] == "optimal" for row in mine)
            equal = sum(row["agrees"] == "yes" for row in mine)
            wrong = sum(row["agrees"] == "NO" for row in mine)
            lines.append(
                f"{family}: {proved} of {len(mine)} proved, {equal} equal the known optimum, "
                f"{wrong} do not"
            )
    return lines


def main() -> None:
    """Run what is asked for, and print a line a family."""
    reader = argparse.ArgumentParser(description="Solve the public instances.")
    reader.add_argument("folder", type=Path)
    reader.add_argument("--seconds", type=float, default=SECONDS)
    reader.add_argument("--out", type=Path, default=Path("public.csv"))
    reader.add_argument("--family", choices=POSED)
    asked = reader.parse_args()
    text = (asked.folder / "optima.csv").read_text(encoding="utf-8")
    known = optima(text, "optima.csv")
    done: list[dict[str, str]] = []
    if asked.out.exists():
        done = list(csv.DictReader(asked.out.read_text(encoding="utf-8").splitlines()))
    else:
        asked.out.write_text(",".join(HEADER) + "\n", encoding="utf-8")
    stand = {(row["family"], row["instance"]) for row in done}
    for family, instance in in_order(text):
        if (family, instance) in stand or (asked.family and family != asked.family):
            continue
        one = run(asked.folder, family, instance, known[family, instance], asked.seconds)
        cells = (family, instance, one.status, one.value, one.bound, one.known.value, one.agrees)
        with asked.out.open("a", newline="", encoding="utf-8") as file:
            csv.writer(file).writerow([*cells, f"{one.seconds:.2f}"])
    for line in summary(list(csv.DictReader(asked.out.read_text(encoding="utf-8").splitlines()))):
        print(line)


if __name__ == "__main__":
    main()
