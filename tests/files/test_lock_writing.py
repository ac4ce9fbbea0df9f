from datetime import date
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.cases import load_as_written
from toolkit.files.folder_writing import write_folder
from toolkit.files.lock_writing import add_to_log
from toolkit.statements.locking import locked

DAY = date(2026, 4, 1)


def test_two_entries_cannot_follow_the_same_one(tmp_path: Path) -> None:
    folder = write_folder("tiny", tmp_path / "mine")
    lock = locked(load_as_written(folder), "alliance", (), on=DAY, role="lead")
    add_to_log(folder, lock)
    with pytest.raises(InputError, match="another entry since it was read"):
        add_to_log(folder, lock)
