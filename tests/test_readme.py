"""What the README shows is what happens."""

import os
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


STAYS_OPEN = {"app"}  # a server, which the tests of the web page drive


def test_there_are_commands_to_run() -> None:
    assert len(COMMANDS) >= 3
    assert PYTHON


def test_what_the_readme_starts_with_fits_one_screen() -> None:
    start = README.index("## Start")
    assert README[:start].count("\n") <= 16
    assert README[start:].index("make demo") < 60


def test_readme_commands_run_in_their_order(tmp_path: Path) -> None:
    for command in COMMANDS:
        words = shlex.split(command)[1:]
        if words[0] in STAYS_OPEN:
            continue
        done = subprocess.run(
            [sys.executable, "-m", "toolkit", *words],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert done.stdout.strip(), command
    assert list(tmp_path.glob("reports/exports/*.html"))


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
