"""Published accounts: what was given comes out as reported; the rest is context."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ruamel.yaml import YAML

from tests.published.replays import REPLAYS
from toolkit.errors import RulebookError
from toolkit.payment import FIGURES, yearly

FOLDER = Path(__file__).parent
FILES = ("bcf_national", "bedfordshire", "other_accounts", "scotland", "torbay", "unitingcare")
BASES = {
    "replayed": {"published", "derived"},
    "context": {"published", "reported", "unverified"},
}
ALWAYS = {"name", "section", "status", "basis", "source"}
REPLAY_KEYS = {"replay", "given", "expected", "tolerance"}
OWN = {"replayed": REPLAY_KEYS, "context": {"reported"}}
MAY = {"replayed": {"beside", "note"}, "context": {"beside", "figures", "note", "unstated"}}

type Row = dict[str, Any]


def load(name: str) -> list[Row]:
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    rows: list[Row] = YAML(typ="safe").load(text)
    return rows


ROWS = [row for name in FILES for row in load(name)]
REPLAYED = [row for row in ROWS if row["status"] == "replayed"]
UNVERIFIED = [row for row in ROWS if row["basis"] == "unverified"]
BY_NAME = {row["name"]: row for row in ROWS}


def named(row: Row) -> str:
    return str(row["name"])


def numbers(stated: object) -> Iterator[float]:
    """Every number in something stated."""
    if isinstance(stated, dict):
        stated = [*stated.values()]
    if isinstance(stated, list):
        for part in stated:
            yield from numbers(part)
    elif isinstance(stated, int | float):
        yield float(stated)


@pytest.mark.parametrize("row", REPLAYED, ids=named)
def test_what_was_given_comes_out_as_reported(row: Row) -> None:
    found = np.atleast_1d(REPLAYS[row["replay"]](row["given"]))
    expected = np.atleast_1d(row["expected"])
    tolerance = np.broadcast_to(row["tolerance"], expected.shape)
    assert found.shape == expected.shape
    off = np.abs(found - expected)
    hair = 1e-9 * np.abs(expected)  # rounding of the arithmetic itself
    assert (off <= tolerance + hair).all(), f"{found.tolist()}, off by {off.tolist()}"


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_row_states_what_it_is(row: Row) -> None:
    status = row["status"]
    assert ALWAYS | OWN[status] <= set(row) <= ALWAYS | OWN[status] | MAY[status]
    assert row["basis"] in BASES[status]
    assert row["basis"] != "derived" or row["note"]  # the arithmetic
    assert row["source"].strip()


@pytest.mark.parametrize("row", UNVERIFIED, ids=named)
def test_what_is_unverified_is_shown_and_never_asserted(row: Row) -> None:
    assert row["status"] == "context"
    assert not REPLAY_KEYS & set(row)
    assert row["reported"]
    recalled = {float(one) for one in row.get("figures", [])}
    for other in REPLAYED:
        stated = {*numbers(other["given"]), *numbers(other["expected"])}
        assert not stated & recalled, f"{other['name']} rests on it"


@pytest.mark.parametrize("row", [row for row in ROWS if "unstated" in row], ids=named)
def test_a_year_without_a_figure_is_refused(row: Row) -> None:
    figure = FIGURES[row["unstated"]["figure"]]
    with pytest.raises(RulebookError):
        yearly(figure, date(row["unstated"]["year"], 4, 1), 1)


@pytest.mark.parametrize("row", [row for row in ROWS if "beside" in row], ids=named)
def test_accounts_that_differ_stand_side_by_side(row: Row) -> None:
    for name in row["beside"]:
        other = BY_NAME[name]
        assert row["name"] in other["beside"]
        assert row["name"] != name
        said, said_there = ([one.get(key) for key in ("reported", "given")] for one in (row, other))
        assert said != said_there


def test_every_replay_is_used_and_no_two_rows_share_a_name() -> None:
    assert {row["replay"] for row in REPLAYED} == set(REPLAYS)
    assert len(BY_NAME) == len(ROWS)


def test_every_part_of_the_reference_has_rows_of_both_kinds() -> None:
    found = {(row["section"], row["status"]) for row in ROWS}
    sections = {"1.3", "2.13", "3.1", "3.2", "3.3"}
    assert found == {(section, status) for section in sections for status in BASES}
