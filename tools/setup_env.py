"""Make `.venv` at the root of this checkout, holding the toolkit and all that is in the lock.

Run it with any Python from 3.8 on: `python3 tools/setup_env.py`. It finds an interpreter that is
new enough, makes the environment with it, and does nothing when everything is already in place.
Set TOOLKIT_PYTHON to the path of an interpreter to choose another one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Iterable, Iterator, Mapping, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "setup-stamp.json"  # written last, so an environment without one is half-made

OVERRIDE = "TOOLKIT_PYTHON"
OLDEST, NEWEST = (3, 12), (3, 14)
NAMES = ("python3.13", "python3.12", "python3.14", "python3", "python")

# Where version managers and installers put interpreters: the variable that says where the folder
# is, the folder when it does not, and what to look for inside.
PLACES = (
    ("PYENV_ROOT", "~/.pyenv", "versions/3.1[2-4]*/bin/python"),
    ("PYENV_ROOT", "~/.pyenv/pyenv-win", "versions/3.1[2-4]*/python.exe"),
    ("UV_PYTHON_INSTALL_DIR", "~/.local/share/uv/python", "cpython-3.1[2-4]*/bin/python3"),
    ("APPDATA", "~/AppData/Roaming", "uv/python/cpython-3.1[2-4]*/python.exe"),
    ("ASDF_DATA_DIR", "~/.asdf", "installs/python/3.1[2-4]*/bin/python"),
    ("HOMEBREW_PREFIX", "/opt/homebrew", "opt/python@3.1[2-4]/bin/python3.1[2-4]"),
    ("HOMEBREW_PREFIX", "/usr/local", "opt/python@3.1[2-4]/bin/python3.1[2-4]"),
    ("", "/Library/Frameworks/Python.framework", "Versions/3.1[2-4]/bin/python3"),
    ("LOCALAPPDATA", "~/AppData/Local", "Programs/Python/Python31[2-4]/python.exe"),
    ("PROGRAMFILES", "C:/Program Files", "Python31[2-4]/python.exe"),
    *(
        (variable, folder, pattern)
        for variable, folder in (
            ("CONDA_PREFIX", "~/.conda"),
            ("MAMBA_ROOT_PREFIX", "~/micromamba"),
            ("", "~/miniforge3"),
            ("", "~/miniconda3"),
            ("", "~/anaconda3"),
        )
        for pattern in ("bin/python", "envs/*/bin/python", "python.exe", "envs/*/python.exe")
    ),
)

# A name on the path proves nothing: version managers leave launchers there that only print an
# error, and some systems ship Python without venv. `_base_executable` looks through an active
# virtual environment, which may be the very one that is about to be replaced.
PROBE = """
import ensurepip, json, ssl, sys, venv
base = getattr(sys, "_base_executable", None) or sys.executable
print(json.dumps([list(sys.version_info[:3]), base]))
"""

# What a caller's shell may hold that would send packages elsewhere. Settings that say where
# packages come from (indexes, certificates, proxies) are left alone.
MISLEADING = frozenset(
    "CONDA_PREFIX PIP_CONSTRAINT PIP_DRY_RUN PIP_NO_DEPS PIP_PREFIX PIP_PYTHON PIP_REQUIREMENT"
    " PIP_ROOT PIP_TARGET PYTHONHOME PYTHONPATH UV_CONSTRAINT UV_DRY_RUN UV_OVERRIDE UV_PYTHON"
    " UV_SYSTEM_PYTHON VIRTUAL_ENV".split()
)


class SetupError(Exception):
    """The environment cannot be made; the message is one sentence that says what to do."""


class Interpreter(NamedTuple):
    """A Python that ran and can make virtual environments."""

    path: str
    version: tuple[int, ...]

    @property
    def suits(self) -> bool:
        """Whether the toolkit and its lock support this version."""
        return OLDEST <= self.version[:2] <= NEWEST

    def __str__(self) -> str:
        """Name it for a reader, and for the stamp."""
        return f"Python {'.'.join(map(str, self.version))} ({self.path})"


def clean_environment() -> dict[str, str]:
    """Copy the caller's environment without what would send packages elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    return {**kept, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def probe(candidate: str) -> Interpreter | None:
    """Run a candidate; give None if it is missing, broken or cannot make environments."""
    try:
        ran = subprocess.run(
            [candidate, "-c", PROBE],
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        version, base = json.loads(ran.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Interpreter(base, tuple(version))


def candidates(environment: Mapping[str, str], home: Path) -> Iterator[str]:
    """List where a Python may be, likeliest first: this one, the path, version managers."""
    yield sys.executable
    for name in NAMES:
        found = shutil.which(name, path=environment.get("PATH", ""))
        if found:
            yield found
    for variable, default, pattern in PLACES:
        folder = Path(environment.get(variable) or default.replace("~", str(home)))
        if folder.is_dir():
            yield from sorted(map(str, folder.glob(pattern)), reverse=True)


def first_suitable(paths: Iterable[str]) -> Interpreter:
    """Give the first Python that runs and that the lock supports."""
    for path in dict.fromkeys(paths):
        found = probe(path)
        if found and found.suits:
            return found
    raise SetupError(
        f"No working Python 3.{OLDEST[1]} to 3.{NEWEST[1]} was found; install Python 3.13 (from"
        " python.org, your system's packages, Homebrew, pyenv, uv or conda), or set"
        f" {OVERRIDE} to the path of one."
    )


def find_python(environment: Mapping[str, str], home: Path) -> Interpreter:
    """Give the Python to build with; an override is taken or refused, never passed over."""
    override = environment.get(OVERRIDE)
    if not override:
        return first_suitable(candidates(environment, home))
    chosen = probe(override)
    if chosen is None or not chosen.suits:
        raise SetupError(
            f"{OVERRIDE} is {override}, which is not a working Python 3.{OLDEST[1]} to"
            f" 3.{NEWEST[1]} with venv; point it at one, or unset it."
        )
    return chosen


def digest_of_inputs() -> str:
    """Sum up the files that decide what is installed."""
    inputs = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(inputs).hexdigest()


def recorded_state() -> dict[str, str]:
    """Read the stamp; give nothing where the environment is absent, half-made or moved."""
    try:
        state: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if VENV_PYTHON.exists() and state["root"] == str(ROOT) else {}


def make_venv(python: Interpreter) -> None:
    """Make an empty environment, in place of whatever stands there."""
    try:
        if VENV.exists():
            STAMP.unlink(
                missing_ok=True
            )  # first, lest an interruption leave it beside half an environment
            shutil.rmtree(VENV)
    except OSError as error:
        raise SetupError(
            f"The old {VENV} cannot be removed ({error.strerror}); close what is using it, such"
            " as Jupyter, and run this again."
        ) from None
    command = [python.path, "-m", "venv", str(VENV)]
    if subprocess.run(command, env=clean_environment(), check=False).returncode != 0:
        raise SetupError(
            f"{python} could not make {VENV}; check that the folder can be written and has 1 GB"
            f" free, or set {OVERRIDE} to another Python."
        )


def run(*module: str) -> bool:
    """Run a module of the new environment; say whether it succeeded."""
    command = [str(VENV_PYTHON), "-m", *module]
    return subprocess.run(command, cwd=ROOT, env=clean_environment(), check=False).returncode == 0


def install_uv() -> bool:
    """Install the very uv that the lock names, checked against its hashes."""
    entry = re.search(r"^uv==.*(\n    .*)*", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    if entry is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        requirements = Path(folder, "uv.txt")
        requirements.write_text(entry.group() + "\n", encoding="utf-8")
        return run("pip", "install", "-qq", "--require-hashes", "-r", str(requirements))


def install() -> None:
    """Install what the lock names and nothing else, then the toolkit itself, editable."""
    sync = ("uv", "pip", "sync", "--quiet", "--require-hashes", "--python", str(VENV_PYTHON))
    if not (install_uv() and run(*sync, LOCK.name)):
        print("uv could not install the lock; pip tries next, which takes longer.", flush=True)
        if not run("pip", "install", "-qq", "--require-hashes", "-r", LOCK.name):
            raise SetupError(
                f"The packages of {LOCK.name} could not be installed; check the network and the"
                " package index that pip is set to use, and run this again."
            )
    if not run("pip", "install", "-qq", "--no-deps", "--no-build-isolation", "-e", "."):
        raise SetupError(
            "The toolkit itself could not be installed; mend what is printed above and run this"
            " again."
        )


def main() -> None:
    """Bring `.venv` up to date, from nothing if need be."""
    recorded = recorded_state()
    must_find = OVERRIDE in os.environ or not recorded
    python = find_python(os.environ, Path.home()) if must_find else None
    wanted = {
        "root": str(ROOT),
        "python": str(python) if python else recorded["python"],
        "inputs": digest_of_inputs(),
    }
    if recorded == wanted:
        return
    started = time.monotonic()
    if python and recorded.get("python") != str(python):
        print(f"Making {VENV} with {python}; this takes a minute or less.", flush=True)
        make_venv(python)
    else:
        print(f"Bringing {VENV} in step with {LOCK.name}.", flush=True)
        STAMP.unlink()
    install()
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")
    print(f"Ready after {time.monotonic() - started:.0f} s.", flush=True)


if __name__ == "__main__":
    try:
        main()
    except SetupError as error:
        sys.exit(str(error))
