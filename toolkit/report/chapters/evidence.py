"""What the case's tables rest on: real, derived or assumed values, and their sources."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from pydantic import BaseModel

from toolkit.appraisal import Appraisal
from toolkit.report.content import Column, Paragraph, Section, Table, Value
from toolkit.report.showing import say
from toolkit.statements.case import Case
from toolkit.statements.legal_advice import APART
from toolkit.statements.tables import TABLES

KINDS = ("real", "derived", "real analogue", "assumed", "mixed", "not stated")
WORD = re.compile(r"\b(real analogue|real|derived|assumed)\b")
ASIDE = re.compile(r"\([^)]*\)")
TABLE = "case tables"


def evidence(appraisal: Appraisal) -> Section:
    """Count what is real and what is not, and list the sources."""
    intro = Paragraph(
        say(
            "A value is real (published), derived from real values by a stated step, a real "
            "analogue (published about somewhere else), or assumed. Mixed values say more in "
            "their own table."
        )
    )
    tables = _basis(appraisal.case), _sources(appraisal.case)
    return Section("evidence", "What the case rests on", (intro, *tables))


def kind_of(basis: str | None) -> str:
    """Sort a statement of basis by the kinds that it names.

    >>> kind_of("assumed (resilience)"), kind_of("real; range assumed"), kind_of(None)
    ('assumed', 'mixed', 'not stated')
    """
    named = set(WORD.findall(ASIDE.sub("", basis or "")))
    if len(named) > 1:
        return "mixed"
    return named.pop() if named else "not stated"


def _basis(case: Case) -> Table:
    rows: list[tuple[Value, ...]] = []
    for name in (one for one in TABLES if one not in APART):
        stated = list(_rows(case, name))
        for column in _columns(stated):
            counts = Counter(kind_of(getattr(row, column)) for row in stated)
            what = "whole row" if column == "basis" else column.removesuffix("_basis")
            rows.append((name, what, *(counts[kind] for kind in KINDS), len(stated)))
    return Table(
        id="basis",
        sheet="Basis",
        caption="Rows by table and by what they rest on",
        columns=(
            Column("Table"),
            Column("Value"),
            *(Column(kind.capitalize(), "units", TABLE, total=True) for kind in KINDS),
            Column("Rows", "units", TABLE, total=True),
        ),
        rows=tuple(rows),
    )


def _rows(case: Case, name: str) -> Iterable[BaseModel]:
    held = getattr(case, name)
    rows: Iterable[BaseModel] = held.values() if isinstance(held, Mapping) else held
    return rows


def _columns(rows: list[BaseModel]) -> list[str]:
    """Give the columns that state a basis, as far as any row uses them."""
    if not rows:
        return []
    named = [name for name in type(rows[0]).model_fields if name.endswith("basis")]
    used = [name for name in named if any(getattr(row, name) for row in rows)]
    return used or ["basis"] if "basis" in named else used


def _sources(case: Case) -> Table:
    return Table(
        id="sources",
        sheet="Sources",
        caption="Sources",
        columns=(
            Column("Id"),
            Column("Title"),
            Column("Address", "link"),
            Column("Licence"),
            Column("Evidence", note="How directly it was read"),
        ),
        rows=tuple(
            (one.source_id, one.title, one.url or "", one.licence or "", one.evidence or "")
            for one in case.sources.values()
        ),
    )
