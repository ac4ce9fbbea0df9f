from toolkit.report.content import Report


def test_columns_are_made_of_columns_that_stand_in_their_table(told: Report) -> None:
    rules = 0
    for _, table, _ in told.tables:
        titles = [column.title for column in table.columns]
        for column in table.columns:
            if column.made:
                assert set(column.made.of) <= set(titles)
                rules += 1
            if column.discounted:
                assert column.discounted in titles
    assert rules > 10
