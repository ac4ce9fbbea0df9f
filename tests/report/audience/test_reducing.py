from dataclasses import replace

from toolkit.report.audience.open_parts import OpenPart
from toolkit.report.audience.reducing import reduced, unlinked
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Number,
    Paragraph,
    Section,
    Table,
)

FREE = Number(3, "units", "findings of law")
PRICE = Number(24, "pence", "case table bids")


def left(section_id: str, *blocks: Block) -> tuple[Block, ...]:
    found = reduced([Section(section_id, "Title", blocks)], 5)
    return found.sections[0].blocks if found.sections else ()


def table(id: str, *columns: Column, rows: tuple[tuple[object, ...], ...] = ()) -> Table:
    return Table(id, "Sheet", "Caption", columns, rows)  # type: ignore[arg-type]


def test_a_chapter_that_nobody_listed_is_left_out_whole() -> None:
    found = reduced([Section("new", "New", (Paragraph(("Harmless.",)),))], 5)
    assert found.sections == ()
    assert [one.id for one in found.left_out] == ["new"]


def test_a_table_or_column_that_nobody_listed_is_left_out() -> None:
    regimes = table("regimes-1", Column("Lots"), Column("Because"), rows=(("N", "price 24"),))
    (kept,) = left("law", regimes, table("regimes-of-bidders", Column("Lots")))
    assert isinstance(kept, Table)
    assert [column.title for column in kept.columns] == ["Lots"]
    assert kept.rows == (("N",),)


def test_a_listed_column_stays_behind_where_its_numbers_come_from_bids() -> None:
    column = Column("Number", "pence", "case table bids")
    days = table("days-1", Column("Step"), column, rows=(("now", 24.0),))
    (kept,) = left("timetable", days)
    assert isinstance(kept, Table)
    assert [one.title for one in kept.columns] == ["Step"]
    mixed = table("days-1", Column("Step"), Column("Number"), rows=(("now", PRICE),))
    (kept,) = left("timetable", mixed)
    assert isinstance(kept, Table)
    assert len(kept.columns) == 1


def test_a_picture_goes_where_a_column_of_its_table_goes() -> None:
    whole = table("days-1", Column("Step"), rows=(("now",),))
    figure = Figure("f", "Title", "Alt", "<svg/>", whole)
    assert left("timetable", figure) == (figure,)
    priced = table("days-1", Column("Step"), Column("Number"), rows=(("now", PRICE),))
    (kept,) = left("timetable", replace(figure, table=priced))
    assert isinstance(kept, Table)


def test_a_sentence_with_a_price_stays_behind_and_its_heading_with_it() -> None:
    open_text, closed = Paragraph(("Three: ", FREE)), Paragraph(("It asks ", PRICE))
    heading = Heading("h", "Heading")
    assert left("timetable", open_text, heading, closed) == (open_text,)
    assert left("timetable", heading, open_text) == (heading, open_text)
    (kept,) = left("timetable", Bullets((("a",), ("b ", PRICE))))
    assert kept == Bullets((("a",),))


def test_running_text_may_leave_under_one_heading_and_not_under_the_next() -> None:
    parts = {"s": OpenPart(under=("s", "second"))}
    above, closed, told = (Paragraph((word,)) for word in ("Above.", "Closed.", "Told."))
    own = Heading("text-T1-1", "A heading of the authors")
    blocks = above, Heading("first", "1"), closed, Heading("second", "2"), own, told
    (section,) = reduced([Section("s", "S", blocks)], 5, parts).sections
    assert section.blocks == (above, own, told)


def test_few_people_are_hidden_with_what_gives_them_back() -> None:
    columns = Column("Group"), Column("People", "units", "case table weighing_groups", total=True)
    groups = table("weighing-groups", *columns, rows=(("a", 3), ("b", 12), ("c", 40)))
    (kept,) = left("criteria", groups)
    assert isinstance(kept, Table)
    assert [row[1] for row in kept.rows] == ["fewer than 5", "not shown", 40]
    assert kept.totals == ()


def test_people_are_hidden_in_each_set_of_rows_that_adds_up() -> None:
    titles = Column("Option"), Column("By"), Column("Group")
    people = Column("People", "units", "case table group_effects")
    rows = (("A", "rural", "x", 3), ("A", "rural", "y", 9), ("A", "poor", "x", 12))
    (kept,) = left("criteria", table("group-effects", *titles, people, rows=rows))
    assert isinstance(kept, Table)
    assert [row[3] for row in kept.rows] == ["fewer than 5", "not shown", 12]


def test_links_lead_only_where_something_is_left() -> None:
    text = (replace(FREE, where="gone"), replace(FREE, where="days-1"))
    days = table("days-1", Column("Step"))
    (section,) = unlinked([Section("s", "S", (Paragraph(text), Bullets((text,)), days))])
    told = section.blocks[0], section.blocks[1]
    assert isinstance(told[0], Paragraph)
    assert isinstance(told[1], Bullets)
    for one in (told[0].text, told[1].items[0]):
        assert [part.where for part in one if isinstance(part, Number)] == ["", "days-1"]
