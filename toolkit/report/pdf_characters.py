"""What the typeface of the PDF can show, and readable stand-ins for what it cannot.

PDF/UA refuses a character without a shape, so none may reach the page.
"""

import re
import unicodedata

from toolkit.report.showing import clean

SHOWN = (
    "\n -~\u00a0-\u017e\u0391-\u03a1\u03a3-\u03ce\u0400-\u045f\u1ea0-\u1ef9"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265"
)
"""Ranges that all weights in use hold; a test sets every one of them."""
SAME = {"\u2003": "\u00a0\u00a0", "\u2010": "-", "\u2011": "-", "\t": " ", "\u200b": ""}
UNSHOWN = re.compile(f"[^{SHOWN}]")
LONG = re.compile(r"\S{15,}")  # a word that may be too long for a line
PART = re.compile(r"[_/.-]+(?=\w)|[^\s_/.-]{12}(?=[^\s_/.-]{3})")  # where it may be broken
BREAK = "\u200b"


def showable(text: str) -> str:
    r"""Name characters that the typeface lacks, and let long words break.

    >>> showable("five \u2264 six \U0001f600")
    'five \u2264 six [grinning face]'
    """
    return LONG.sub(lambda word: PART.sub(rf"\g<0>{BREAK}", word[0]), named(text))


def named(text: str) -> str:
    """Name characters that the typeface lacks."""
    return UNSHOWN.sub(lambda found: _named(found[0]), clean(text))


def _named(character: str) -> str:
    if character in SAME:
        return SAME[character]
    return f"[{unicodedata.name(character, f'U+{ord(character):04X}').lower()}]"
