"""Runs to compare in a test: the small appraisal as its document, and small changes to it."""

from typing import Any

from toolkit.appraisal import Appraisal
from toolkit.report.diff.reading import RunSeen, read_run
from toolkit.report.documenting import appraisal_document


def run_of(appraisal: Appraisal) -> RunSeen:
    return read_run(appraisal_document(appraisal).model_dump_json().encode(), "run.json")


def changed(run: RunSeen, **keys: Any) -> RunSeen:
    return run.model_copy(update=keys)


def with_option(run: RunSeen, place: int, **keys: Any) -> RunSeen:
    options = list(run.options)
    options[place] = options[place].model_copy(update=keys)
    return changed(run, options=tuple(options))


def with_digests(run: RunSeen, **files: str) -> RunSeen:
    named = {name.replace("_csv", ".csv"): digest for name, digest in files.items()}
    about = run.about.model_copy(update={"digests": {**run.about.digests, **named}})
    return changed(run, about=about)
