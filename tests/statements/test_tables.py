import pytest

from toolkit.statements.case import Case
from toolkit.statements.tables import TABLES, ids_in


@pytest.mark.parametrize("name", TABLES)
def test_keys_and_pointers_name_columns_and_tables_that_exist(name: str) -> None:
    table = TABLES[name]
    fields = table.row.model_fields
    assert set(table.key) <= set(fields)
    assert {column for column, _ in table.points_to} <= set(fields)
    assert {target for _, target in table.points_to} <= set(TABLES)


def test_a_case_has_a_place_for_every_table() -> None:
    assert set(TABLES) <= set(Case.model_fields)


@pytest.mark.parametrize(
    ("text", "ids"),
    [("", ()), (";", ()), ("A", ("A",)), ("A;B", ("A", "B")), (" A ; ;B ", ("A", "B"))],
)
def test_a_cell_may_hold_several_ids(text: str, ids: tuple[str, ...]) -> None:
    assert ids_in(text) == ids
