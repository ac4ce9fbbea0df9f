"""The command line: parse, call a public name, print.

Results go to standard output, everything else to standard error. Exit status 0 is a result, 1 a
result that `--strict` does not accept, 2 refused input, 74 a result that cannot be printed, 130 a
stop by Ctrl-C.
"""

from toolkit.cli.ending import main
from toolkit.cli.verbs import app

__all__ = ["app", "main"]
