from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.files.yaml_files import MOST_BYTES, parse_yaml, read_yaml
from toolkit.statements.raw import UNREAD, RawDoc


def told(doc: RawDoc) -> list[str]:
    return [str(fault) for fault in doc.faults]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 1", {"a": "1"}),
        ("a: 0.10", {"a": "0.10"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 2026-10-01", {"a": "2026-10-01"}),
        ("a: yes", {"a": "yes"}),
        ("a: true", {"a": True}),
        ("a: False", {"a": False}),
        ("a: null", {"a": None}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: 'true'", {"a": "true"}),
        ('a: "null"', {"a": "null"}),
        ("a: [1, x]", {"a": ["1", "x"]}),
        ("1: a", {"1": "a"}),
        ("a: .nan", {"a": ".nan"}),
        ("a: 0x1F", {"a": "0x1F"}),
        ("a: 010", {"a": "010"}),
        ("", None),
        ("# only a comment", None),
        ("- a\n- b", ["a", "b"]),
    ],
)
def test_numbers_and_dates_stay_as_they_were_written(text: str, data: Any) -> None:
    doc = parse_yaml("a.yaml", text)
    assert doc.faults == ()
    assert doc.data == data


def test_every_key_and_item_remembers_its_place() -> None:
    doc = parse_yaml("a.yaml", "a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n")
    assert str(doc.at(("a",))) == "a.yaml:1:1"
    assert str(doc.at(("b", 0, "d"))) == "a.yaml:4:5"
    assert str(doc.at(("b", 1))) == "a.yaml:5:5"


def test_every_key_that_stands_twice_is_told_and_the_rest_is_read() -> None:
    doc = parse_yaml("a.yaml", "a: 1\nb: {c: 1, c: 2}\na: 3\na: 4\nd: 5\n")
    assert told(doc) == [
        "a.yaml:2:11: c: stands already at line 2; keep one",
        "a.yaml:3:1: a: stands already at line 1; keep one",
        "a.yaml:4:1: a: stands already at line 1; keep one",
    ]
    assert doc.data == {"a": "1", "b": {"c": "1"}, "d": "5"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: &x 1\nb: *x", "a.yaml:1:4: carries the anchor &x; write values out wherever they are"),
        ("a: !!python/object/apply:os.system [ls]", "a.yaml:1:4: carries the tag !!python/object"),
        ("a: !mine 1", "a.yaml:1:4: carries the tag !mine; write a plain value"),
        ("a: !!binary aGk=", "a.yaml:1:4: carries the tag !!binary; write a plain value"),
        ("a: !!set {b}", "a.yaml:1:4: carries the tag !!set; write a plain value"),
        ("? [a, b]\n: c", "a.yaml:1:3: is not a plain key; write a word"),
        (
            "a: " + "[" * 30 + "]" * 30,
            "a.yaml:1:24: is nested more than 20 levels deep; flatten it",
        ),
    ],
    ids=["anchor", "python tag", "own tag", "binary", "set", "key", "deep"],
)
def test_what_statements_have_no_use_for_is_refused(text: str, fault: str) -> None:
    (found,) = told(parse_yaml("a.yaml", text))
    assert found.startswith(fault)


def test_a_value_at_fault_is_marked_so_that_it_is_not_judged_again() -> None:
    assert parse_yaml("a.yaml", "a: !x 1\nb: 2").data == {"a": UNREAD, "b": "2"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: [1\nb: 2", "a.yaml:2:2: is not YAML here (expected ',' or ']', but got ':')"),
        ("a:\n\tb: 1", "a.yaml:2:1: has a tab here; indent with spaces"),
        ("a: 1\n---\nb: 2", "a.yaml:2:1: is not YAML here"),
        ("a: 'x", "a.yaml:"),
        ("*nothing", "a.yaml:1:1: is not YAML here"),
        ("[" * 5000 + "]" * 5000, "a.yaml: is nested more than 20 levels deep; flatten it"),
        ("a: \ud800", "a.yaml: cannot be read as YAML; check its special characters"),
    ],
    ids=["bracket", "tab", "two documents", "quote", "alias of nothing", "abyss", "surrogate"],
)
def test_what_is_no_yaml_is_told_where_it_stops_being_so(text: str, fault: str) -> None:
    doc = parse_yaml("a.yaml", text)
    assert doc.data is None
    (found,) = told(doc)
    assert found.startswith(fault)


def test_a_billion_laughs_are_refused_at_once() -> None:
    lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    doc = parse_yaml("a.yaml", "\n".join(lines))  # would never end, were they followed
    assert len(doc.faults) == 30


def test_a_file_that_is_no_utf8_or_far_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: caf\xe9\nb: 1\nb: 2\n")
    assert [fault.place.line for fault in read_yaml(path).faults] == [1, 3]
    path.write_bytes(b"#" * (MOST_BYTES + 1))
    assert "is over 1 MB" in read_yaml(path).faults[0].what
    assert "cannot be read" in read_yaml(tmp_path / "absent.yaml").faults[0].what


@given(st.text("ab:-[]{}&*!|>'\"\n\t ,#?%@`0", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    doc = parse_yaml("a.yaml", text)
    assert doc.data is not UNREAD or doc.faults
    assert all(str(fault).isprintable() for fault in doc.faults)


@given(st.text(max_size=40))
def test_any_characters_are_read_or_refused(text: str) -> None:
    assert isinstance(parse_yaml("a.yaml", text), RawDoc)
