"""Reading a chapter in a test."""

from toolkit.report.content import Bullets, Heading, Number, Paragraph, Report, Section, Table
from toolkit.report.showing import plain


def section_of(report: Report, id: str) -> Section:
    return next(section for section in report.sections if section.id == id)


def table_of(report: Report, id: str) -> Table:
    return next(table for _, table, _ in report.tables if table.id == id)


def words_of(section: Section) -> str:
    lines: list[str] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            lines.append(plain(block.text))
        elif isinstance(block, Bullets):
            lines += [plain(item) for item in block.items]
        elif isinstance(block, Heading):
            lines.append(block.title)
    return "\n".join(lines)


def value_of(cell: object) -> object:
    return cell.value if isinstance(cell, Number) else cell


def column_of(table: Table, title: str) -> list[object]:
    place = [column.title for column in table.columns].index(title)
    return [value_of(row[place]) for row in table.cells]
