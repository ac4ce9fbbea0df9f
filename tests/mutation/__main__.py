"""Put small faults into the law and see whether the tests notice: `python -m tests.mutation`.

Prints how many were noticed, module by module, and writes those that were not. Survivors that
`survivors.yaml` argues for are counted apart. Our own harness, because ready ones do not fit:
mutmut leaves decorated functions alone, and every rule is one; cosmic-ray writes each fault into
the working tree and starts Python anew for it; neither knows that a clause's every may become a
some, draws a seeded sample, or reaches the numbers in `figures.yaml`.
"""

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.mutation import scope, trying
from tests.mutation.trying import ROOT, Outcome

ARGUED = ROOT / "tests" / "mutation" / "survivors.yaml"
TARGET = 0.9
GONE = ("killed", "time")


def main() -> int:
    """Run the faults in scope; exit code 1 where too few are noticed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--only", default="", help="only files whose path contains this")
    parser.add_argument("--sample", type=int, default=scope.SAMPLE, help="faults of the rest")
    parser.add_argument("--seed", type=int, default=scope.SEED, help="seed of that sample")
    parser.add_argument("--rest", action="store_true", help="only that sample")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--limit", type=float, default=30.0, help="seconds of computing for one fault"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "mutants-survived.txt")
    given = parser.parse_args()

    trials = scope.chosen(given.only, given.sample, given.seed)
    if given.rest:
        trials = [t for t in trials if not scope.is_tried_in_full(Path(t.mutant.path))]
    tests = sorted({test for trial in trials for test in trial.tests})
    trying.IGNORED.update(trying.failing(tests))
    for name in sorted(trying.IGNORED):
        print(f"fails already, so it judges nothing: {name}")
    for trial in trials:
        if trial.mutant.path.endswith(".py"):
            importlib.import_module(trying.module_of(trial.mutant.path))
    trying.learn_uses()

    given.out.parent.mkdir(parents=True, exist_ok=True)
    outcomes = []
    print(f"{len(trials)} faults", flush=True)
    with given.out.open("w", encoding="utf-8") as left:
        for outcome in trying.try_all(trials, workers=given.workers, limit=given.limit):
            outcomes.append(outcome)
            if len(outcomes) % 100 == 0:
                print(f"{len(outcomes)} tried", flush=True)
            if outcome.fate == "survived":
                left.write(f"{said(outcome)}\n")
                left.flush()
    return report(outcomes, argued(), given.out)


def said(outcome: Outcome) -> str:
    """Say a fault on one line."""
    mutant = outcome.mutant
    place = f"{mutant.path}:{mutant.line}"
    return f"{place} [{mutant.operator}] in {mutant.inside}: {mutant.change}"


def argued() -> dict[tuple[str, str, str, str], str]:
    """Read which survivors are argued for, and how."""
    rows: list[dict[str, Any]] = YAML(typ="safe").load(ARGUED.read_text(encoding="utf-8")) or []
    return {
        (row["path"], row["operator"], row["inside"], row["change"]): row["because"] for row in rows
    }


def report(
    outcomes: Iterable[Outcome], reasons: dict[tuple[str, str, str, str], str], out: Path
) -> int:
    """Print the count of each folder and the whole, and say whether the target is met."""
    fates = dict[str, Counter[str]]()
    total = Counter[str]()
    for outcome in outcomes:
        fate = "killed" if outcome.fate in GONE else outcome.fate
        if fate == "survived" and outcome.mutant.key() in reasons:
            fate = "argued"
        folder = str(Path(outcome.mutant.path).parent).removeprefix("toolkit/law/rulebooks/")
        fates.setdefault(folder, Counter())[fate] += 1
        total[fate] += 1
    print(f"{'where':<28}{'killed':>8}{'argued':>8}{'survived':>10}{'stillborn':>11}{'rate':>8}")
    for folder, count in (*sorted(fates.items()), ("all", total)):
        print(
            f"{folder:<28}{count['killed']:>8}{count['argued']:>8}{count['survived']:>10}"
            f"{count['stillborn']:>11}{rate(count):>8.1%}"
        )
    print(f"survivors: {out}")
    return 0 if rate(total) >= TARGET else 1


def rate(count: Counter[str]) -> float:
    """Share of live faults that were noticed; argued ones count as not noticed."""
    live = count["killed"] + count["survived"] + count["argued"]
    return count["killed"] / live if live else 1.0


if __name__ == "__main__":
    sys.exit(main())
