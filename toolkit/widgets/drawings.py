"""A picture of a report as a notebook shows it, with its words and its table."""

from html import escape

from toolkit.report.content import Figure
from toolkit.widgets.framing import frame_of
from toolkit.widgets.sections import STYLE, section


class Drawing:
    """A figure; where there is nothing to draw, the sentence that says why.

    Args:
        figure: As a chapter of the report made it, or nothing.
    """

    def __init__(self, figure: Figure | None) -> None:
        self.figure = figure

    @property
    def html(self) -> str:
        """The picture, what it shows in a sentence, and its table folded away."""
        if self.figure is None:
            return "<p>There is nothing to draw for this case.</p>"
        one = self.figure
        table = frame_of(one.table).to_html(index=False, border=0)
        return section(one.title, f"<p>{escape(one.alt)}</p>{one.svg}", None) + (
            f"<details><summary>{escape(one.table.caption)}</summary>"
            f"<div class='wide words'>{table}</div></details>"
        )

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """Give a notebook the picture for every way in which it may be shown."""
        shown = f"{STYLE}<div class='explorer'>{self.html}</div>"
        if self.figure is None:
            return {"text/html": shown, "text/plain": "nothing to draw"}, {}
        one = self.figure
        data = {"text/html": shown, "image/svg+xml": one.svg, "text/plain": one.alt}
        return data, {"image/svg+xml": {"title": one.title, "alt": one.alt}}
