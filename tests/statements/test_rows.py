import pytest

from tests.statements.rows_read import problems
from toolkit.statements.rows import Row
from toolkit.statements.tables import TABLES


def test_every_row_may_say_where_it_comes_from() -> None:
    assert problems(Row, basis="real", source_id="S1;S2", note="as published") == []


@pytest.mark.parametrize("name", TABLES)
def test_every_table_may_carry_basis_source_and_note(name: str) -> None:
    assert {"basis", "source_id", "note"} <= set(TABLES[name].row.model_fields)


def test_other_columns_are_refused() -> None:
    (problem,) = problems(Row, bassis="real")
    assert "did you mean 'basis'?" in problem
