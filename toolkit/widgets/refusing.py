"""What a reader of a notebook sees where work is refused: one sentence, no traceback."""

from types import TracebackType
from typing import Protocol

from IPython.core.getipython import get_ipython

from toolkit.errors import ToolkitError


class Shell(Protocol):
    """The part of a notebook's shell that is needed here."""

    def set_custom_exc(self, kinds: tuple[type[BaseException], ...], handler: object) -> None:
        """Say what to do when a cell ends with an error of these kinds."""


def in_one_sentence(
    _shell: object,
    _kind: type[BaseException],
    error: BaseException,
    _trace: TracebackType | None,
    tb_offset: int | None = None,
) -> list[str]:
    """Give what stands under a cell that was refused; the cell still counts as failed."""
    return [f"Refused: {error}"]


def refuse_plainly(shell: Shell | None) -> None:
    """Show deliberate refusals as one sentence; bugs keep their traceback.

    Args:
        shell: Of the notebook; nothing outside one.
    """
    if shell is not None:
        shell.set_custom_exc((ToolkitError,), in_one_sentence)


def here() -> Shell | None:
    """Give the shell of the notebook that this runs in, if it does."""
    shell: Shell | None = get_ipython()
    return shell
