"""What `toolkit texts --json` prints: the texts of a case and every figure they may show."""

from toolkit.appraisal import Appraisal
from toolkit.report.document import AboutCase, Document, about
from toolkit.report.texts.figures import figures_of, shown
from toolkit.report.texts.staleness import moved_in
from toolkit.statements.text_blocks import figure_names
from toolkit.statements.text_parts import figures_in


class MovedRow(Document):
    """A figure that no longer reads as it did when its text was accepted."""

    figure: str
    then: str
    now: str


class TextRow(Document):
    """One text; `moved` is not empty where it is out of date."""

    text: str
    spot: str
    figures: tuple[str, ...]
    accepted: bool
    moved: tuple[MovedRow, ...]


class FigureRow(Document):
    """A figure that a text may show, as a sentence shows it."""

    figure: str
    means: str
    shown: str
    value: float | None
    origin: str | None


class TextsDocument(Document):
    """What `toolkit texts --json` prints."""

    case: str
    scenario: str | None
    texts: tuple[TextRow, ...]
    figures: tuple[FigureRow, ...]
    about: AboutCase


def texts_document(appraisal: Appraisal) -> TextsDocument:
    """Write the texts of a case and all figures as a document."""
    case, figures = appraisal.case, figures_of(appraisal)
    means = figure_names(one.id for one in case.options)
    return TextsDocument(
        case=case.id,
        scenario=case.scenario_id,
        texts=tuple(
            TextRow(
                text=one.text_id,
                spot=one.spot,
                figures=figures_in(one.text),
                accepted=one.written_against is not None,
                moved=tuple(
                    MovedRow(figure=each.figure, then=each.then, now=each.now)
                    for each in moved_in(one, figures)
                ),
            )
            for one in case.texts.values()
        ),
        figures=tuple(
            FigureRow(
                figure=name,
                means=means[name],
                shown=shown(one),
                value=None if one is None else float(one.value),
                origin=None if one is None else one.origin,
            )
            for name, one in figures.items()
        ),
        about=about(case),
    )
