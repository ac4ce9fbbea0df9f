from pathlib import Path

import pytest

from tests.files.case_folder import CaseFolder


@pytest.fixture
def folder(tmp_path: Path) -> CaseFolder:
    return CaseFolder(tmp_path / "case")
