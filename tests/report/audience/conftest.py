"""One appraisal full of secrets, and the same case as a file."""

from pathlib import Path

import pytest

from tests.report.audience.opened import appraised, secret_case
from toolkit.appraisal import Appraisal


@pytest.fixture(scope="session")
def secret_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return secret_case(tmp_path_factory.mktemp("secrets"))


@pytest.fixture(scope="session")
def secret(secret_folder: Path) -> Appraisal:
    return appraised(secret_folder)
