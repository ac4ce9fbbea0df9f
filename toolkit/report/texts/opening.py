"""Which of the authors' own texts leave in a copy for a bidder or the public."""

from dataclasses import replace
from types import MappingProxyType

from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_parts import OPEN_ORIGINS
from toolkit.report.audience.readers import Reader
from toolkit.report.content import Number
from toolkit.report.texts.figures import Figures, figures_of
from toolkit.report.texts.staleness import moved_in
from toolkit.statements.text_blocks import TextBlock
from toolkit.statements.text_parts import figures_in


def with_open_texts(appraisal: Appraisal, reader: Reader) -> Appraisal:
    """Keep the texts that a reader may have.

    Args:
        appraisal: A finished appraisal, with all that the law found.
        reader: For whom; commissioners have them all.
    """
    if reader.sees_everything or not appraisal.case.texts:
        return appraisal
    figures = figures_of(appraisal)
    kept = {
        name: one.model_copy(update={"written_against": None})  # a copy counts less law
        for name, one in appraisal.case.texts.items()
        if not why_kept_back(one, figures, reader)
    }
    case = appraisal.case.model_copy(update={"texts": MappingProxyType(kept)})
    return replace(appraisal, case=case)


def why_kept_back(block: TextBlock, figures: Figures, reader: Reader) -> str:
    """Say why a text stays with the commissioners; nothing where it may leave.

    Args:
        block: The text.
        figures: Present values by name.
        reader: A bidder or the public.
    """
    if block.audience not in ("public", reader.audience):
        return f"its authors wrote it for {Reader(block.audience).named}"
    closed = [one for one in figures_in(block.text) if not _is_open(figures[one])]
    if closed:
        return f"it shows {', '.join(closed)}, which may not leave"
    return "it is out of date" if moved_in(block, figures) else ""


def open_to(reader: Reader, figures: Figures) -> Figures:
    """Keep the figures that a reader may have."""
    if reader.sees_everything:
        return figures
    return {name: one for name, one in figures.items() if _is_open(one)}


def _is_open(figure: Number | None) -> bool:
    return figure is not None and figure.origin in OPEN_ORIGINS
