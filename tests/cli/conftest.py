"""A command to call, in a folder of its own."""

from pathlib import Path

import pytest

from tests.cli.calling import Call


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Call:
    monkeypatch.chdir(tmp_path)
    return Call(capsys, monkeypatch)
