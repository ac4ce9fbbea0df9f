from pathlib import Path

import pytest
from hypothesis import settings

from tests.files.case_folder import CaseFolder

settings.register_profile("unhurried", deadline=None)  # a busy machine is no fault
settings.load_profile("unhurried")


@pytest.fixture
def folder(tmp_path: Path) -> CaseFolder:
    return CaseFolder(tmp_path / "case")
