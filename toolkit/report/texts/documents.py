"""What `toolkit texts --json` prints: the texts of a case and every figure they may show."""

from toolkit.report.document import AboutCase, Document


class MovedRow(Document):
    """A figure that no longer reads as it did when its text was accepted."""

    figure: str
    then: str
    now: str


class TextRow(Document):
    """One text; `moved` is not empty where it is out of date, `audience` is who may read it."""

    text: str
    spot: str
    figures: tuple[str, ...]
    audience: str
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
