from toolkit.allocation.program import Column, Program, Row, components


def programme() -> Program:
    columns = tuple(Column(f"x{n}", 0.0, 1.0, whole=True) for n in range(4))
    rows = (
        Row("a", [(0, 1.0), (2, 1.0)], "<=", 1, "L1"),
        Row("b", [(3, 1.0)], ">=", 0, "L2"),
    )
    return Program(columns, rows, {})


def test_parts_share_no_row() -> None:
    assert components(programme()) == [([0, 2], [0]), ([1], []), ([3], [1])]


def test_a_dropped_rule_takes_its_rows_along() -> None:
    assert [row.label for row in programme().without(["L1"]).rows] == ["b"]


def test_a_fixed_column_has_one_value_left() -> None:
    column = programme().fixed({1: 1.0}).columns[1]
    assert (column.low, column.up) == (1.0, 1.0)


def test_rows_and_costs_can_be_added_without_touching_the_first() -> None:
    first = programme()
    more = first.with_rows([Row("c", [(1, 1.0)], "<=", 0)]).costing({1: 2.0})
    assert (len(first.rows), len(more.rows), more.cost) == (2, 3, {1: 2.0})
