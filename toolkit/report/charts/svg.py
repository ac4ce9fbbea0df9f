"""Turning a chart into a picture that stands alone: named, described, stamped, with its own ids."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

import vl_convert

from toolkit.report.charts.palette import CONFIG, FONT, INK, MUTED, WHITE
from toolkit.report.charts.spec import Chart
from toolkit.report.showing import clean

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
SHARP = 1.5  # dots of a raster picture for each dot of the drawing
LINE = 17  # room for a line of text under a picture
REFERENCE = re.compile(r"(url\(#)([^)]+\))")


@dataclass(frozen=True)
class Caption:
    """The words of a picture.

    Args:
        id: Unique on the page; every id inside the picture begins with it.
        title: Short name.
        alt: The finding, in words.
        stamp: What a reader must know wherever a result is shown.
        key: How to read the marks.
    """

    id: str
    title: str
    alt: str
    stamp: str
    key: str = ""


def figure_svg(chart: Chart | str, caption: Caption) -> str:
    """Draw a chart as SVG that a page, a notebook or a file can hold as it is.

    Args:
        chart: An Altair chart, or the SVG text of a picture drawn by hand.
        caption: Its words.
    """
    text = chart if isinstance(chart, str) else _drawn(chart)
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    root = ElementTree.fromstring(text)
    _own_ids(root, caption.id)
    _describe(root, caption)
    _sign(root, caption)
    return ElementTree.tostring(root, encoding="unicode")


@lru_cache(maxsize=64)  # Word, slides and workbook hold the same pictures
def png(svg: str, sharp: float = SHARP) -> bytes:
    """Rasterise a picture for formats that cannot hold SVG.

    Args:
        svg: The picture.
        sharp: Dots of the raster for each dot of the drawing.
    """
    drawn: bytes = vl_convert.svg_to_png(svg, scale=sharp)
    return drawn


def _drawn(chart: Chart) -> str:
    spec = _cleaned(chart.to_dict(validate=False) | {"config": CONFIG})
    drawn: str = vl_convert.vegalite_to_svg(spec)
    return drawn


def _cleaned(part: Any) -> Any:
    """Drop characters that SVG cannot hold from every text of a specification."""
    if isinstance(part, dict):
        return {name: _cleaned(value) for name, value in part.items()}
    if isinstance(part, list):
        return [_cleaned(value) for value in part]
    return clean(part) if isinstance(part, str) else part


def _own_ids(root: ElementTree.Element, prefix: str) -> None:
    """Put a prefix before every id, since two pictures on one page may share them."""
    for node in root.iter():
        for name, value in list(node.attrib.items()):
            if name.startswith("aria-") or name == "role":
                del node.attrib[name]
            elif name == "id":
                node.set(name, f"{prefix}-{value}")
            elif name.endswith("href") and value.startswith("#"):
                node.set(name, f"#{prefix}-{value[1:]}")
            elif "url(#" in value:
                node.set(name, REFERENCE.sub(rf"\g<1>{prefix}-\g<2>", value))


def _describe(root: ElementTree.Element, caption: Caption) -> None:
    id = caption.id
    named = ElementTree.Element(f"{{{SVG}}}title", {"id": f"{id}-title"})
    named.text = clean(caption.title)
    described = ElementTree.Element(f"{{{SVG}}}desc", {"id": f"{id}-desc"})
    described.text = clean(caption.alt)
    root.insert(0, named)
    root.insert(1, described)
    root.set("role", "img")
    root.set("aria-labelledby", f"{id}-title {id}-desc")
    root.set("focusable", "false")


def _sign(root: ElementTree.Element, caption: Caption) -> None:
    """Lengthen the picture and write its key and its stamp into the room won."""
    _, _, width, height = (float(part) for part in root.get("viewBox", "0 0 1 1").split())
    lines = [(clean(caption.key), "normal", INK)] if caption.key else []
    lines.append((clean(caption.stamp), "italic", MUTED))
    room = LINE * len(lines) + LINE / 2
    root.set("viewBox", f"0 0 {width:g} {height + room:g}")
    root.set("width", f"{width:g}")
    root.set("height", f"{height + room:g}")
    ground = {"x": "0", "y": f"{height:g}", "width": f"{width:g}", "height": f"{room:g}"}
    ElementTree.SubElement(root, f"{{{SVG}}}rect", {**ground, "fill": WHITE})
    for number, (line, style, colour) in enumerate(lines, start=1):
        place = {"x": "5", "y": f"{height + LINE * number - 2:g}", "fill": colour}
        looks = {"font-family": FONT, "font-size": "12", "font-style": style}
        ElementTree.SubElement(root, f"{{{SVG}}}text", place | looks).text = line
