"""Keep what a reader and nbval need of a stored notebook, and drop what only makes noise.

Kept: text, code, printed lines, plain and HTML tables, cell ids. Dropped: pictures, widget
views and their state, timings, the kernel's particulars. Execution counts run from 1, because
nbval compares nothing on a cell without one.

A cell that shows a picture or a widget loses that output here, so it must be marked
`# NBVAL_IGNORE_OUTPUT`; put what should be compared in a table in the next cell.
"""

import argparse
import json
import sys
from itertools import count
from pathlib import Path
from typing import Any

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
PICTURES = frozenset({"image/jpeg", "image/png", "image/svg+xml", WIDGET_VIEW})
KERNEL: dict[str, Any] = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def normalised(text: str) -> str:
    """Give the text of a notebook as it should be stored; a second pass changes nothing."""
    notebook = json.loads(text)
    notebook["metadata"] = KERNEL | _only(notebook["metadata"], {"title"})
    counts = count(1)
    for cell in notebook["cells"]:
        cell["metadata"] = _only(cell["metadata"], {"jupyter", "tags"})
        if cell["cell_type"] == "code":
            # A cell without code never runs, so Jupyter does not count it either.
            cell["execution_count"] = next(counts) if "".join(cell["source"]).strip() else None
            outputs = [_stripped(output, cell["execution_count"]) for output in cell["outputs"]]
            cell["outputs"] = [output for output in outputs if output.get("data") != {}]
    # The layout that Jupyter itself writes, so that saving there makes no difference.
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _stripped(output: dict[str, Any], execution_count: int | None) -> dict[str, Any]:
    """Give one output without its pictures; beside a picture, plain text is only its stand-in."""
    if "data" not in output:
        return output
    data = output["data"]
    if PICTURES & data.keys():
        data = {kind: data[kind] for kind in data.keys() - PICTURES - {"text/plain"}}
        data = {kind: text for kind, text in data.items() if "<svg" not in "".join(text)}
    stripped = {**output, "data": data, "metadata": {}}
    if output["output_type"] == "execute_result":
        stripped["execution_count"] = execution_count
    return stripped


def _only(metadata: dict[str, Any], kept: set[str]) -> dict[str, Any]:
    return {name: metadata[name] for name in metadata.keys() & kept}


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
