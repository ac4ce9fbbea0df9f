"""What a notebook shows: a refusal as one sentence without a traceback, and texts in full."""

import sys
from types import TracebackType
from typing import Protocol

import pandas as pd
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
) -> None:
    """Say under a cell why it was refused; the cell still counts as failed."""
    print(f"Refused: {error}", file=sys.stderr)


def show_plainly(shell: Shell | None) -> None:
    """Show deliberate refusals as one sentence, and tables without cutting their words short.

    Bugs keep their traceback. Outside a notebook nothing is changed.

    Args:
        shell: Of the notebook; nothing outside one.
    """
    if shell is not None:
        shell.set_custom_exc((ToolkitError,), in_one_sentence)
        pd.set_option("display.max_colwidth", None)


def here() -> Shell | None:
    """Give the shell of the notebook that this runs in, if it does."""
    shell: Shell | None = get_ipython()
    return shell
