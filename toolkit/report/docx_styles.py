"""The styles of the Word report: our own, or a client's wherever its template has them."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from toolkit.report.docx_marks import element

INK, MUTED, DEEP, LINK, WARN = "1B2A35", "4D5A64", "0B3C5D", "0A5A96", "7A3D00"
LINE, WASH, WARN_WASH, WARN_LINE = "CFD6DB", "F3F6F8", "FFF6E8", "C4700A"
FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
LANGUAGE = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'


@dataclass(frozen=True)
class Look:
    """How a paragraph style looks.

    Args:
        paragraph: Properties of its paragraphs, as WordprocessingML.
        run: Properties of its text.
        base: Name of the style that it varies.
    """

    paragraph: str = ""
    run: str = ""
    base: str = "Normal"


def _spaced(before: int, after: int, line: int = 264) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _set(size: float, colour: str = INK, bold: bool = False) -> str:
    half = round(size * 2)
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'{weight}<w:color w:val="{colour}"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _headed(level: int, before: int, after: int) -> str:
    kept = "<w:keepNext/><w:keepLines/>"
    return f'{kept}{_spaced(before, after, 240)}<w:outlineLvl w:val="{level}"/>'


_SIDE = (
    f'<w:pBdr><w:left w:val="single" w:sz="16" w:space="6" w:color="{WARN_LINE}"/></w:pBdr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{WARN_WASH}"/>'
)
_UNDER = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="{LINE}"/></w:pBdr>'

LOOKS: Mapping[str, Look] = {
    "Normal": Look(_spaced(0, 120), FONT + _set(10.5), ""),
    "Title": Look(f"<w:keepNext/>{_spaced(0, 200, 240)}", _set(28, DEEP, bold=True)),
    "Subtitle": Look(_spaced(0, 240), _set(13)),
    "heading 1": Look(_headed(0, 480, 140), _set(19, DEEP, bold=True)),
    "heading 2": Look(_headed(1, 320, 100), _set(13, DEEP, bold=True)),
    "caption": Look(f"<w:keepNext/><w:keepLines/>{_spaced(260, 80)}", _set(10, INK, bold=True)),
    "header": Look(_UNDER + _spaced(0, 40, 240), _set(8, MUTED)),
    "footer": Look(f'{_spaced(0, 0, 240)}<w:jc w:val="right"/>', _set(8, MUTED)),
    "TOC Heading": Look(f"<w:keepNext/>{_spaced(0, 240, 240)}", _set(19, DEEP, bold=True)),
    "toc 1": Look(_spaced(0, 80), _set(10.5)),
    "Report Lead": Look(_spaced(0, 160), _set(13)),
    "Report Notice": Look(_SIDE + _spaced(100, 140), _set(10.5)),
    "Report Stamp": Look(_SIDE + _spaced(100, 140), _set(10.5, WARN, bold=True)),
    "Report Mark": Look(_spaced(0, 40, 240), _set(8, WARN, bold=True), "header"),
    "Report Finding": Look(f"<w:keepNext/>{_spaced(0, 80)}", _set(9.5)),
    "Report Cell": Look(_spaced(30, 30, 240), _set(8.5)),
    "Report Head": Look(f"<w:keepNext/>{_spaced(30, 30, 240)}", _set(8.5, INK, bold=True)),
    "Report Note": Look(_spaced(50, 50, 240), _set(8, MUTED)),
}
"""By the name that Word knows a style by; a client's stand before those of Word itself."""

TIGHT = {
    "Normal": (9.5, 0, 3),
    "Title": (20, 0, 5),
    "Subtitle": (10.5, 0, 5),
    "Heading 1": (14.5, 11, 4),
    "Heading 2": (11, 8, 2),
    "Report Lead": (11, 0, 4),
    "Report Notice": (9.5, 3, 4),
    "Report Stamp": (9.5, 2, 3),
}
"""Points of type, above and below, in a paper of a few pages."""

TABLE = "Report Table"
CLIENT_TABLE = "Table Grid"


def put_styles(document: Document, ours: bool) -> dict[str, str]:
    """See to it that every style is there; give the id of each by its name.

    Args:
        document: Has whatever styles its template brings.
        ours: Whether the document is ours to restyle; a client's keeps what it has.
    """
    root = document.styles.element
    known = {style.name_val: style for style in root.style_lst}
    ids = {name: style.styleId for name, style in known.items()}
    for name, look in LOOKS.items():
        if name in known and not ours:
            continue
        ids[name] = ids.get(name) or name.replace(" ", "")
        if name in known:
            root.remove(known[name])
        root.append(element(_style(name, ids[name], look, ids)))
    if "Hyperlink" not in known:
        ids["Hyperlink"] = "Hyperlink"
        root.append(element(_link_style()))
    ids["table"] = ids.get(CLIENT_TABLE, "") if not ours else ""
    if not ids["table"]:
        ids["table"] = "ReportTable"
        root.append(element(_table_style()))
    _speak_english(document)
    return ids


def tighten(document: Document) -> None:
    """Set a paper of a few pages closer, so that a summary stays on its page."""
    for name, (size, before, after) in TIGHT.items():
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            style.font.size = Pt(size)
            style.paragraph_format.space_before = Pt(before)
            style.paragraph_format.space_after = Pt(after)


def _style(name: str, id: str, look: Look, ids: Mapping[str, str]) -> str:
    default = ' w:default="1"' if name == "Normal" else ""
    own = ' w:customStyle="1"' if name.startswith("Report") else ""
    base = f'<w:basedOn w:val="{ids.get(look.base, look.base)}"/>' if look.base else ""
    after = '<w:next w:val="Normal"/>' if name.startswith("heading") else ""
    return (
        f'<w:style w:type="paragraph"{default}{own} w:styleId="{id}">'
        f'<w:name w:val="{name}"/>{base}{after}<w:qFormat/>'
        f"<w:pPr>{look.paragraph}</w:pPr><w:rPr>{look.run}</w:rPr></w:style>"
    )


def _link_style() -> str:
    return (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{LINK}"/><w:u w:val="single"/></w:rPr></w:style>'
    )


def _table_style() -> str:
    def edge(side: str, size: int, colour: str) -> str:
        return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'

    lines = "".join(edge(side, 4, LINE) for side in ("top", "bottom", "insideH"))
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">'
        f'<w:name w:val="{TABLE}"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders>'
        '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
        '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
        f"<w:tcBorders>{edge('bottom', 12, DEEP)}</w:tcBorders>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{WASH}"/></w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders>{edge("top", 8, DEEP)}</w:tcBorders>'
        "</w:tcPr></w:tblStylePr></w:style>"
    )


def _speak_english(document: Document) -> None:
    """Say that text is British English wherever nothing else is said."""
    for found in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr"):
        for old in found.xpath("w:lang"):
            found.remove(old)
        found.append(element(LANGUAGE))
