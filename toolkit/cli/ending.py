"""How a command ends: its last message, and the status that a shell sees."""

import os
import sys
from contextlib import suppress

from toolkit.cli.noting import note
from toolkit.cli.verbs import app
from toolkit.errors import InputError, ToolkitError

REFUSED = 2
UNWRITABLE = 74  # what sysexits.h calls an error in input or output
INTERRUPTED = 130  # what a shell expects after Ctrl-C
READER_GONE = 141  # what a shell expects where whoever reads a pipe has left it

type Status = int | str | None


def main() -> None:
    """Run a command; a deliberate refusal is one clear message and exit status 2."""
    try:
        status = _run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        status = READER_GONE
        _discard()
    except OSError as error:
        if error.filename is not None:
            raise  # a file, not what is printed: a bug
        status = UNWRITABLE
        _discard()
        why = (error.strerror or "no reason given").lower()
        with suppress(OSError):  # where messages cannot be written either, the status tells
            note(f"Stopped: the result cannot be printed ({why}); send it elsewhere.")
    sys.exit(status)


def _run() -> Status:
    """Run a command and turn whatever ended it into a status."""
    printed_to = sys.stdout
    try:
        app()
    except InputError as error:
        count = len(error.faults)
        head = "Refused: " if count == 1 else f"Refused, {count} faults:\n"
        note(f"{head}{error}")
        return REFUSED
    except ToolkitError as error:
        note(f"Refused: {error}")
        return REFUSED
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            note("Stopped; nothing was written.")
        # Typer ends with 1 where a reader has gone, having put a silent stream in place.
        return ended.code if sys.stdout is printed_to else READER_GONE
    except KeyboardInterrupt:
        note("Stopped; nothing was written.")
        return INTERRUPTED
    return 0


def _discard() -> None:
    """Send what is left to nowhere, so that the interpreter does not fail on it once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError):
        os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
