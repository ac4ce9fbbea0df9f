"""Starting a case: the example that ships, as a folder or as a workbook to fill in."""

from io import BytesIO
from pathlib import Path

import xlsxwriter

from toolkit.files.contracts import shipped_models
from toolkit.files.first_facts import with_first_facts
from toolkit.files.folders import read_texts
from toolkit.files.rulebooks import facts_asked_for
from toolkit.files.sheet_writing import Sheet, SheetWriter
from toolkit.files.shipped import shipped
from toolkit.files.text_files import read_text
from toolkit.files.workbook_writing import SETTINGS, WRITTEN, case_sheet, cells_of, described
from toolkit.files.workbooks import LISTS, NESTED
from toolkit.files.writing import write_file, write_files
from toolkit.statements.case import Identity
from toolkit.statements.columns import Column, columns_of
from toolkit.statements.options import Option
from toolkit.statements.raw import RawCase
from toolkit.statements.tables import TABLES

STARTER = ("contracts", "starter")
NEEDED = tuple(  # in the order in which people fill them in
    "commissioners streams lots eligibility providers bids rules criteria assumptions facts "
    "sources".split()
)
OFTEN = ("finances", "incumbents", "packages", "benefits", "risks")  # empty until needed
MODELS, FACTS = "models", "facts_asked_for"

READ_ME = (
    "A case to fill in",
    "1. This workbook is a complete small example. Run it once as it is: toolkit run {name} (where "
    "that is not found, write the path to toolkit that you wrote to make this workbook).",
    "2. All that is marked EXAMPLE, and every figure, is to be replaced; sources says from where.",
    "3. Begin with the sheets case and options: what is asked, and which ways to contract compare.",
    "4. Then commissioners and streams (who pays, how much), lots and eligibility (for what).",
    "5. Then providers and bids: what you expect of the market, or delete both sheets at first.",
    "6. rules and criteria limit the award and compare options; assumptions say what is uncertain.",
    "7. facts are what the law asks: answer those that read not known, then toolkit check {name}.",
    "8. Sheets without rows ({often}) may stay so or be deleted. Guide lists more of them.",
    "9. Grey rows above the headings explain and are not read. Headings must keep their names.",
    "10. No personal data: a file with names of people or NHS numbers in it is refused.",
)


def start_folder(folder: Path) -> Path:
    """Write the example as a new folder.

    Raises:
        InputError: It exists already, or cannot be written.
    """
    return write_files(folder, _files())


def start_workbook(path: Path) -> Path:
    """Write the example as a new workbook, with what each column means and lists to choose from.

    Args:
        path: Ends in `.xlsx` and must not exist yet.

    Raises:
        InputError: It exists already, or cannot be written.
    """
    raw = read_texts(_files())
    out = BytesIO()
    book = xlsxwriter.Workbook(out, SETTINGS)
    book.set_properties({"created": WRITTEN, "title": "A case to fill in"})
    writer = SheetWriter(book, path)
    _read_me(book, path.name)
    writer.offer_words(MODELS, shipped_models())
    writer.offer_words(FACTS, sorted(facts_asked_for()))
    writer.write(_case(raw))
    writer.write(_options(raw))
    for name in (*NEEDED, *OFTEN):
        writer.write(_table(raw, name))
    writer.write(_guide())
    writer.write_lists()
    book.close()
    return write_file(path, out.getvalue())


def _files() -> dict[str, str]:
    """Give the files of the example, with the facts of law that it asks for first."""
    source = shipped(*STARTER)
    return with_first_facts({one.name: read_text(one).text for one in sorted(source.iterdir())})


def _read_me(book: xlsxwriter.Workbook, name: str) -> None:
    page = book.add_worksheet("Read me")
    page.hide_gridlines(2)
    page.set_column(0, 0, 110)
    title, plain = book.add_format({"bold": True, "font_size": 16}), book.add_format({"indent": 1})
    plain.set_text_wrap()
    for row, line in enumerate(READ_ME):
        page.set_row(row, 24)
        text = line.format(name=name, often=", ".join(OFTEN))
        page.write_string(row, 0, text, plain if row else title)


def _case(raw: RawCase) -> Sheet:
    """Lay out every key of a case that is one value or a list, empty ones too."""
    known = columns_of(Identity)
    written = case_sheet(raw.identity.data)
    rows = [list(row) for row in written.rows]
    keys = [row[0] for row in rows]
    left = [key for key in known if key not in (*keys, "options", *LISTS, *NESTED)]
    rows += [[key, "", known[key].means] for key in left]
    words = {
        (line, "value"): known[row[0]].choices or ("yes", "no")
        for line, row in enumerate(rows)
        if known[row[0]].choices or known[row[0]].kind.sort == "flag"
    }
    about = "What is asked. One key a row; a list, such as objectives, takes one row an item."
    return Sheet("case", written.columns, rows, about, choices=words)


def _options(raw: RawCase) -> Sheet:
    columns = list(columns_of(Option).values())
    rows = [cells_of(option, columns) for option in raw.identity.data["options"]]
    about = "Ways to contract that are compared. Model is one that ships, or your own."
    return Sheet("options", columns, rows, about, "ids_options", {"model": MODELS})


def _table(raw: RawCase, name: str) -> Sheet:
    """Lay out a table: the columns of the example, or where there is none those that must be."""
    table, known = TABLES[name], columns_of(TABLES[name].row)
    example = raw.tables.get(name)
    shown = example.columns if example else [*(c for c in known if known[c].required), "basis"]
    columns = [known[column] for column in shown]
    rows = [[row[c.name].text for c in columns] for row in (example.rows if example else ())]
    about = (table.row.__doc__ or "").split("\n")[0]
    offered = {column: f"ids_{target}" for column, target in table.points_to if _is_one_id(column)}
    offered |= {"source_id": "ids_sources"} if name != "sources" else {}
    offered |= {"fact": FACTS} if name == "facts" else {}
    must = "Needed." if table.required else "May stay empty or be deleted."
    return Sheet(name, columns, rows, f"{about} {must}", f"ids_{name}", offered)


def _is_one_id(column: str) -> bool:
    """Whether a cell holds one id; some hold several, which no list can offer."""
    return not column.endswith("_ids") and column != "authorities"


def _guide() -> Sheet:
    """List every sheet and column that the template leaves out, to be added where needed."""
    columns = [
        described("sheet", "Add a sheet of this name; the first columns listed must be in it."),
        described("column", "Heading of the column."),
        described("means", "What it says."),
        described("holds", "What may stand in it."),
        described("needed", "Whether a row must have it."),
    ]
    rows = [
        (name, column.name, column.means, _holds(column), "yes" if column.required else "no")
        for name, table in TABLES.items()
        for column in columns_of(table.row).values()
    ]
    return Sheet("Guide", columns, rows, "Every sheet and column that a case may have.")


def _holds(column: Column) -> str:
    return ", ".join(column.choices) or column.kind.says
