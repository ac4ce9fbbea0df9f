"""A notebook run afresh with other parameters: read, told its values, executed cell by cell."""

import ast
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from toolkit.errors import Cancelled, Fault, InputError, Place, ReportError
from toolkit.files.shipped import shipped
from toolkit.pipeline import Progress
from toolkit.statements.reading import did_you_mean

PARAMETERS = "parameters"
MOST_BYTES = 16_000_000

type Value = str | int | float | bool


def notebook_path(name: str) -> Path:
    """Give the notebook that a name means: a file, or the number or name of a shipped one.

    Raises:
        InputError: There is none, or several begin so.
    """
    path = Path(name)
    if path.suffix == ".ipynb":
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            what = "is no notebook of up to 16 MB; give a file that ends in .ipynb"
            raise InputError.single(Place(name), "", what)
        return path
    known = {one.stem: one for one in sorted(shipped("notebooks").glob("*.ipynb"))}
    found = [stem for stem in known if stem.startswith(name)] if name else []
    if len(found) != 1:
        what = f"{name!r} is no notebook; {did_you_mean(name, known)}"
        raise InputError.single(Place("NOTEBOOK"), "", what)
    return known[found[0]]


def read_notebook(path: Path) -> nbformat.NotebookNode:
    """Read a notebook in its present format.

    Raises:
        InputError: The file holds no notebook.
    """
    try:
        read: nbformat.NotebookNode = nbformat.read(path, as_version=4)
    except (OSError, ValueError, json.JSONDecodeError, nbformat.ValidationError) as error:
        what = f"cannot be read as a notebook ({type(error).__name__}); save it again in Jupyter"
        raise InputError.single(Place(str(path)), "", what) from None
    return read


def parameters_of(notebook: nbformat.NotebookNode) -> dict[str, Value]:
    """Give the parameters that a notebook states in its tagged cell, with their usual values."""
    stated: dict[str, Value] = {}
    for cell in notebook.cells:
        if cell.cell_type == "code" and PARAMETERS in cell.metadata.get("tags", []):
            for node in ast.parse(cell.source).body:
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                    name = node.targets[0]
                    if isinstance(name, ast.Name) and isinstance(
                        node.value.value, str | int | float
                    ):
                        stated[name.id] = node.value.value
    return stated


def values_asked(
    notebook: nbformat.NotebookNode, case: str, settings: Sequence[str]
) -> dict[str, Value]:
    """Believe what a person asks a notebook's parameters to be.

    Args:
        notebook: States which parameters there are, and by their usual values what they hold.
        case: A shipped id, case folder or workbook; empty where the notebook's own is kept.
        settings: Each `NAME=VALUE`.

    Raises:
        InputError: A name is not a parameter, or a value is not of its kind; all are told at once.
    """
    stated = parameters_of(notebook)
    asked = [f"case={case}", *settings] if case else list(settings)
    found: dict[str, Value] = {}
    faults: list[Fault] = []
    for setting in asked:
        name, _, text = setting.partition("=")
        try:
            found[name] = _believed(name, text, stated)
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(tuple(faults))
    path = Path(str(found.get("case", "")))
    if found.get("case") and path.exists():
        found["case"] = str(path.resolve())
    return found


def _believed(name: str, text: str, stated: Mapping[str, Value]) -> Value:
    if name not in stated:
        what = f"{name!r} is no parameter of this notebook; {did_you_mean(name, stated)}"
        raise InputError.single(Place("--set"), name, what)
    usual = stated[name]
    if isinstance(usual, str):
        return text
    kind = type(usual)
    try:
        if kind is bool:
            return {"yes": True, "true": True, "no": False, "false": False}[text.lower()]
        return kind(text)
    except (ValueError, KeyError):
        what = f"{text!r} is not of the kind of {usual!r}; write one like it"
        raise InputError.single(Place("--set"), name, what) from None


def told(notebook: nbformat.NotebookNode, values: Mapping[str, Value]) -> nbformat.NotebookNode:
    """Put a cell with the values asked for behind the one that states the usual ones."""
    notebook = nbformat.from_dict(json.loads(json.dumps(notebook)))
    if values:
        source = "\n".join(f"{name} = {value!r}" for name, value in values.items())
        cell: Any = nbformat.v4.new_code_cell(source, metadata={"tags": ["injected-parameters"]})
        cell.id = "injected-parameters"
        at = [PARAMETERS in one.metadata.get("tags", []) for one in notebook.cells].index(True)
        notebook.cells.insert(at + 1, cell)
    return notebook


def executed(
    notebook: nbformat.NotebookNode, *, folder: Path, progress: Progress
) -> nbformat.NotebookNode:
    """Run every cell in a fresh kernel; a cell that fails says so and the next one runs.

    Args:
        notebook: Told its values.
        folder: Where its code runs, so that a path in it means what it means to its reader.
        progress: Told before each cell how far the work is; its answer may stop it.

    Raises:
        Cancelled: The answer of `progress` was no.
        ReportError: The kernel that runs the code died.
    """
    resources = {"metadata": {"path": str(folder)}}
    client = NotebookClient(
        notebook,
        allow_errors=True,
        resources=resources,
        kernel_name="python3",
        extra_arguments=["--log-level=ERROR"],
    )
    client.reset_execution_trackers()
    try:
        with client.setup_kernel():
            for place, cell in enumerate(notebook.cells):
                if not progress(_named(cell), place / len(notebook.cells)):
                    raise Cancelled("the notebook was stopped")
                client.execute_cell(cell, place)
    except (DeadKernelError, CellTimeoutError):
        what = "the kernel of the notebook died; ask for fewer draws, or close other programs"
        raise ReportError(what) from None
    return notebook


def _named(cell: nbformat.NotebookNode) -> str:
    first = "".join(cell.source).strip().partition("\n")[0].lstrip("#! ")
    return first[:60] if cell.cell_type == "markdown" and first else "working"


REFUSAL = "Refused: "  # how a cell says what `showing_plainly` shows without a traceback


def failed_cells(notebook: nbformat.NotebookNode) -> list[str]:
    """Say of every cell that failed which it was and why, in one line each."""
    found = []
    for place, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                why = " ".join(str(output.get("evalue", "")).split())[:300]
                found.append(f"cell {place}: {why or output.get('ename', 'an error')}")
            elif output.get("name") == "stderr" and REFUSAL in output.text:
                why = " ".join(output.text.partition(REFUSAL)[2].split())[:300]
                found.append(f"cell {place}: {why}")
    return found
