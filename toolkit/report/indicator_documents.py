"""What `toolkit law indicators` prints: the indicators that Scotland's integration reports use."""

from toolkit.law.rulebooks.scotland2014.indicators import INDICATORS, SOURCES, Indicator
from toolkit.report.document import NOT_ADVICE, Document
from toolkit.report.plain_lines import hung
from toolkit.version import VERSION


class IndicatorRow(Document):
    """One national indicator."""

    number: int
    what: str
    unit: str
    better: str
    survey: bool
    wording_seen: bool
    reported: bool
    breaks_in: str
    calendar_year: bool


class IndicatorsDocument(Document):
    """What `toolkit law indicators --json` prints."""

    indicators: tuple[IndicatorRow, ...]
    sources: tuple[str, ...]
    not_legal_advice: str
    version: str


def indicators_document() -> IndicatorsDocument:
    """Write every indicator of the core suite."""
    return IndicatorsDocument(
        indicators=tuple(
            IndicatorRow(
                number=one.number,
                what=one.what,
                unit=one.unit,
                better=one.better,
                survey=one.survey,
                wording_seen=one.wording_seen,
                reported=one.reported,
                breaks_in=one.breaks_in,
                calendar_year=one.calendar_year,
            )
            for one in INDICATORS
        ),
        sources=SOURCES,
        not_legal_advice=NOT_ADVICE,
        version=VERSION,
    )


def indicators_in_words() -> str:
    """Say every indicator on a line or two, with what a reader must know about it."""
    lines = [NOT_ADVICE, "", "Core suite of integration indicators, in our words:"]
    for one in INDICATORS:
        marks = "; ".join([one.unit, f"better: {one.better}", *_marks(one)])
        told = f"{one.number:>2}  {one.what} ({marks})"
        lines += hung(told)
    return "\n".join([*lines, "", *hung(f"Sources: {'; '.join(SOURCES)}")])


def _marks(one: Indicator) -> list[str]:
    return [
        *(["from a survey"] if one.survey else []),
        *([] if one.wording_seen else ["official wording not seen"]),
        *([] if one.reported else ["not reported"]),
        *([f"not comparable before {one.breaks_in}"] if one.breaks_in else []),
        *(["a calendar year may stand in"] if one.calendar_year else []),
    ]
