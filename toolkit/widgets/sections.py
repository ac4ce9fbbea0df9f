"""The parts of a view: a picture with its table, a note, and how they look."""

from html import escape

import pandas as pd

STYLE = """<style>
.explorer table { border-collapse: collapse; margin: 0.5em 0 1.5em; }
.explorer th, .explorer td { padding: 0.3em 0.9em; border-bottom: 1px solid #ccd3d9; }
.explorer th, .explorer td { text-align: right; vertical-align: top; }
.explorer th:first-child, .explorer td:first-child { text-align: left; }
.explorer .words th, .explorer .words td { text-align: left; }
.explorer .note { border-left: 4px solid #b35900; padding-left: 0.7em; max-width: 60em; }
.explorer .wide { overflow-x: auto; max-width: 100%; }
.explorer .wide:focus-visible { outline: 3px solid #1b2a35; outline-offset: 2px; }
.explorer .picture svg { display: block; }
</style>"""


def page(*parts: str) -> str:
    """Put the parts of a view together, with their look.

    Args:
        parts: Sections and notes; empty ones leave nothing behind.
    """
    return f"{STYLE}<div class='explorer'>{''.join(parts)}</div>"


def section(title: str, picture: str, table: pd.DataFrame | None, *, words: bool = False) -> str:
    """Put a picture above the table that holds the same figures.

    Args:
        title: Heading.
        picture: SVG, or nothing.
        table: Plain texts, as they are shown; nothing where it stands elsewhere.
        words: Whether the table holds sentences, which lean left.
    """
    if table is None:
        return f"<h3>{escape(title)}</h3>{picture}"
    kind = "wide words" if words else "wide"
    shown = table.to_html(index=False, border=0) if len(table) else "<p>None.</p>"
    drawn = _scrolled("wide picture", f"Picture: {title}", picture) if picture else ""
    return f"<h3>{escape(title)}</h3>{drawn}{_scrolled(kind, title or 'Table', shown)}"


def _scrolled(kind: str, name: str, inner: str) -> str:
    """Let what is wider than the page scroll in a part of its own, by keyboard too."""
    return (
        f"<div class='{kind}' role='region' tabindex='0' aria-label='{escape(name)}'>{inner}</div>"
    )


def note(text: str) -> str:
    """Set a sentence apart because it must be read; nothing where there is none."""
    return f"<p class='note'>{escape(text)}</p>" if text else ""
