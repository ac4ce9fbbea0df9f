"""Writing one picture as a file of its own, aside first and then into place."""

from pathlib import Path

from toolkit.report.content import Figure
from toolkit.report.putting import put_one


def write_picture(figure: Figure, path: Path) -> None:
    """Write the picture of a figure as an SVG file; nothing is left behind where that fails.

    Args:
        figure: Holds its title, its finding in words and its stamp inside the picture.
        path: Ends in `.svg`; a file that is there already is replaced.

    Raises:
        InputError: The name does not end in `.svg`, or the folder cannot be written to.
    """
    put_one(path, "picture", figure.svg.encode("utf-8"))
