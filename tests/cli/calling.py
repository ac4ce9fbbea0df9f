"""Calling the command in a test, as a terminal would."""

import json

import pytest

from toolkit.cli import main


class Said:
    """What one call printed and how it ended."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    def document(self) -> dict[str, object]:
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


class Call:
    """Call the command in this process, as a terminal would."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys, self.monkeypatch = capsys, monkeypatch

    def __call__(self, *words: str) -> Said:
        self.monkeypatch.setattr("sys.argv", ["toolkit", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self.capsys.readouterr()
        status = ended.value.code
        return Said(status if isinstance(status, int) else 0, printed.out, printed.err)
