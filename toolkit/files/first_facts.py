"""Facts to find out first: rows without a value, which a new case brings along."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

from toolkit.errors import InputError
from toolkit.files.cases import load_as_written
from toolkit.files.csv_files import csv_text
from toolkit.files.rulebooks import load_law
from toolkit.law.check import check
from toolkit.law.facts import FactDefinition
from toolkit.law.first_questions import start_of
from toolkit.statements.case import Case
from toolkit.statements.facts import NOT_KNOWN

TABLE = "facts.csv"
COLUMNS = (
    "subject", "fact", "question", "value", "recorded_by", "recorded_on", "basis", "source_id",
    "note",
)  # fmt: skip
RECORDED = {
    "fixed": "whoever finds it out says so in recorded_by",
    "decidable": "for the body that decides it to record",
    "view": "a view, for the authority to hold and record here with its evidence",
}


def with_first_facts(files: Mapping[str, str]) -> dict[str, str]:
    """Add to the files of a case a row for each fact of law to find out first.

    Which those are, the law itself says about the first option of the case.

    Args:
        files: Texts by name; of a case that cannot be read yet they are given back as they are.
    """
    try:
        case = load_as_written(files)
    except InputError:
        return dict(files)
    rows = [*csv.DictReader(StringIO(files.get(TABLE, ""))), *_asked(case)]
    columns = [name for name in COLUMNS if any(name in row for row in rows)]
    cells = ([row.get(name, "") for name in columns] for row in rows)
    return {**files, TABLE: csv_text(columns, cells)}


def _asked(case: Case) -> Iterator[dict[str, str]]:
    found = check(case, case.options[0], load_law())
    for one in start_of(found.findings).first:
        definition = one.reading.definition
        for subject in found.answered_for[definition.name]:
            yield {
                "subject": subject,
                "fact": definition.name,
                "question": f"{definition.question} {_answers(definition)}",
                "value": NOT_KNOWN,
                "recorded_by": "",
                "recorded_on": "",
                "note": RECORDED[definition.changes],
            }


def _answers(definition: FactDefinition) -> str:
    """Say what may be answered."""
    match definition.type:
        case "word":
            return f"[{'; '.join(definition.words)}]"
        case "yes/no":
            return "[yes; no]"
        case "date":
            return "[a day such as 2026-10-01]"
        case "gbp":
            return "[pounds]"
        case "cpv":
            return "[a code such as 85312000-9]"
        case _:
            return "[a number]"
