import hashlib
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.rows_read import problems
from toolkit.statements.score_record import ScoreEntry, chain, first_changed, replaced

ENTRY = {
    "entry": "1",
    "option_id": "a",
    "criterion_id": "c",
    "group_id": "u",
    "scorer": "carer 1",
    "round": "individual",
    "score": "40",
    "at": "2026-02-10",
}


def entry(number: int, **cells: str) -> ScoreEntry:
    given = {**ENTRY, "entry": str(number), **cells}
    return ScoreEntry.model_validate({k: v for k, v in given.items() if v})


RECORD = (
    entry(1),
    entry(2, scorer="carer 2", score="60"),
    entry(3, scorer="chair", round="moderated", score="50.0", reason="between the two"),
    entry(4, scorer="chair", round="consensus", group_id="", score="50"),
)


def sealed(record: tuple[ScoreEntry, ...] = RECORD) -> tuple[ScoreEntry, ...]:
    digests = chain(record)
    return tuple(
        one.model_copy(update={"digest": digest})
        for one, digest in zip(record, digests, strict=True)
    )


def test_a_digest_is_that_of_the_documented_text() -> None:
    told = {
        "at": "2026-02-10", "criterion_id": "c", "entry": 1, "group_id": "u", "option_id": "a",
        "previous": "", "reason": None, "round": "individual", "score": "40", "scorer": "carer 1",
    }  # fmt: skip
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    assert chain(RECORD)[0] == hashlib.sha256(text.encode()).hexdigest()


def test_a_score_spelt_otherwise_has_the_same_digest() -> None:
    assert chain([entry(1, score="50.0")]) == chain([entry(1, score="50")])


def test_a_record_as_it_was_made_holds() -> None:
    assert first_changed(sealed()) is None
    assert first_changed(RECORD) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("score", Decimal(41)),
        ("reason", "another reason"),
        ("scorer", "carer 9"),
        ("at", date(2026, 2, 9)),
        ("option_id", "b"),
        ("round", "moderated"),
    ],
)
@given(place=st.integers(0, 3))
def test_whatever_is_changed_is_found_and_named(cell: str, value: object, place: int) -> None:
    record = list(sealed())
    if getattr(record[place], cell) == value:
        return
    record[place] = record[place].model_copy(update={cell: value})
    assert first_changed(record) == place + 1


def test_what_is_left_out_or_swapped_shows() -> None:
    record = sealed()
    assert first_changed((record[0], *record[2:])) == 3
    assert first_changed((record[1], record[0], *record[2:])) == 2


def test_what_a_score_takes_the_place_of() -> None:
    again = entry(5, score="45")
    other_group = entry(6, group_id="n", scorer="nurse 1")
    assert replaced(again, RECORD[:2]) == (RECORD[0],)
    assert replaced(other_group, RECORD) == ()
    assert replaced(RECORD[2], (*RECORD[:2], other_group)) == RECORD[:2]
    assert replaced(RECORD[3], RECORD[:3]) == RECORD[:3]


@pytest.mark.parametrize("scorer", ["Dr Mabuse", "mrs. Smith", "Cllr Jones"])
def test_scorers_have_roles_and_no_names(scorer: str) -> None:
    (told,) = problems(ScoreEntry, **{**ENTRY, "scorer": scorer})
    assert "reads like a name; write the role" in told


def test_a_group_scores_or_all_do() -> None:
    assert problems(ScoreEntry, **ENTRY) == []
    (told,) = problems(ScoreEntry, **{**ENTRY, "round": "consensus"})
    assert told == "group_id: a consensus is of all groups; leave it empty"
    bare = {name: text for name, text in ENTRY.items() if name != "group_id"}
    (told,) = problems(ScoreEntry, **bare)
    assert told == "group_id: is empty; name the group of the scorer"
