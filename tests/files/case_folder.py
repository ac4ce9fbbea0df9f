"""A copy of the tiny case on disk, to be spoilt."""

import shutil
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.cases import load_case
from toolkit.files.shipped import shipped
from toolkit.statements.case import Case


class CaseFolder:
    """A case folder that a test may change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        shutil.copytree(shipped("contracts", "cases", "tiny"), path)

    def swap(self, name: str, old: str, new: str) -> None:
        """Replace a text that must be there, once."""
        file = self.path / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def put(self, name: str, data: str | bytes) -> None:
        file = self.path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)

    def drop(self, name: str) -> None:
        (self.path / name).unlink()

    def load(self, scenario: str | None = None) -> Case:
        return load_case(self.path, scenario=scenario)

    def faults(self, scenario: str | None = None) -> list[str]:
        """Refuse to be loaded; give every fault with its path inside the folder."""
        with pytest.raises(InputError) as refused:
            self.load(scenario)
        return str(refused.value).replace(f"{self.path}/", "").splitlines()


def same(one: Case, other: Case) -> list[str]:
    """Name every part in which two cases differ, but for where they were read from."""
    parts = [name for name in Case.model_fields if name not in ("id", "digests", "scenarios")]
    differing = [name for name in parts if getattr(one, name) != getattr(other, name)]
    said = [
        {key: (s.title, s.note, s.changes) for key, s in case.scenarios.items()}
        for case in (one, other)
    ]
    return [*differing, *(["scenarios"] if said[0] != said[1] else [])]
