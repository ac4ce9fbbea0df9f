"""Trying a fault: a copy of this process takes it in and runs the tests that ought to notice.

Everything is imported once, with every YAML file read. Each fault then gets a forked copy that
forgets the faulty module and what imports it, imports them anew, and runs the plain tests of the
chosen modules until one fails. Tests on drawn facts and tests that compare with a coverage page are
left out: the first are slow and hang on luck, the second would notice any edit.
"""

import ast
import importlib
import importlib.abc
import importlib.util
import inspect
import math
import os
import resource
import select
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from itertools import product
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.conftest import same_as
from tests.mutation.operators import Mutant

ROOT = Path(__file__).parents[2]
PAGES = "page"
PATIENCE = 20  # how many times as long as it may compute a fault may take on the wall


@dataclass(frozen=True)
class Trial:
    """A fault and the test modules that ought to notice it, likeliest first."""

    mutant: Mutant
    tests: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What became of a fault: `killed` by a test, `survived`, `stillborn`, or out of `time`."""

    mutant: Mutant
    fate: str
    by: str = ""


def try_all(trials: Sequence[Trial], *, workers: int, limit: float) -> Iterator[Outcome]:
    """Try every fault, some side by side, each for at most `limit` seconds of computing.

    A busy machine must not pass for a fault that hangs, so the clock on the wall is let run on.
    """
    _remember_yaml()
    waiting, running = list(reversed(trials)), dict[int, tuple[int, Trial, float]]()
    while waiting or running:
        while waiting and len(running) < workers:
            trial = waiting.pop()
            pid, pipe = _fork(trial, limit)
            running[pipe] = pid, trial, time.monotonic() + limit * PATIENCE
        ready, _, _ = select.select(list(running), [], [], 0.2)
        for pipe, (pid, trial, until) in list(running.items()):
            late = time.monotonic() > until
            if pipe in ready or late:
                if late and pipe not in ready:
                    os.kill(pid, signal.SIGKILL)
                fate, _, by = os.read(pipe, 4096).decode().partition(" ")
                os.waitpid(pid, 0)
                os.close(pipe)
                del running[pipe]
                if fate == "killed":
                    LATELY.setdefault(trial.mutant.path, deque(maxlen=12)).appendleft(by)
                yield Outcome(trial.mutant, fate or "time", by)


def failing(tests: Iterable[str]) -> list[str]:
    """Name the plain tests that fail before anything was changed; they cannot judge a fault."""
    _remember_yaml()
    return [
        name
        for test in tests
        for name, run in plain_tests(_import(test))
        if _fails(_watched(run, name))
    ]


def _fork(trial: Trial, limit: float) -> tuple[int, int]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    os.close(reading)
    most = math.ceil(limit)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    with open(os.devnull, "w") as nowhere:  # what a failing test prints is of no interest
        sys.stdout = sys.stderr = nowhere
        said = _fate(trial)
        os.write(writing, said.encode()[:4000])
        os._exit(0)


def _fate(trial: Trial) -> str:
    mutant = trial.mutant
    if mutant.path.endswith(".py"):
        name = module_of(mutant.path)
        sys.meta_path.insert(0, _Faulty(name, mutant.text))
        _forget(name, trial.tests)
        try:
            _import(name.partition(".")[0])  # as anybody's first import would, outermost first
            _import(name)
        except Exception as error:
            return f"stillborn {type(error).__name__}"
    else:
        _read_instead((ROOT / mutant.path).read_text(encoding="utf-8"), mutant.text)
        _forget(module_of(str(Path(mutant.path).parent)), trial.tests)
    faulty, lately = (mutant.path, mutant.inside), LATELY.get(mutant.path, ())
    likely = {label for label, reached in REACHED.items() if faulty in reached or label in lately}
    for at_first in (True, False):
        for test in trial.tests:
            if at_first and not any(label.startswith(f"{test}::") for label in likely):
                continue
            try:
                module = _import(test)
            except Exception as error:
                return f"killed {test}: {type(error).__name__} on import"
            for label, run in sorted(plain_tests(module), key=_turn(lately)):
                if label not in IGNORED and (label in likely) is at_first and _fails(run):
                    return f"killed {label}"
    return "survived"


def _turn(lately: Collection[str]) -> Callable[[tuple[str, object]], tuple[bool, bool]]:
    """Order tests: what killed a like fault of late, then the first case of each."""
    return lambda case: (case[0] not in lately, not case[0].endswith("[0]"))


def _watched(run: Callable[[], object], label: str) -> Callable[[], object]:
    """Note which functions of ours a test reaches."""
    codes = set[CodeType]()

    def watched() -> None:
        sys.setprofile(lambda frame, _event, _value: codes.add(frame.f_code))
        try:
            run()
        finally:
            sys.setprofile(None)
            REACHED[label] = {
                (code.co_filename.removeprefix(f"{ROOT}/"), code.co_qualname.split(".")[0])
                for code in codes
            }

    return watched


IGNORED: set[str] = set()
"""Tests that fail before anything was changed."""

REACHED: dict[str, set[tuple[str, str]]] = {}
"""For each test, the functions that it reaches, by file and name; the likeliest to notice."""

LATELY: dict[str, deque[str]] = {}
"""For each file, the tests that killed a fault in it of late; they are tried first."""


def plain_tests(module: ModuleType) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give each test of a module that draws no facts and needs no folder, once for each case."""
    for name, test in vars(module).items():
        if not name.startswith("test_") or PAGES in name or not inspect.isfunction(test):
            continue
        if hasattr(test, "hypothesis") or getattr(test, "__module__", "") != module.__name__:
            continue
        for number, case in enumerate(_cases(test)):
            given = {**case, **_fixtures(test)}
            if set(inspect.signature(test).parameters) == set(given):
                yield f"{module.__name__}::{name}[{number}]", _bound(test, given)


def _fixtures(test: Callable[..., object]) -> dict[str, Any]:
    """Give the one fixture that faults are tried with: comparison with a golden file."""
    return {"golden": same_as} if "golden" in inspect.signature(test).parameters else {}


def _cases(test: Callable[..., object]) -> Iterator[dict[str, Any]]:
    """Give the arguments of every case that `parametrize` asks for."""
    marks = [m for m in getattr(test, "pytestmark", ()) if m.name == "parametrize"]
    sides = [list(_arguments(mark.args[0], mark.args[1])) for mark in marks]
    for chosen in product(*sides):
        yield {name: value for side in chosen for name, value in side.items()}


def _arguments(names: str | Sequence[str], rows: Iterable[Any]) -> Iterator[dict[str, Any]]:
    listed = [n.strip() for n in names.split(",")] if isinstance(names, str) else list(names)
    for row in rows:
        values = row.values if hasattr(row, "marks") else row
        single = len(listed) == 1 and not hasattr(row, "marks")
        yield dict(zip(listed, [values] if single else values, strict=True))


def _bound(test: Callable[..., object], case: Mapping[str, Any]) -> Callable[[], object]:
    return lambda: test(**case)


def _fails(run: Callable[[], object]) -> bool:
    try:
        run()
    except pytest.skip.Exception:
        return False
    except (Exception, pytest.fail.Exception):
        return True
    return False


class _Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from a changed text."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    def find_spec(
        self, fullname: str, path: object, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        file = ROOT.joinpath(*fullname.split("."))
        package = file.is_dir()
        spec = importlib.util.spec_from_loader(fullname, self, is_package=package)
        if spec and package:
            spec.submodule_search_locations = [str(file)]
        return spec

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.text, f"<{self.name}>", "exec"), vars(module))


def module_of(path: str) -> str:
    """Name the module that a file or folder holds."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _import(name: str) -> ModuleType:
    return importlib.import_module(name)


def _forget(name: str, tests: Sequence[str]) -> None:
    """Forget a module, whatever imports it however far off, and the test modules."""
    gone = {name, *tests}
    grown = True
    while grown:
        more = {
            other
            for other, needs in USES.items()
            if other not in gone and not gone.isdisjoint(needs)
        }
        gone |= more
        grown = bool(more)
    for module in gone & set(sys.modules):
        room, _, leaf = module.rpartition(".")
        del sys.modules[module]
        if room in sys.modules and hasattr(sys.modules[room], leaf):
            delattr(sys.modules[room], leaf)


USES: dict[str, set[str]] = {}
"""For each module of ours, those that it imports."""


def learn_uses() -> None:
    """Find who imports whom, from what is imported now."""
    ours = {n: m for n, m in sys.modules.items() if n.startswith(("toolkit", "tests"))}
    for name, module in ours.items():
        used = {str(getattr(value, "__module__", "")) for value in vars(module).values()}
        if getattr(module, "__file__", None):
            used |= imports(Path(str(module.__file__)).read_text(encoding="utf-8"))
        USES[name] = (used & set(ours)) - {name}


def imports(text: str) -> set[str]:
    """Name all that a module may import; a name from a package may be a module of it.

    A package does not use what lies in it, unless it says so: else everything used everything.
    """
    found = set()
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.ImportFrom(module=str(room), names=names):
                found |= {room, *(f"{room}.{alias.name}" for alias in names)}
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
    return found


READ: dict[tuple[str, str], Any] = {}
"""What YAML texts hold, by kind of reader."""


def _remember_yaml() -> None:
    """Read no YAML text twice: tables are long, and no test writes into what it read."""
    if READ:
        return
    load = YAML.load

    def once(self: YAML, stream: Any) -> Any:
        if not isinstance(stream, str):
            return load(self, stream)
        key = ("/".join(map(str, self.typ)), stream)
        if key not in READ:
            READ[key] = load(self, stream)
        return READ[key]

    YAML.load = once  # type: ignore[method-assign]


def _read_instead(text: str, changed: str) -> None:
    """Have a reader of one text find another."""
    load = YAML.load

    def other(self: YAML, stream: Any) -> Any:
        return load(self, changed if stream == text else stream)

    YAML.load = other  # type: ignore[method-assign]
