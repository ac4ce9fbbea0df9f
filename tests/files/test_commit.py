import re
import shutil
from pathlib import Path

import pytest

from toolkit.files import commit as module
from toolkit.files.commit import commit


def test_a_checkout_says_which_commit_it_is() -> None:
    if not (module.ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("no checkout, or no git")
    found = commit()
    assert found is not None
    assert re.search(r"[0-9a-f]{7,}(\+changes)?$", found)


@pytest.mark.parametrize("broken", [False, True], ids=["no checkout", "broken checkout"])
def test_elsewhere_there_is_no_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    if broken:
        (tmp_path / ".git").mkdir()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    assert commit() is None
