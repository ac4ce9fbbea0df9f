from dataclasses import replace

from toolkit.report.content import Bullets, Column, Heading, Paragraph, Report, Section, Table
from toolkit.report.printed import ANNEX, Laid, Picture, Piece, Pointers, ids_of, is_short, printed

WIDE = tuple(Column(f"Column {number}", "gbp", "award") for number in range(16))
NARROW = (Column("Name"), Column("Cost", "gbp", "award"))


def table(id: str, wide: bool = False, rows: int = 1, folded: bool = False) -> Table:
    row = (1_000_000.0,) * len(WIDE) if wide else ("one", 1.0)
    return Table(id, id, f"Table {id}", WIDE if wide else NARROW, (row,) * rows, folded)


def report(*blocks: Paragraph | Heading | Bullets | Table) -> Report:
    return Report("r", "Title", "Sub", "Stamp", (), (Section("s", "Section", blocks),))


def pieces(told: Report) -> list[Piece]:
    return [piece for chapter in printed(told) for run in chapter.runs for piece in run.pieces]


def test_every_block_is_printed_once_and_in_order(report: Report) -> None:
    found = pieces(report)
    blocks = [block for section in report.sections for block in section.blocks]
    for kind in (Paragraph, Bullets):
        assert [one for one in found if isinstance(one, kind)] == [
            one for one in blocks if isinstance(one, kind)
        ]
    laid = [piece.table.id for piece in found if isinstance(piece, Laid)]
    away = [one for piece in found if isinstance(piece, Pointers) for one in piece.tables]
    unprinted = [one.table.id for one in away if not one.name]
    assert sorted([*laid, *unprinted]) == sorted(table.id for _, table, _ in report.tables)
    assert {one.table.id for one in away if one.name} == {
        table.id for _, table, _ in report.tables if table.folded
    } - set(unprinted)
    drawn = [piece.figure.id for piece in found if isinstance(piece, Picture)]
    assert drawn == [figure.id for _, _, figure in report.tables if figure]


def test_names_are_unique_and_so_are_the_places_that_links_lead_to(report: Report) -> None:
    found = pieces(report)
    names = [piece.name for piece in found if isinstance(piece, Laid | Picture)]
    assert len(set(names)) == len(names)
    ids = list(ids_of(printed(report)))
    assert len(set(ids)) == len(ids)


def test_folded_tables_stand_in_the_annex_with_a_letter_of_their_own() -> None:
    told = report(table("a"), table("b", folded=True), table("c", folded=True))
    chapter, annex = printed(told)
    assert annex.title == ANNEX.title
    (run,) = chapter.runs
    shown, pointers = run.pieces
    assert isinstance(shown, Laid)
    assert shown.name == "Table 1"
    assert isinstance(pointers, Pointers)
    assert [one.name for one in pointers.tables] == ["Table A1", "Table A2"]


def test_a_folded_table_of_many_pages_is_named_but_not_printed() -> None:
    told = report(table("a", rows=9000, folded=True))
    (chapter,) = printed(told)
    (pointers,) = chapter.runs[0].pieces
    assert isinstance(pointers, Pointers)
    assert [one.name for one in pointers.tables] == [""]
    assert "a" not in set(ids_of(printed(told)))


def test_what_leads_to_a_wide_table_turns_with_it_and_short_rests_do_not_turn_back() -> None:
    long = Paragraph(("word " * 1000,))
    lead, after = Heading("h", "Heading"), Paragraph(("Short.",))
    told = report(long, table("a"), table("b"), table("c"), lead, table("w", wide=True), after)
    (chapter,) = printed(told)
    upright, wide = chapter.runs
    assert (upright.wide, wide.wide) == (False, True)
    assert wide.pieces[0] == lead
    assert wide.pieces[-1] == after


def test_a_chapter_of_wide_tables_is_turned_whole() -> None:
    told = report(Paragraph(("Long. " * 1000,)), table("a", wide=True), table("b"))
    (run,) = printed(told)[0].runs
    assert run.wide
    assert all(piece.fit.wide for piece in run.pieces if isinstance(piece, Laid))


def test_a_paper_of_a_few_pages_is_told_from_a_report(report: Report) -> None:
    assert not is_short(printed(report))
    brief = replace(report, sections=(Section("s", "Section", (Paragraph(("Short.",)),)),))
    assert is_short(printed(brief))


def test_a_chapter_without_text_keeps_its_title() -> None:
    empty = replace(report(), sections=(Section("s", "Section", ()),))
    assert [chapter.title for chapter in printed(empty)] == ["Section"]
    assert len(printed(empty)[0].runs) == 1
