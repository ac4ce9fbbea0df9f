"""The field guide: every key, unit and default that analysts may write, from the statements.

`contracts/README.md` is this text; `tools/field_guide.py` writes it anew.
"""

from collections.abc import Iterable, Iterator
from inspect import cleandoc
from typing import get_args

from pydantic import BaseModel

from toolkit.statements.agreements import Agreement, Party
from toolkit.statements.assurance import Assurance, Fitness, Tested
from toolkit.statements.care_payments import CarePayment
from toolkit.statements.case import Identity
from toolkit.statements.charges import Charge
from toolkit.statements.columns import Column, columns_of
from toolkit.statements.contracts import ContractModel, Evidence, Parameter, Structure
from toolkit.statements.deflators import Deflator, YearIndex
from toolkit.statements.editions import (
    BiasBounds,
    Edition,
    Exponent,
    OptimismBias,
    PublicFunds,
    RateBand,
    RateSchedule,
    UnitValue,
)
from toolkit.statements.longlist import Shortlisting
from toolkit.statements.options import Option
from toolkit.statements.replay_parts import AnyPart, Figures, Priced, Scored
from toolkit.statements.replays import Replay
from toolkit.statements.responsibilities import Responsibility
from toolkit.statements.risk_shares import RiskShare
from toolkit.statements.rows import Row
from toolkit.statements.scenarios import Change, ScenarioText
from toolkit.statements.settlements import Band, Settlement
from toolkit.statements.tables import TABLES, Table

INTRODUCTION = """\
# What analysts write

This page is generated from the statement classes by `tools/field_guide.py`; a test keeps it
true. Change a class, not this page.

- `models/<id>.yaml`: contract models. The file's name is the model's id; a new model is a new
  file and nothing else.
- `cases/<id>/`: a case, with `case.yaml`, one CSV file a table, `scenarios.yaml` if it has
  what-ifs, `models/` if it brings models of its own (they replace shipped ones of the same
  id), and a `README.md` that says what is real, derived and assumed.
- `editions/<id>.yaml` and `deflators/<id>.yaml`: what an economic case is reckoned by. A case names
  those it uses; they ship with the toolkit, and each figure says how it was read.
- `places/`: open figures on councils, boards and authorities, from which `toolkit place` draws up
  a part-filled case; its own `README.md` says what is there, from which years, under which licence.
- `replays/<id>.yaml`: published decisions and worked examples that `toolkit replay` computes again.

**Three rules for all files.** They are UTF-8. A name that is not on this page is refused, and
so is a name written twice. Every fault of a case is told at once, with file, line and column.

**Numbers** are digits with a point, without currency signs, commas or percent signs; none may
be above a million million. **Shares** lie between 0 and 1. **Money** is in pounds at the case's
price base. **Dates** are written as 2026-10-01. **Yes or no** may also be written true or
false, 1 or 0. **Ids** are up to 60 letters, digits, `.`, `_` or `-`. **Texts** have up to 4,000
characters. Where a cell may hold several ids, semicolons separate them. An empty cell states
nothing.

A case may also be one **Excel workbook**, one sheet a table, and converts to a folder and back
without loss: sheet `case` holds the keys of `case.yaml`, one a row (a list takes one row an
item), `options` one option a row, `scenarios` one change a row, `models` the YAML of each model
of its own. Sheets whose names start with `_` are passed by; hidden sheets, merged cells,
formulas without a result and Excel errors are refused.
"""
SCENARIO_TEXT = """\
A scenario is applied to the tables before anything in them is believed, so whatever it breaks
is told at its own place. Its changes are made in order. Each names a table and the rows
(`where`), and then gives exactly one of `set`, `multiply`, `add` or `drop`. In `where`, ids are
compared letter by letter and numbers by size (4 finds 4.0). A `where` that finds no row is
refused. A dropped row takes along every row that refers to it; a dropped source is only taken
out of `source_id`, and an option loses a dropped lot. A lot left without a bid, or a stream
left idle, is then a result and not a fault.

    scenarios:
      - id: budget_cut
        title: Council budget down 5%
        changes:
          - {table: streams, where: {stream_id: COUNCIL}, column: available_gbp, multiply: 0.95}
          - {table: providers, where: {provider_id: [P1, P2]}, drop: true}
"""


def field_guide() -> str:
    """Write the guide as Markdown."""
    parts = [
        INTRODUCTION,
        "## case.yaml\n\n" + _about(Identity),
        "### Each of `options`\n\n" + _about(Option),
        "### `shortlisting`\n\n" + _about(Shortlisting),
        "### `assurance`\n\n" + _about(Assurance),
        "### Each of `tests`\n\n" + _about(Tested),
        "### Each of `fitness`\n\n" + _about(Fitness),
        "## scenarios.yaml\n\n" + SCENARIO_TEXT,
        "### Each of `scenarios`\n\n" + _about(ScenarioText),
        "### Each of `changes`\n\n" + _about(Change),
        "## Tables\n\n" + _tables(),
        *(_table(name, table) for name, table in TABLES.items()),
        "## Contract models\n\n" + _about(ContractModel),
        *(f"### {title}\n\n{_about(one)}" for title, one in MODEL_PARTS),
        "## Editions\n\n" + _about(Edition),
        *(f"### {title}\n\n{_about(one)}" for title, one in EDITION_PARTS),
        "## Price indices\n\n" + _about(Deflator),
        "### Each of `index`\n\n" + _about(YearIndex),
        "## Replays\n\n" + _about(Replay),
        *(f"### {title}\n\n{_about(one)}" for title, one in REPLAY_PARTS),
    ]
    return "\n".join(parts)


PAYMENTS: tuple[type[BaseModel], ...] = (
    *get_args(CarePayment),
    *get_args(Charge),
    *get_args(Settlement),
)
MODEL_PARTS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("Each of `parties`", Party),
    ("Each of `agreements`", Agreement),
    *(
        (f"Each of `payments`, mechanism `{columns_of(one)['mechanism'].choices[0]}`", one)
        for one in PAYMENTS
    ),
    ("Each of `bands`", Band),
    ("`structure`", Structure),
    ("Each of `parameters`", Parameter),
    ("Each of `risks`", RiskShare),
    ("Each of `responsibilities`", Responsibility),
    ("Each of `evidence`", Evidence),
)
EDITION_PARTS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("`standard`, `health` and `lower`", RateSchedule),
    ("Each of `bands` of rates", RateBand),
    ("`qaly` and `wellby`", UnitValue),
    ("`eta`", Exponent),
    ("`public_funds`", PublicFunds),
    ("`optimism_bias` of an edition", OptimismBias),
    ("Each of `bounds`", BiasBounds),
)
REPLAY_PARTS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("Each of `figures` of a replay", Figures),
    *(
        (f"Each of `parts`, formula `{columns_of(one)['formula'].choices[0]}`", one)
        for one in get_args(get_args(AnyPart)[0])
    ),
    ("Each of `options` of `cost_of_points`", Priced),
    ("Each of `criteria` of `weighing`", Scored),
)


def _tables() -> str:
    needed = ", ".join(f"`{name}`" for name, table in TABLES.items() if table.required)
    common = "\n".join(_rows(columns_of(Row).values()))
    return (
        f"Every case needs {needed}; at the plan stage a case may leave out `providers` and `bids` "
        "together, as nobody has bid, and then no award exists.\n\n"
        "The header names columns in any order; optional columns "
        f"may be left out. Every table may also carry:\n\n{HEAD}\n{common}\n"
    )


def _table(name: str, table: Table) -> str:
    columns = [
        column
        for column in columns_of(table.row).values()
        if column.required or column.name not in Row.model_fields
    ]
    points: dict[str, list[str]] = {}
    for column, target in table.points_to:
        points.setdefault(column, []).append(f"`{target}`")
    key = " and ".join(f"`{column}`" for column in table.key)
    told = [f"No two rows share {key}."]
    told += [f"`{column}` must be in {' or '.join(where)}." for column, where in points.items()]
    lines = "\n".join(_rows(columns))
    return f"### {name}\n\n{_first_lines(table.row)} {' '.join(told)}\n\n{HEAD}\n{lines}\n"


HEAD = "| Name | What may stand there | Needed | Meaning |\n|---|---|---|---|"


def _about(statement: type[BaseModel]) -> str:
    lines = "\n".join(_rows(columns_of(statement).values()))
    return f"{_first_lines(statement)}\n\n{HEAD}\n{lines}\n"


def _first_lines(statement: type[BaseModel]) -> str:
    """Give what a docstring says before its sections, on one line."""
    text, _, _ = cleandoc(statement.__doc__ or "").partition("\n\nArgs:")
    return " ".join(text.split())


def _rows(columns: Iterable[Column]) -> Iterator[str]:
    for column in columns:
        words = ", ".join(f"`{choice}`" for choice in column.choices)
        may = words or column.kind.says
        yield f"| `{column.name}` | {may} | {_needed(column)} | {column.means} |"


def _needed(column: Column) -> str:
    """Say whether a key must be there, and what holds where it is not."""
    if column.required:
        return "yes"
    if column.default in (None, (), {}):
        return "no"
    if isinstance(column.default, bool):
        return f"no: {'yes' if column.default else 'no'}"
    return f"no: {column.default}"
