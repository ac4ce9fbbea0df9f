"""The runs of an explorer, and what a page must hold to weigh them anew by itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.appraisal.in_one_order import measured
from toolkit.report.showing import clean

BASE = "base"
ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


@dataclass(frozen=True)
class Run:
    """One appraisal that was worked out beforehand.

    Args:
        id: `base`, or the number of its scenario, as an id of the page.
        title: What the chooser shows.
        changes: What its scenario changed, one sentence a change.
        appraisal: Every option under it.
    """

    id: str
    title: str
    changes: tuple[str, ...]
    appraisal: Appraisal


def runs_of(base: Appraisal, scenarios: Mapping[str, Appraisal]) -> tuple[Run, ...]:
    """Put the case as stated first, then each scenario in the order given."""
    titles = {name: base.case.scenarios[name].title for name in scenarios}
    return (
        Run(BASE, "The case as stated", (), base),
        *(
            Run(f"s{number}", f"{name}: {titles[name]}", found.case.applied, found)
            for number, (name, found) in enumerate(scenarios.items(), 1)
        ),
    )


def scores_as_json(runs: Sequence[Run]) -> str:
    """Write scores and weights so that a script can add them up; safe inside a page.

    Args:
        runs: The case as stated first; none where a reader may not see scores.
    """
    criteria = measured(runs[0].appraisal.case) if runs else ()
    found = {
        "criteria": [
            {"id": one.criterion_id, "label": clean(one.label), "weight": float(one.weight)}
            for one in criteria
        ],
        "runs": {run.id: [_option(one) for one in run.appraisal.results] for run in runs},
    }
    text = json.dumps(found, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    for character, escape in ESCAPED.items():
        text = text.replace(character, escape)
    return text


def _option(result: OptionResult) -> dict[str, object]:
    """Give the scores of an option, and at the ends of the ranges of assumed parameters."""
    return {
        "id": result.option.id,
        "scores": {one.criterion: one.score for one in result.scores},
        "ends": [{one.criterion: one.score for one in ends} for ends in result.scores_at_ends],
    }
