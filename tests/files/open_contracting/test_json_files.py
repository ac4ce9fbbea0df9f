import json
from decimal import Decimal
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.open_contracting.json_files import DEEPEST, read_json
from toolkit.files.text_files import MOST_BYTES


def told(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        read_json(path)
    return str(refused.value)


def test_numbers_stay_exact_and_odd_ones_become_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"a": 0.10, "b": NaN, "c": -Infinity, "d": 12, "e": 1e5}')
    assert read_json(path) == {
        "a": Decimal("0.10"),
        "b": "NaN",
        "c": "-Infinity",
        "d": Decimal(12),
        "e": Decimal("1E+5"),
    }


def test_a_number_of_a_hundred_thousand_digits_is_read_without_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(f"[{'9' * 100_000}, 1e999999999999999999999]")
    found = read_json(path)
    assert isinstance(found, list)
    whole, beyond = found
    assert isinstance(whole, Decimal)
    assert beyond == "1e999999999999999999999"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{", "is not JSON"),
        ("", "is not JSON"),
        ('{"a": 1, "a": 2}', "stands twice"),
        ("[" * 100_000, "nested more than"),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "nested more than"),
    ],
)
def test_what_is_no_honest_json_is_refused(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    assert what in told(path)


def test_what_is_nested_as_deep_as_may_be_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[" * DEEPEST + "]" * DEEPEST)
    assert json.dumps(read_json(path)) == "[" * DEEPEST + "]" * DEEPEST


def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    assert f"is over {MOST_BYTES // 2**20} MB" in told(path)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"a": "\xff"}')
    assert "not UTF-8" in told(path)
