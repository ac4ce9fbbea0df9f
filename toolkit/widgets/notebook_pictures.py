"""Pictures of a notebook, made unable to do anything but be looked at."""

from xml.etree.ElementTree import ParseError, register_namespace, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from toolkit.report.charts.svg import SVG, XLINK

DRAWN = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan use clipPath "
    "linearGradient radialGradient stop marker symbol mask pattern".split()
)


def inert(svg: str) -> str:
    """Give a picture without script, links or anything from elsewhere; nothing where it is none."""
    try:
        root = fromstring(svg)
    except (ParseError, DefusedXmlException, ValueError):
        return ""
    for parent in list(root.iter()):
        for child in list(parent):
            if str(child.tag).rpartition("}")[2] not in DRAWN:
                parent.remove(child)
        for name, value in list(parent.attrib.items()):
            bare = name.rpartition("}")[2].lower()
            leads_out = bare == "href" and not value.startswith("#")
            if bare.startswith("on") or leads_out or "url(" in value.replace("url(#", ""):
                del parent.attrib[name]
    register_namespace("", SVG)
    register_namespace("xlink", XLINK)
    return str(tostring(root, encoding="unicode")) if root.tag == f"{{{SVG}}}svg" else ""
