"""What is mutated, and which tests ought to notice.

All of the Provider Selection Regime of England and of the rulebook that finds the regime; the
routes and modifications of the Procurement Act 2023; and a seeded sample of the rest of the law.
"""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from ruamel.yaml import YAML

from tests.mutation.figures import figure_mutants, swapped_figures
from tests.mutation.operators import Mutant, mutants
from tests.mutation.trying import ROOT, Trial

BOOKS = Path("toolkit/law/rulebooks")
FULL = ("psr_england/", "regime/")
ROUTES_AND_CHANGES = tuple(
    f"pa2023/{name}.py"
    for name in ("routes", "grounds", "exempt", "reserved", "changing", "change_notices")
)
TABLES = {
    "psr_england": ("test_psr_england", "test_psr_england_clock", "test_limits"),
    "pa2023": ("test_pa2023", "test_limits"),
    "regime": ("test_regime", "test_psr_england"),
    "pcr2015": ("test_procurement_before_2025",),
    "pcr2006": ("test_procurement_before_2025",),
    "ppcc2013": ("test_procurement_before_2025",),
}
EVERY_BOOK = ("test_stated_law", "test_dated_tables")
SHARED = ("test_pa2023", "test_procurement_before_2025", "test_psr_england", "test_regime")
SAMPLE = 600
SEED = 2026


def chosen(only: str, sample: int, seed: int) -> list[Trial]:
    """Give the faults to try, whole modules first and then a sample of the rest.

    Args:
        only: Keep paths that contain this; empty keeps all.
        sample: How many faults of the rest.
        seed: Of the sample.
    """
    whole, rest = list[Trial](), list[Trial]()
    for path in sorted(path for path in _files() if only in str(path)):
        named = is_tried_in_full(path)
        if named or sample:
            judges = judges_of(path)
            (whole if named else rest).extend(Trial(mutant, judges) for mutant in _mutants(path))
    drawn = random.Random(seed).sample(rest, min(sample, len(rest)))
    drawn.sort(key=lambda trial: (trial.mutant.path, trial.mutant.line))
    return [*whole, *drawn]


def is_tried_in_full(path: Path) -> bool:
    """Whether every fault of a file is tried, or only those that the sample draws."""
    inside = str(path.relative_to(BOOKS)) if path.is_relative_to(BOOKS) else ""
    return inside.startswith(FULL) or inside in ROUTES_AND_CHANGES


def judges_of(path: Path) -> tuple[str, ...]:
    """Name the test modules that mirror a file, and then the tables that rest on it."""
    if path.is_relative_to(BOOKS):
        inside = path.relative_to(BOOKS)
        if len(inside.parts) > 1:
            names = TABLES.get(inside.parts[0], (f"test_{inside.parts[0]}",))
        else:
            names = (f"test_{inside.stem}", *SHARED)
        tests = [f"tests/law/rulebooks/{name}" for name in (*names, *EVERY_BOOK)]
    else:
        tables = [f"tests/law/rulebooks/{name}" for name in SHARED]
        tests = [f"tests/law/test_{path.stem}", *tables]
    return tuple(test.replace("/", ".") for test in tests if (ROOT / f"{test}.py").exists())


def _files() -> Iterator[Path]:
    for pattern in ("*.py", "figures.yaml"):
        for path in (ROOT / "toolkit" / "law").rglob(pattern):
            yield path.relative_to(ROOT)


def _mutants(path: Path) -> Iterator[Mutant]:
    text = (ROOT / path).read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        return figure_mutants(str(path), text)
    return mutants(str(path), text, _swaps(path))


def _swaps(path: Path) -> Mapping[str, str]:
    figures = ROOT / path.parent / "figures.yaml"
    if not figures.exists():
        return {}
    return swapped_figures(YAML(typ="safe").load(figures.read_text(encoding="utf-8")))
