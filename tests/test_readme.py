"""What the README shows is what happens."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", README, re.S)
COMMANDS = [
    line.removeprefix("$ ").split("  #")[0].strip()
    for block in CONSOLE
    for line in block.splitlines()
    if line.startswith("$ .venv/bin/toolkit")
]
PYTHON = re.findall(r"```python\n(.*?)```", README, re.S)


def test_there_are_commands_to_run() -> None:
    assert len(COMMANDS) >= 5
    assert PYTHON


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_command_runs(command: str, tmp_path: Path) -> None:
    words = shlex.split(command)
    here = ["--out", str(tmp_path)] if words[1] == "run" else []
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", *words[1:], *here],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("number", range(len(PYTHON)))
def test_readme_python_runs(number: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PYTHON[number]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_readme_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^\$ make (\w+)", README, re.M)
    assert set(targets) >= {"demo", "test"}
    assert all(re.search(rf"^{target}:", makefile, re.M) for target in targets)


def test_readme_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
