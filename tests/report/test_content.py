import pytest

from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.content import Column, Figure, Number, Report, Table

SCORES = Table(
    id="scores",
    sheet="Scores",
    caption="Scores",
    columns=(
        Column("Option"),
        Column("Price", "number", "criteria", weight=Number(0.25, "share", "case")),
        Column("Cost", "gbp", "award", total=True),
    ),
    rows=(("one", 10, 1.5), ("two", None, 2.5)),
)


def test_a_column_of_numbers_says_where_they_come_from() -> None:
    with pytest.raises(ValueError, match="without an origin"):
        Column("Price", "gbp")


def test_a_row_fits_its_columns() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Table("t", "T", "T", (Column("A"),), (("a", "b"),))


def test_bare_numbers_take_kind_and_origin_from_their_column() -> None:
    assert SCORES.cells[0][1] == Number(10, "number", "criteria")
    assert SCORES.cells[1][1] is None
    assert SCORES.origins == ("criteria", "award")


def test_totals_add_up_only_the_columns_that_ask_for_it() -> None:
    assert [total and float(total.value) for total in SCORES.totals] == [None, None, 4.0]


def test_weights_stand_with_their_columns() -> None:
    assert [weight and weight.value for weight in SCORES.weights] == [None, 0.25, None]


def test_every_table_of_a_report_has_an_id_and_a_caption_of_its_own(report: Report) -> None:
    tables = [table for _, table, _ in report.tables]
    ids = [table.id for table in tables]
    assert len(set(ids)) == len(ids) > 20
    assert all(table.caption for table in tables)


def test_every_figure_states_a_finding_and_has_a_table(report: Report) -> None:
    figures = [
        block
        for section in report.sections
        for block in section.blocks
        if isinstance(block, Figure)
    ]
    assert len(figures) >= 7
    for figure in figures:
        assert figure.alt.endswith(".")
        assert any(character.isdigit() for character in figure.alt)
        assert figure.table.rows


def test_no_two_tables_or_figures_bear_the_same_words(
    report: Report, cut: Appraisal, parted: Appraisal
) -> None:
    for each in (report, compose(cut), compose(parted)):
        captions = [table.caption for _, table, _ in each.tables]
        captions += [section.title for section in each.sections]
        titles = [figure.title for _, _, figure in each.tables if figure]
        assert len(set(captions)) == len(captions)
        assert len(set(titles)) == len(titles)


def test_a_heading_in_pounds_over_millions_is_refused() -> None:
    cell = Number(7_300_000, "million", "award")
    with pytest.raises(ValueError, match="mixes £ and £m"):
        Table("t", "T", "T", (Column("Sum", "gbp", "award"),), ((cell,),))
