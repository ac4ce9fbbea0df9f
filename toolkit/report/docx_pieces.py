"""The pieces of a Word report: sentences, headings, lists, pictures and what leads to the annex."""

from toolkit.report.charts import png
from toolkit.report.content import Bullets, Heading, Number, Paragraph, Text
from toolkit.report.docx_marks import attribute, bookmark, inner_link, paragraph, run
from toolkit.report.docx_setting import Setting
from toolkit.report.docx_tables import numbered, table_marks
from toolkit.report.printed import Laid, Picture, Piece, Pointers
from toolkit.report.printed_widths import drawn_size
from toolkit.report.showing import in_prose

SHARP = 2.0  # dots of a picture for each dot of its drawing
EMU = 36_000  # Word's measure of pictures, in a millimetre
STYLES = {"plain": "Normal", "lead": "Report Lead", "notice": "Report Notice"}


def piece_marks(piece: Piece, setting: Setting) -> list[str]:
    """Write a piece as paragraphs and tables."""
    match piece:
        case Paragraph():
            return [paragraph(setting.styles[STYLES[piece.style]], _text(piece.text, setting))]
        case Heading():
            return [heading("heading 2", piece.id, piece.title, setting)]
        case Bullets():
            return [_bullet(_text(item, setting), setting) for item in piece.items]
        case Pointers():
            return [_bullet(_pointer(one, setting), setting) for one in piece.tables]
        case Picture():
            return _picture(piece, setting)
        case Laid():
            return table_marks(piece, setting)


def heading(style: str, id: str, title: str, setting: Setting) -> str:
    """Set a heading that links lead to."""
    return paragraph(setting.styles[style], bookmark(*setting.places[id], run(title)))


def linked(id: str, shown: str, setting: Setting) -> str:
    """Set words that lead somewhere, where that is in the document."""
    if id not in setting.places:
        return run(shown)
    look = f'<w:rStyle w:val="{setting.styles["Hyperlink"]}"/>'
    return inner_link(setting.places[id][1], run(shown, look))


def _text(text: Text, setting: Setting) -> str:
    return "".join(
        linked(part.where, in_prose(part).replace(" ", "\u00a0"), setting)
        if isinstance(part, Number)
        else run(part)
        for part in text
    )


def _bullet(content: str, setting: Setting) -> str:
    """Set a point of a list; a template without a list style has its points marked by hand."""
    style = setting.styles.get("List Bullet")
    if style is None:
        return paragraph(setting.styles["Normal"], run("\u2022 ") + content)
    return paragraph(style, content)


def _pointer(laid: Laid, setting: Setting) -> str:
    table = laid.table
    if not laid.name:
        kept = (
            f"{len(table.rows)} rows, too long to print; whole in the web page and in the workbook"
        )
        return run(f"{table.caption}: {kept}")
    where = linked(table.id, laid.name, setting)
    return run(f"{table.caption}: ") + where + run(", in the annex")


def _picture(piece: Picture, setting: Setting) -> list[str]:
    figure = piece.figure
    number, name = setting.places[figure.id]
    caption = bookmark(number, name, numbered(piece.name)) + run(f"\u2003{figure.title}")
    width, height = drawn_size(figure.svg, setting.wide)
    cx, cy = (round(length * setting.room * EMU) for length in (width, height))
    told = f'id="{number}" name={attribute(piece.name)} descr={attribute(figure.alt)}'
    relation = setting.image(png(figure.svg, SHARP))
    drawing = (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr {told}/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name={attribute(piece.name)}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/>'
        '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    return [
        paragraph(setting.styles["caption"], caption),
        paragraph(setting.styles["Report Finding"], run(figure.alt)),
        paragraph(setting.styles["Normal"], drawing),
    ]
