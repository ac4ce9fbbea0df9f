"""House rules as tests: what may import what, what may touch the world, what must mirror what."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import toolkit

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "toolkit"
ORDER = (
    "version first_use errors units statements places law payment futures longlist allocation "
    "simulation appraisal pipeline files report widgets cli __main__"
).split()
EDGES = {"files", "report", "widgets", "cli", "__main__"}
MODULES = sorted(PACKAGE.rglob("*.py"))
COMPUTING = [
    path
    for path in MODULES
    if path.relative_to(PACKAGE).parts[0].removesuffix(".py") not in {*EDGES, "__init__"}
]
# What would let a computing room see the disk, the clock, the environment or other randomness.
WORLD = {
    "os", "io", "pathlib", "shutil", "tempfile", "subprocess", "socket", "time", "random",
    "secrets", "uuid", "getpass", "platform", "sys", "glob", "csv", "openpyxl", "requests",
    "urllib", "threading", "multiprocessing",
}  # fmt: skip
STOPWATCH = "time.monotonic"
WORLD_CALLS = {
    "open", "input", "print", "eval", "exec", "breakpoint", "today", "now", "utcnow", "getenv",
    "seed", "read_text", "write_text", "read_csv", "to_csv",
}  # fmt: skip


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_room_has_its_place_in_the_order() -> None:
    rooms = {room_of(path) for path in MODULES} - {"__init__"}
    assert rooms == set(ORDER)


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_imports_only_look_left(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return  # the front door sees every room
    allowed = set(ORDER[: ORDER.index(room) + 1])
    rooms = {name.split(".")[1] for name in imported(path) if name.startswith("toolkit.")} & set(
        ORDER
    )
    assert rooms <= allowed, f"{room} may import {sorted(allowed)}"
    assert "toolkit" not in set(imported(path)) or room in EDGES


@pytest.mark.parametrize("path", COMPUTING, ids=relative)
def test_computing_rooms_cannot_reach_the_world(path: Path) -> None:
    known = {name for name in imported(path) if name != STOPWATCH}
    if STOPWATCH in set(imported(path)) and room_of(path) == "allocation":
        known -= {"time"}  # a limit on time is an argument there, and no result holds a time
    assert not {name.split(".")[0] for name in known} & WORLD
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            name = node.func.attr if isinstance(node.func, ast.Attribute) else name
            assert name not in WORLD_CALLS, f"{relative(path)}:{node.lineno} calls {name}"


@pytest.mark.parametrize("path", COMPUTING, ids=relative)
def test_randomness_is_seeded_and_named(path: Path) -> None:
    if path.name == "streams.py" and path.parent.name == "futures":
        return  # the one place where generators are made, from seed and name
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"default_rng", "RandomState", "SeedSequence"}, relative(path)


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_only_allocation_speaks_pulp_and_only_widgets_know_notebooks(path: Path) -> None:
    roots = {name.split(".")[0] for name in imported(path)}
    assert not roots & {"pulp", "highspy"} or room_of(path) == "allocation"
    assert not roots & {"ipywidgets", "IPython", "anywidget"} or room_of(path) == "widgets"
    assert not roots & {"typer", "rich"} or room_of(path) == "cli"


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_modules_are_short_and_plain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            assert node.args.kwarg is None, f"{relative(path)}:{node.lineno} takes **kwargs"
        if isinstance(node, ast.ExceptHandler):
            broad = node.type is None or getattr(node.type, "id", "") in {
                "Exception",
                "BaseException",
            }
            assert not broad, f"{relative(path)}:{node.lineno} catches everything"


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_every_module_has_a_test_in_the_same_place(path: Path) -> None:
    if path.name == "__init__.py" or path.stem in {"version", "__main__"}:
        return
    inside = path.relative_to(PACKAGE)
    if inside.parts[:2] == ("law", "rulebooks"):
        return  # a rulebook is tested by its table of sentences, tests/rules/<id>.yaml
    assert (ROOT / "tests" / inside.parent / f"test_{path.name}").is_file()


def test_every_rulebook_has_a_table_of_sentences_and_a_coverage_page() -> None:
    folders = [p for p in (PACKAGE / "law" / "rulebooks").iterdir() if (p / "__init__.py").exists()]
    assert folders
    for folder in folders:
        assert (ROOT / "tests" / "rules" / f"{folder.name}.yaml").is_file()
        assert (folder / "coverage.md").is_file()


def test_no_room_is_a_drawer() -> None:
    drawers = {"utils", "helpers", "common", "base", "config", "core", "manager", "v2", "misc"}
    assert not {path.stem for path in MODULES} & drawers


def test_the_readme_lists_exactly_the_public_names() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = readme.split("<!-- public names -->")[1].split("<!-- end -->")[0]
    listed = {word.strip("`,. \n") for word in block.split() if word.startswith("`")}
    assert listed == set(toolkit.__all__)


def test_the_version_stands_once() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{toolkit.__version__}"' in pyproject


def test_architecture_page_is_short() -> None:
    assert len((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines()) <= 120
