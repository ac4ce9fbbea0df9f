"""The texts of a case in plain words for a terminal, and what is out of date in them."""

from collections.abc import Iterable, Iterator

from toolkit.appraisal import Appraisal
from toolkit.report.audience.readers import Reader
from toolkit.report.plain_lines import columns, head
from toolkit.report.texts.figures import Figures, figures_of, shown
from toolkit.report.texts.opening import why_kept_back
from toolkit.report.texts.staleness import moved_in, stale
from toolkit.statements.text_blocks import TextBlock, figure_names
from toolkit.statements.text_parts import figures_in


def texts(appraisal: Appraisal) -> str:
    """Say which texts a case has, where they stand, and which are out of date."""
    case, figures = appraisal.case, figures_of(appraisal)
    lines = [*head(case)]
    if not case.texts:
        return "\n".join([*lines, "The case has no texts; state them in the table texts."])
    rows = [("Text", "Spot", "For", "Figures", "Standing")]
    for one in case.texts.values():
        count = str(len(figures_in(one.text)))
        rows.append((one.text_id, one.spot, one.audience, count, _standing(one, figures)))
    told = *stale_lines(appraisal), *_kept_back(case.texts.values(), figures)
    return "\n".join([*lines, *columns(rows), *told])


def _kept_back(texts: Iterable[TextBlock], figures: Figures) -> Iterator[str]:
    """Say of each text that its authors opened why it stays behind all the same."""
    for one in texts:
        reader = Reader(one.audience)
        why = "" if reader.sees_everything else why_kept_back(one, figures, reader)
        if why:
            yield f"Left out of every copy for {reader.named}: text {one.text_id}, as {why}."


def _standing(one: TextBlock, figures: Figures) -> str:
    if moved_in(one, figures):
        return "out of date"
    if not figures_in(one.text):
        return "shows no figure"
    return "up to date" if one.accepted is not None else "not accepted"


def stale_lines(appraisal: Appraisal) -> Iterator[str]:
    """Say of each text that is out of date which figure moved from what to what."""
    if not appraisal.case.texts:
        return
    for one in stale(appraisal.case.texts.values(), figures_of(appraisal)):
        yield f"Out of date: text {one.text_id}: {one.words}"


def figures(appraisal: Appraisal) -> str:
    """List every figure that a text may show, with its present value."""
    means = figure_names(one.id for one in appraisal.case.options)
    rows = [("Write {figure: NAME}", "Now", "Means")]
    rows += [(name, shown(one), means[name]) for name, one in figures_of(appraisal).items()]
    return "\n".join([*head(appraisal.case), *columns(rows)])
