from datetime import date
from decimal import Decimal
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.law.specimen import DEFINITIONS
from toolkit.errors import InputError
from toolkit.files.fact_files import read_facts


def _facts(tmp_path: Path, text: str) -> dict[str, object]:
    path = tmp_path / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    return {n: known.value for n, known in read_facts(str(path), DEFINITIONS).known.items()}


def _refused(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(InputError) as refused:
        _facts(tmp_path, text)
    return [str(fault).removeprefix(str(tmp_path / "facts.yaml")) for fault in refused.value.faults]


def _standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))


def test_values_of_every_type(tmp_path: Path) -> None:
    text = "urgent: yes\nonly_one_able: false\nvalue: 1250000.50\nkind: care\n" \
           "trigger_date: 2031-05-01\ncpv: 85312000-9\n"  # fmt: skip
    assert _facts(tmp_path, text) == {
        "urgent": True,
        "only_one_able": False,
        "value": Decimal("1250000.50"),
        "kind": "care",
        "trigger_date": date(2031, 5, 1),
        "cpv": "85312000",
    }


@pytest.mark.parametrize("text", ["", "urgent:\n", "urgent: unknown\n", "urgent: Not  Known\n"])
def test_what_is_not_known_is_left_out(tmp_path: Path, text: str) -> None:
    assert _facts(tmp_path, text) == {}


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    text = "urgnt: yes\nvalue: much\nkind: [care]\nurgent: yes\nurgent: no\n"
    assert _refused(tmp_path, text) == [
        ":1:1: urgnt: no rulebook asks for a fact named urgnt; did you mean urgent?",
        ":2:1: value: 'much' is not a number; write digits such as 1250000.50",
        ":3:1: kind: holds more than one value; write one",
        ":5:1: urgent: stands already at line 4; keep one",
    ]


def test_a_list_is_no_facts_file(tmp_path: Path) -> None:
    (fault,) = _refused(tmp_path, "- urgent\n")
    assert "is no list of facts; write one `fact: value` a line" in fault


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="absent"):
        read_facts(str(tmp_path / "absent.yaml"), DEFINITIONS)


def test_a_value_says_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("kind: care\nurgent: yes\n", encoding="utf-8")
    assert read_facts(str(path), DEFINITIONS).source("urgent") == "line 2 of facts.yaml"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    _standard_input(monkeypatch, b"urgent: yes\n")
    found = read_facts("-", DEFINITIONS)
    assert found.value("urgent") is True
    assert found.source("urgent") == "line 1 of standard input"


@pytest.mark.parametrize(
    ("data", "what"), [(b"urgent: \xff\n", "not UTF-8"), (b"#" * 1_100_000, "megabyte")]
)
def test_what_standard_input_may_not_hold(
    monkeypatch: pytest.MonkeyPatch, data: bytes, what: str
) -> None:
    _standard_input(monkeypatch, data)
    with pytest.raises(InputError, match=what):
        read_facts("-", DEFINITIONS)
