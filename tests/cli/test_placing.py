"""A case is started from a place, in words, as data, as a folder and as a workbook."""

from pathlib import Path

import pytest

from tests.cli.calling import Call


def test_places_are_listed_and_found(call: Call) -> None:
    assert "leicestershire" in call("places", "--find", "leicester").out
    assert call("places", "leicester").out == call("places", "--find", "leicester").out
    assert call("places", "york", "--find", "york").status == 2
    document = call("places", "--find", "scotland", "--json").document()
    assert isinstance(document["places"], list)
    assert len(document["places"]) == 31


def test_a_place_is_shown_and_nothing_is_written(call: Call, tmp_path: Path) -> None:
    said = call("place", "Camden")
    assert said.status == 0
    assert "real     Camden council: adults" in said.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("out", ["fife", "fife.xlsx"])
def test_a_written_place_is_checked_at_once(call: Call, out: str) -> None:
    said = call("place", "fife", "--with-assumed-market", "--out", out)
    assert said.out.endswith(f"Case: {out}\n")
    assert len(said.out.splitlines()) < 20
    checked = call("check", out)
    assert checked.status == 0
    assert "Hypothetical case, plan stage" in checked.out


def test_the_document_says_where_it_was_written(call: Call) -> None:
    document = call("place", "york", "--out", "york", "--json").document()
    assert document["written"] == "york"
    assert document["with_assumed_market"] is False
    assert document["runs"] is False


def test_a_wrong_name_is_refused_in_one_sentence(call: Call) -> None:
    said = call("place", "camdn")
    assert said.status == 2
    assert "did you mean 'camden'?" in said.err
