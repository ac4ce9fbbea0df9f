from decimal import Decimal
from typing import Annotated, Literal

import pytest
from pydantic import Field

from toolkit.errors import Fault, Place
from toolkit.statements.raw import UNREAD, RawDoc
from toolkit.statements.reading import did_you_mean, dotted, read_doc, read_values
from toolkit.units import Day, Flag, Id, MisfitError, Number, Some, Statement, Text


class Red(Statement):
    kind: Literal["red"]
    depth: Number


class Blue(Statement):
    kind: Literal["blue"]
    name: Text


Colour = Annotated[Red | Blue, Field(discriminator="kind")]


class Thing(Statement):
    id: Id = "a"
    amount: Number = Field(default=Decimal(0), ge=0, le=10, max_digits=30)
    day: Day | None = None
    open: Flag = True
    words: Annotated[tuple[Text, ...], Some] = ("a",)
    colours: tuple[Colour, ...] = ()
    inner: Red | None = None
    pick: Literal["one", "two"] = "one"


@pytest.mark.parametrize(
    ("values", "name", "what"),
    [
        ({"idd": "x"}, "idd", "is not a name that belongs here; did you mean 'id'?"),
        ({"id": "a b"}, "id", "'a b' is not an id; use letters, digits, '.', '_' and '-', and no"),
        ({"id": ["a"]}, "id", "holds a list, not a text; write one text"),
        ({"id": {"a": 1}}, "id", "holds a set of keys, not a text; write one text"),
        ({"id": None}, "id", "is empty; give a value or take the key out"),
        ({"amount": "11"}, "amount", "'11' is above 10; give 10 or less"),
        ({"amount": "-1"}, "amount", "'-1' is below 0; give 0 or more"),
        ({"amount": "0." + "1" * 40}, "amount", "has more than 30 digits; round it"),
        ({"amount": True}, "amount", "true is yes or no, not a number; give a number"),
        ({"amount": None}, "amount", "is empty; give a value or take the key out"),
        ({"day": "2026-02-30"}, "day", "'2026-02-30' is not a date; write year, month and day"),
        ({"open": "ajar"}, "open", "'ajar' is neither yes nor no; write yes or no"),
        ({"words": "a"}, "words", "holds 'a', not a list; write one item a line, each after '- '"),
        ({"words": []}, "words", "holds nothing; give at least one item"),
        ({"words": [""]}, "words[0]", "is empty; write a text"),
        ({"pick": "three"}, "pick", "'three' is not one of the choices; write 'one' or 'two'"),
        ({"inner": "x"}, "inner", "holds 'x', not keys; write `key: value` lines"),
        ({"inner": {"kind": "red"}}, "inner.depth", "is missing; add it"),
        (
            {"colours": [{"kind": "green"}]},
            "colours[0]",
            "'green' is not one of the choices; write",
        ),
        ({"colours": [{"depth": "1"}]}, "colours[0]", "has no key 'kind'; add it"),
        ({"colours": [7]}, "colours[0]", "holds '7', not keys; write `key: value` lines"),
        (
            {"colours": [{"kind": "red", "depth": "x"}]},
            "colours[0].depth",
            "'x' is not a number; write digits and a point only, such as 1250.50",
        ),
        (
            {"colours": [{"kind": "red", "depth": "1", "dept": "1"}]},
            "colours[0].dept",
            "is not a name that belongs here; did you mean 'depth'?",
        ),
    ],
)
def test_each_slip_is_told_in_plain_words(values: dict[str, object], name: str, what: str) -> None:
    thing, faults = read_values(Thing, values, lambda _path: Place("here"))
    assert thing is None
    assert [fault.name for fault in faults] == [name]
    assert what in faults[0].what


def test_no_sentence_speaks_of_types() -> None:
    wrong: dict[str, object] = {
        "id": 7,
        "amount": [],
        "day": {},
        "open": [],
        "words": {},
        "colours": {},
        "inner": [],
        "pick": {},
    }
    _, faults = read_values(Thing, wrong, lambda _path: Place("here"))
    assert {fault.name for fault in faults} >= set(wrong) - {"id"}
    for fault in faults:
        assert not {"string", "tuple", "dict", "mapping", "input", "valid"} & set(
            fault.what.split()
        )


def test_a_value_that_could_not_be_read_is_told_once() -> None:
    told = Fault(Place("a.yaml", 3, 9), "", "carries the tag !x; write a plain value")
    doc = RawDoc(Place("a.yaml"), {"amount": UNREAD, "id": "a b"}, {}, (told,))
    thing, faults = read_doc(Thing, doc)
    assert thing is None
    assert [fault.name for fault in faults] == ["", "id"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (None, "is empty; write `key: value` lines"),
        ([1], "holds a list, not keys; write `key: value` lines"),
        ("x", "holds 'x', not keys; write `key: value` lines"),
    ],
)
def test_a_document_without_keys_is_refused(data: object, what: str) -> None:
    _, (fault,) = read_doc(Thing, RawDoc(Place("a.yaml", 1), data, {}))
    assert fault.what == what


def test_a_file_that_could_not_be_read_is_not_called_empty_too() -> None:
    told = Fault(Place("a.yaml"), "", "is UTF-16; save it as UTF-8")
    assert read_doc(Thing, RawDoc(Place("a.yaml"), None, {}, (told,))) == (None, [told])


def test_a_misfit_is_told_at_the_field_it_names() -> None:
    class Pair(Statement):
        a: Number
        b: Number

        def model_post_init(self, _context: object) -> None:
            raise MisfitError("b", "does not go with a; change it")

    _, (fault,) = read_values(Pair, {"a": "1", "b": "2"}, lambda path: Place(str(path)))
    assert (fault.place.source, fault.name) == ("('b',)", "b")


@pytest.mark.parametrize(
    ("word", "known", "says"),
    [
        ("lotts", ["lots", "bids"], "did you mean 'lots'? it knows bids, lots"),
        ("zzz", ["lots", "bids"], "it knows bids, lots"),
        ("zzz", [], "there is none"),
        ("lot7", [f"lot{n}" for n in range(50)], "did you mean 'lot7'?"),
        ("x" * 9999, ["lots"], "it knows lots"),
    ],
    ids=["near", "far", "none", "many, one near", "very long"],
)
def test_near_words_are_offered(word: str, known: list[str], says: str) -> None:
    assert did_you_mean(word, known) == says


def test_a_long_list_of_words_is_cut() -> None:
    told = did_you_mean("zzz", [f"lot{n}" for n in range(500)])
    assert told.endswith("and 452 more")


def test_a_path_reads_as_people_point_at_it() -> None:
    assert dotted(("options", 2, "parameters", "cap")) == "options[2].parameters.cap"
    assert dotted(()) == ""
