"""The list of what may leave of papers: chapters, tables, columns and running text.

As with `open_parts`, whatever is not named here stays with the commissioners, and a number leaves
only where its origin is open. Heads of terms leave as words: which payment, who decides, how a
party leaves. Their figures and who bears which risk are what the parties negotiate about.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.report.audience.open_parts import EVERY, OPEN_PARTS, OpenPart


@dataclass(frozen=True)
class OpenPaper:
    """What of one paper may leave.

    Args:
        parts: By chapter.
        answers: Whether the answer for others than commissioners stands after its first chapter.
    """

    parts: Mapping[str, OpenPart]
    answers: bool = False


ALL_PROSE = OpenPart(prose=True)
FELT = "equality", "group-effects"

OPEN_PAPERS: Mapping[str, OpenPaper] = {
    "summary": OpenPaper({"summary": OpenPart(under=("summary", "law", "dates"))}, answers=True),
    "decision": OpenPaper(
        {
            "decision": ALL_PROSE,
            "reasons": OpenPart(under=("objectives",)),
            "implications": OpenPart(
                {table: OPEN_PARTS["criteria"].tables[table] for table in FELT},
                under=("legal", "equality-implications", "consultation"),
            ),
        },
        answers=True,
    ),
    "legal-annex": OpenPaper(
        {
            "by-option": OpenPart({"law-by-option": EVERY}, prose=True),
            "law": OPEN_PARTS["law"],
            "timetable": OPEN_PARTS["timetable"],
        }
    ),
    "heads-of-terms": OpenPaper(
        {
            "about-terms": ALL_PROSE,
            "clause-1": ALL_PROSE,
            "clause-2": OpenPart({"terms-lots": EVERY}, prose=True),
            "clause-3": ALL_PROSE,
            "clause-4": ALL_PROSE,
            "clause-5": OpenPart(
                {"terms-figures": ("Payment", "Term", "Unit", "Basis", "Source")}, prose=True
            ),
            "clause-6": ALL_PROSE,
            "clause-8": ALL_PROSE,
            "clause-9": OpenPart({"terms-responsibilities": EVERY}, prose=True),
            "clause-10": ALL_PROSE,
            "clause-11": ALL_PROSE,
            "clause-12": ALL_PROSE,
            "terms-open": ALL_PROSE,
        }
    ),
}
"""What may leave, by paper."""

WHY_OF_PAPERS: Mapping[str, str] = {
    "alternatives": "it compares scores and costs that come from the prices bid; the answer above "
    "has the order of the options",
    "missing": "it names what the bodies have still to settle among themselves",
    "clause-7": "who bears which risk is what the parties negotiate about",
}
"""Why a chapter of a paper stays with the commissioners."""
