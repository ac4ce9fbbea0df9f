"""Keep what a reader and nbval need of a stored notebook, and drop what only makes noise.

Kept: text, code, printed lines, plain and HTML tables, cell ids. Dropped: pictures, widget
views and their state, timings, the kernel's particulars. Execution counts run from 1, because
nbval compares nothing on a cell without one.

A cell that shows a picture or a widget loses that output here, so it must be marked
`# NBVAL_IGNORE_OUTPUT`; put what should be compared in a table in the next cell.
"""

import argparse
import sys
from itertools import count
from pathlib import Path

import nbformat
from nbformat import NotebookNode

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
PICTURES = frozenset({"image/jpeg", "image/png", "image/svg+xml", WIDGET_VIEW})
KEPT_CELL_METADATA = frozenset({"jupyter", "tags"})
KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def normalised(text: str) -> str:
    """Give the text of a notebook as it should be stored; a second pass changes nothing."""
    notebook = nbformat.reads(text, as_version=4)
    title = {"title": notebook.metadata.title} if "title" in notebook.metadata else {}
    notebook.metadata = NotebookNode({**KERNEL, **title})
    counts = count(1)
    for cell in notebook.cells:
        for name in cell.metadata.keys() - KEPT_CELL_METADATA:
            del cell.metadata[name]
        if cell.cell_type == "code":
            cell.execution_count = next(counts) if cell.source.strip() else None
            cell.outputs = [out for out in cell.outputs if _keep(out, cell.execution_count)]
    return nbformat.writes(notebook).rstrip("\n") + "\n"


def _keep(output: NotebookNode, execution_count: int | None) -> bool:
    """Strip one output in place; say whether anything worth storing is left."""
    if "data" not in output:
        return True
    output.metadata = NotebookNode()
    if output.output_type == "execute_result":
        output.execution_count = execution_count
    if PICTURES & output.data.keys():
        # Beside a picture the plain text is only its stand-in, such as <Figure size 640x480>.
        for kind in PICTURES | {"text/plain"}:
            output.data.pop(kind, None)
    return bool(output.data)


def main() -> int:
    """Rewrite the notebooks given, or all of them; with --check only say which would change."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if any would")
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all under notebooks/")
    arguments = parser.parse_args()
    untidy = 0
    for path in arguments.notebooks or sorted(NOTEBOOKS.glob("*.ipynb")):
        before = path.read_text(encoding="utf-8")
        after = normalised(before)
        if after == before:
            continue
        untidy += 1
        if arguments.check:
            print(f"{path}: not normalised; run tools/normalise_notebooks.py", file=sys.stderr)
        else:
            path.write_text(after, encoding="utf-8", newline="\n")
            print(f"{path}: normalised")
    return int(arguments.check and untidy > 0)


if __name__ == "__main__":
    sys.exit(main())
