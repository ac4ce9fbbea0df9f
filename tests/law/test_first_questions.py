from datetime import date

from tests.law.specimen import LAW, sheet
from toolkit.files import load_case, load_law
from toolkit.law.check import check
from toolkit.law.facts import FactSheet, Known
from toolkit.law.findings import Finding
from toolkit.law.first_questions import MOST, start_of
from toolkit.law.questions import open_questions
from toolkit.law.reply import Reply, definitions_for, reply
from toolkit.law.writing_up import finding_of

LIBRARY = load_law()
REGIME, BOOK = LIBRARY.rulebook("regime"), LIBRARY.rulebook("pa2023")


def _found(*ids: str, **facts: str) -> list[Finding]:
    return [
        finding_of(LAW.rules[id], LAW.rules[id](sheet(**facts), LAW), LAW, subject="") for id in ids
    ]


def _reply(**facts: bool | str) -> Reply:
    known = {name: Known(value, "stated") for name, value in facts.items()}
    return reply(BOOK, REGIME, FactSheet(definitions_for(BOOK, REGIME), known), date(2026, 3, 24))


def test_the_question_that_makes_most_others_idle_comes_first() -> None:
    found = start_of(_found("publish", "cap", "direct", "tender"), most=1)
    (first,) = found.first
    assert first.reading.name == "urgent"
    assert len(found.rest) == 3
    assert 0 <= found.fewest <= found.most <= 3


def test_what_is_settled_asks_nothing() -> None:
    found = start_of(_found("direct", "tender", urgent="yes"))
    assert (found.all, found.fewest, found.most) == ((), 0, 0)


def test_every_open_question_stands_once() -> None:
    found = check(load_case("tiny"), load_case("tiny").options[0], LIBRARY)
    firsts = [finding for finding, _ in found.alike]
    start = start_of(firsts)
    names = [one.reading.name for one in start.all]
    assert len(start.first) == MOST
    assert sorted(names) == sorted(one.reading.name for one in open_questions(firsts))
    assert start_of(firsts) == start


def test_a_question_that_hangs_on_another_answer_comes_after_it() -> None:
    names = [one.reading.name for one in start_of(_reply().findings).first]
    hanging = ("joint_control", "supplier_is_subsidiary", "non_public_shareholder")
    assert "exemption_claimed" in names
    assert all(one not in names[: names.index("exemption_claimed")] for one in hanging)


def test_what_plain_answers_settle_lies_within_what_was_told() -> None:
    start = start_of(_reply().findings)
    plain = {
        one.reading.name: one.reading.definition.words[0] if one.reading.definition.words else False
        for one in start.first
        if one.reading.definition.type in ("yes/no", "word")
    }
    after = _reply(**plain | {"for_pecuniary_interest": True})
    left = {one.reading.name for one in after.open_questions}
    gone = [one for one in start.rest if one.reading.name not in left]
    assert len(gone) > len(start.rest) / 4


def test_the_start_is_told_in_words() -> None:
    start = start_of(_found("publish", "cap", "direct", "tender"), most=1)
    assert start.in_words.startswith("answer this one first; it settles some ")
    assert start_of(_found("direct", "tender")).in_words == "answer these"
