import pytest

from toolkit.files.field_guide import field_guide
from toolkit.files.shipped import shipped
from toolkit.statements.case import Identity
from toolkit.statements.contracts import ContractModel
from toolkit.statements.options import Option
from toolkit.statements.tables import TABLES

GUIDE = field_guide()


def test_the_committed_guide_is_up_to_date() -> None:
    committed = shipped("contracts", "README.md").read_text(encoding="utf-8")
    assert committed == GUIDE, "run python tools/field_guide.py"


@pytest.mark.parametrize("name", TABLES)
def test_every_table_and_column_is_in_the_guide(name: str) -> None:
    chapter = GUIDE.split(f"\n### {name}\n")[1].split("\n### ")[0].split("\n## ")[0]
    for column, field in TABLES[name].row.model_fields.items():
        own = field.is_required() or column not in ("basis", "source_id", "note")
        assert (f"| `{column}` |" in chapter) == own


def test_every_key_of_case_options_and_models_is_in_the_guide() -> None:
    for statement in (Identity, Option, ContractModel):
        assert all(f"| `{key}` |" in GUIDE for key in statement.model_fields)


def test_defaults_are_told() -> None:
    assert "| `in_core_demo` | yes or no | no: yes |" in GUIDE
    assert "| `mobilisation_cost_gbp` | GBP, 0 or more | no: 0 |" in GUIDE
    kinds = "`none`, `one_per_footprint`, `one_for_all`, `vehicle`, `commissioner`"
    assert f"| `leads` | {kinds} | no: none |" in GUIDE


def test_no_line_of_a_table_is_broken() -> None:
    rows = [line for line in GUIDE.splitlines() if line.startswith("|")]
    assert all(line.count(" | ") == 3 and line.endswith("|") for line in rows if "---" not in line)
