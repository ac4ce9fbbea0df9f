import ast
import importlib.util
import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from shutil import copy
from types import ModuleType
from typing import Any

import nbformat
import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

from tools import lock, setup_env
from tools.normalise_notebooks import normalised

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
CONDA = YAML(typ="safe").load((ROOT / "environment.yml").read_text(encoding="utf-8"))

ITSELF = PROJECT["project"]["name"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
NAMED_BY_USERS = "jupyterlab ipywidgets pulp pandas nbconvert pytest nbval".split()


def declared() -> list[Requirement]:
    """What set-up installs: all but the solvers to compare with, which are many and large."""
    extras = [asked for name, asked in EXTRAS.items() if name != "bench"]
    groups = [PROJECT["project"]["dependencies"], *extras]
    asked = [Requirement(text) for group in groups for text in group]
    return [requirement for requirement in asked if requirement.name != ITSELF]


# The lock, the constraints, pyproject.toml and environment.yml say the same.


@pytest.mark.parametrize("asked", declared(), ids=str)
def test_every_requirement_is_locked_within_its_bounds(asked: Requirement) -> None:
    pins = [Requirement(pin) for pin in lock.pins(LOCK)]
    versions = {canonicalize_name(pin.name): str(pin.specifier)[2:] for pin in pins}
    assert versions[canonicalize_name(asked.name)] in asked.specifier


def test_the_build_backend_is_locked_too() -> None:
    assert set(PROJECT["build-system"]["requires"]) <= set(EXTRAS["test"])


def test_constraints_are_the_pins_of_the_lock() -> None:
    assert [line for line in CONSTRAINTS.splitlines() if line[0] != "#"] == lock.pins(LOCK)


def test_every_pin_of_the_lock_carries_a_hash() -> None:
    entries = LOCK.replace("\\\n", "").splitlines()[1:]
    assert len(entries) == len(lock.pins(LOCK))
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("text", [LOCK, CONSTRAINTS], ids=["lock", "constraints"])
def test_no_address_is_recorded(text: str) -> None:
    assert "://" not in text
    assert "--index" not in text
    assert " @ " not in text


def test_conda_names_the_seven_packages_and_the_toolkit_under_the_constraints() -> None:
    *_, by_pip = CONDA["dependencies"]
    assert by_pip["pip"] == ["-c constraints.txt", *NAMED_BY_USERS, "-e .[all]"]


def test_the_seven_packages_are_requirements_of_the_toolkit() -> None:
    assert set(NAMED_BY_USERS) <= {requirement.name for requirement in declared()}


def test_the_extra_all_holds_every_other_extra_but_the_solvers_to_compare_with() -> None:
    (everything,) = (Requirement(text) for text in EXTRAS["all"])
    assert everything.name == ITSELF
    assert everything.extras == EXTRAS.keys() - {"all", "bench"}


def test_every_file_names_the_same_versions_of_python() -> None:
    supported = SpecifierSet(PROJECT["project"]["requires-python"])
    oldest, newest = setup_env.OLDEST, setup_env.NEWEST
    assert supported == SpecifierSet(f">=3.{oldest[1]},<3.{newest[1] + 1}")
    assert lock.OLDEST_PYTHON == f"3.{oldest[1]}"
    (conda_python,) = (d for d in CONDA["dependencies"] if str(d).startswith("python="))
    assert conda_python.removeprefix("python=") in supported


def test_a_wheel_carries_what_analysts_write(tmp_path: Path) -> None:
    written = ["contracts/models/a.yaml", "notebooks/01.ipynb", "reports/templates/page.html"]
    for name in ["toolkit/__init__.py", *written, "README.md"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in ["pyproject.toml", "LICENSE"]:
        copy(ROOT / name, tmp_path)
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").iterdir()
    shipped = {f"toolkit/_shipped/{name}" for name in written}
    assert shipped < set(zipfile.ZipFile(wheel).namelist())


# The set-up finds a Python that really runs, and knows a finished environment from a broken one.


def executable(path: Path, *, prints: str = "", exits: int = 0) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{prints}'\nexit {exits}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def checkout(tmp_path: Path) -> ModuleType:
    """Set up a copy of the set-up script in a checkout of its own, with a finished environment."""
    (tmp_path / "tools").mkdir()
    for name in ["requirements.lock", "pyproject.toml", "tools/setup_env.py"]:
        copy(ROOT / name, tmp_path / name)
    spec = importlib.util.spec_from_file_location("copied", tmp_path / "tools" / "setup_env.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    executable(script.VENV_PYTHON)
    state = {"root": str(tmp_path), "python": "any", "inputs": script.digest_of_inputs()}
    script.STAMP.write_text(json.dumps(state), encoding="utf-8")
    return script


def set_up(script: ModuleType, **environment: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **environment}
    command = [sys.executable, str(script.__file__)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_a_launcher_that_fails_is_passed_over(tmp_path: Path) -> None:
    broken = executable(tmp_path / "python3.13", exits=127)
    silent = executable(tmp_path / "python3.12")
    old = executable(tmp_path / "python3", prints='[[3, 11, 7], "/usr/bin/python3"]')
    missing = str(tmp_path / "python3.14")
    found = setup_env.first_suitable([broken, silent, old, missing, sys.executable])
    assert found.version == sys.version_info[:3]


def test_a_version_beyond_the_lock_does_not_suit() -> None:
    assert not setup_env.Interpreter("python3.15", (3, 15, 0)).suits


def test_without_a_suitable_python_the_refusal_says_what_to_install(tmp_path: Path) -> None:
    broken = executable(tmp_path / "python3.13", exits=127)
    with pytest.raises(setup_env.SetupError, match=r"install Python 3\.13"):
        setup_env.first_suitable([broken])


def test_the_path_and_version_managers_are_searched(tmp_path: Path) -> None:
    on_path = executable(tmp_path / "bin" / "python3.12")
    by_pyenv = executable(tmp_path / ".pyenv/versions/3.13.0/bin/python")
    by_uv = executable(tmp_path / "elsewhere/cpython-3.14.0-linux/bin/python3")
    environment = {
        "PATH": str(tmp_path / "bin"),
        "UV_PYTHON_INSTALL_DIR": str(tmp_path / "elsewhere"),
    }
    found = list(setup_env.candidates(environment, tmp_path))
    assert found[0] == sys.executable
    assert [path for path in found if str(tmp_path) in path] == [on_path, by_pyenv, by_uv]


def test_an_override_that_does_not_run_is_refused_in_one_sentence(checkout: ModuleType) -> None:
    broken = executable(checkout.ROOT / "broken", exits=127)
    ran = set_up(checkout, TOOLKIT_PYTHON=broken)
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert ran.stderr.startswith(f"TOOLKIT_PYTHON is {broken}, which is not a working Python")
    assert len(ran.stderr.splitlines()) == 1


def test_a_finished_environment_is_left_alone(checkout: ModuleType) -> None:
    before = checkout.STAMP.stat()
    ran = set_up(checkout)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    after = checkout.STAMP.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_an_environment_without_a_stamp_is_half_made(checkout: ModuleType) -> None:
    assert checkout.recorded_state()
    checkout.STAMP.unlink()
    assert not checkout.recorded_state()


def test_an_environment_whose_python_is_gone_is_broken(checkout: ModuleType) -> None:
    checkout.VENV_PYTHON.unlink()
    assert not checkout.recorded_state()


def test_a_moved_checkout_needs_a_new_environment(checkout: ModuleType) -> None:
    state = json.loads(checkout.STAMP.read_text(encoding="utf-8"))
    checkout.STAMP.write_text(json.dumps(state | {"root": "/elsewhere"}), encoding="utf-8")
    assert not checkout.recorded_state()


def test_a_changed_lock_is_noticed(checkout: ModuleType) -> None:
    before = checkout.digest_of_inputs()
    checkout.LOCK.write_text(CONSTRAINTS, encoding="utf-8")
    assert checkout.digest_of_inputs() != before


def test_misleading_settings_of_the_caller_are_dropped_and_the_index_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ["PYTHONPATH", "VIRTUAL_ENV", "PIP_TARGET", "PIP_INDEX_URL"]:
        monkeypatch.setenv(name, "set by the caller")
    kept = setup_env.clean_environment()
    assert kept["PIP_INDEX_URL"] == "set by the caller"
    assert not kept.keys() & {"PYTHONPATH", "VIRTUAL_ENV", "PIP_TARGET"}


def test_the_set_up_script_is_readable_to_python_3_8() -> None:
    source = Path(setup_env.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))


# Stored notebooks keep their tables and lose their pictures.


TABLE = {"text/html": ["<table></table>"], "text/plain": ["a table"]}
PICTURE = {"image/png": "iVBORw0KGgo=", "text/plain": ["<Figure size 640x480>"]}
VECTOR = {"image/svg+xml": ["<svg></svg>"]}
WIDGET = {
    "application/vnd.jupyter.widget-view+json": {"model_id": "5f", "version_major": 2},
    "text/plain": ["VBox()"],
}


def display(data: dict[str, Any]) -> dict[str, Any]:
    return {"output_type": "display_data", "data": data, "metadata": {"image/png": {"width": 640}}}


def code(source: str, *outputs: dict[str, Any], **more: Any) -> dict[str, Any]:
    cell = {"cell_type": "code", "id": f"id-{source}", "source": [source], "metadata": {}}
    return {**cell, "execution_count": 17, "outputs": list(outputs), **more}


def notebook(*cells: dict[str, Any], **metadata: Any) -> str:
    whole = {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole)


def cells(text: str) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = json.loads(normalised(text))["cells"]
    return kept


def test_tables_and_printed_lines_are_kept() -> None:
    printed = {"output_type": "stream", "name": "stdout", "text": ["3 lots\n"]}
    (cell,) = cells(notebook(code("show", display(TABLE), printed)))
    assert cell["outputs"] == [{**display(TABLE), "metadata": {}}, printed]


@pytest.mark.parametrize("data", [PICTURE, VECTOR, WIDGET], ids=["png", "svg", "widget"])
def test_pictures_and_widgets_are_dropped_with_their_stand_in(data: dict[str, Any]) -> None:
    (cell,) = cells(notebook(code("draw", display(data), display(TABLE))))
    assert [output["data"] for output in cell["outputs"]] == [TABLE]


def test_a_table_beside_a_picture_in_one_output_is_kept() -> None:
    (cell,) = cells(notebook(code("draw", display(TABLE | PICTURE))))
    assert [output["data"] for output in cell["outputs"]] == [{"text/html": TABLE["text/html"]}]


def test_a_drawing_that_brings_its_own_words_is_dropped_whole() -> None:
    drawing = VECTOR | {"text/html": ["<p>Finding.</p>", "<svg></svg>"], "text/plain": ["Finding."]}
    (cell,) = cells(notebook(code("draw", display(drawing))))
    assert cell["outputs"] == []


def test_execution_counts_run_from_one_and_skip_what_is_not_run() -> None:
    result = {**display(TABLE), "output_type": "execute_result", "execution_count": 17}
    text = {"cell_type": "markdown", "id": "text", "metadata": {}, "source": ["Why"]}
    first, _, empty, last = cells(notebook(code("a"), text, code(""), code("b", result)))
    assert [cell["execution_count"] for cell in (first, empty, last)] == [1, None, 2]
    assert last["outputs"][0]["execution_count"] == 2


def test_cell_ids_and_tags_stay_while_timings_go() -> None:
    metadata = {"tags": ["nbval-ignore-output"], "execution": {"iopub.status.busy": "now"}}
    (cell,) = cells(notebook(code("a", metadata=metadata)))
    assert cell["id"] == "id-a"
    assert cell["metadata"] == {"tags": ["nbval-ignore-output"]}


def test_the_kernel_keeps_only_its_name_and_language() -> None:
    kernel = {"name": "my-env", "display_name": "My env", "language": "python"}
    stored = json.loads(
        normalised(
            notebook(
                kernelspec=kernel,
                language_info={"name": "python", "version": "3.13.0"},
                title="Check an option",
                widgets={"application/vnd.jupyter.widget-state+json": {"state": {}}},
            )
        )
    )
    assert stored["metadata"] == {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
        "title": "Check an option",
    }


def test_what_is_normalised_is_what_jupyter_would_write() -> None:
    once = normalised(notebook(code("a", display(TABLE | PICTURE)), code("£", display(WIDGET))))
    assert normalised(once) == once
    assert nbformat.writes(nbformat.reads(once, as_version=4)) + "\n" == once


def test_check_names_the_untidy_notebook_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "01_case.ipynb"
    path.write_text(notebook(code("a", display(PICTURE))), encoding="utf-8")
    before = path.read_bytes()
    command = [sys.executable, str(ROOT / "tools" / "normalise_notebooks.py"), str(path)]

    refused = subprocess.run([*command, "--check"], capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert str(path) in refused.stderr
    assert path.read_bytes() == before

    subprocess.run(command, check=True, capture_output=True)
    subprocess.run([*command, "--check"], check=True)
