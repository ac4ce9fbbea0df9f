"""Writing the texts of a case and their figures down as a document."""

from toolkit.appraisal import Appraisal
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.document import about
from toolkit.report.texts.documents import FigureRow, MovedRow, TextRow, TextsDocument
from toolkit.report.texts.figures import figures_of, shown
from toolkit.report.texts.opening import open_to, with_open_texts
from toolkit.report.texts.staleness import moved_in
from toolkit.statements.text_blocks import figure_names
from toolkit.statements.text_parts import figures_in


def texts_document(appraisal: Appraisal, reader: Reader = COMMISSIONER) -> TextsDocument:
    """Write texts and figures of a case as a document.

    Args:
        appraisal: A finished appraisal.
        reader: For whom; others than commissioners get the texts and figures that may leave, and
            `document_for` keeps back the rest.
    """
    figures = open_to(reader, figures_of(appraisal))
    case = with_open_texts(appraisal, reader).case
    means = figure_names(one.id for one in case.options)
    return TextsDocument(
        case=case.id,
        scenario=case.scenario_id,
        texts=tuple(
            TextRow(
                text=one.text_id,
                spot=one.spot,
                figures=figures_in(one.text),
                audience=one.audience,
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
