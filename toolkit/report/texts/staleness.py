"""Whether a text was written against other figures than it shows now."""

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.report.texts.figures import Figures, shown
from toolkit.statements.text_blocks import TextBlock
from toolkit.statements.text_parts import figures_in


@dataclass(frozen=True)
class Moved:
    """A figure that no longer reads as it did when its text was accepted."""

    text_id: str
    figure: str
    then: str
    now: str

    @property
    def words(self) -> str:
        """Say it in one sentence."""
        return f"{self.figure} was {self.then} when this was written and is {self.now} now"


def moved_in(block: TextBlock, figures: Figures) -> tuple[Moved, ...]:
    """Give the figures of a text that moved beyond their shown rounding since it was accepted.

    A figure that was added to the text since then counts as moved; a text that was never accepted
    holds nothing to compare with.

    Args:
        block: The text.
        figures: Present values by name.
    """
    accepted = block.accepted
    if accepted is None:
        return ()
    return tuple(
        Moved(block.text_id, name, accepted.get(name, "not in it"), shown(figures[name]))
        for name in figures_in(block.text)
        if accepted.get(name) != shown(figures[name])
    )


def against(block: TextBlock, figures: Figures) -> str:
    """Write what the figures of a text are now, for the column `written_against`."""
    return "; ".join(f"{name}={shown(figures[name])}" for name in figures_in(block.text))


def stale(blocks: Iterable[TextBlock], figures: Figures) -> tuple[Moved, ...]:
    """Give every figure that moved under any text."""
    return tuple(one for block in blocks for one in moved_in(block, figures))
