from tests.law.specimen import LAW, sheet, specimen
from toolkit.law.findings import Finding
from toolkit.law.questions import open_questions
from toolkit.law.writing_up import finding_of


def _found(*ids: str, **facts: str) -> list[Finding]:
    return [
        finding_of(LAW.rules[id], LAW.rules[id](sheet(**facts), LAW), LAW, subject="") for id in ids
    ]


def test_what_settles_most_comes_first() -> None:
    found = open_questions(_found("publish", "cap", "direct", "tender"))
    asked = [one.reading.name for one in found]
    assert set(asked) == {"urgent", "only_one_able", "value", "kind"}
    assert asked[-1] == "kind"  # it settles two findings, but no route
    assert asked[:2] == ["urgent", "only_one_able"]  # they settle both routes


def test_a_question_says_what_it_settles_and_what_needs_it() -> None:
    first = open_questions(_found("direct", "tender"))[0]
    assert first.as_json() == {
        "fact": "urgent",
        "question": "Is it urgent?",
        "type": "yes/no",
        "words": [],
        "class": "fixed",
        "settles": ["direct", "tender"],
        "needed_by": 2,
        "open_if_recorded": [],
    }


def test_a_view_says_what_it_would_open() -> None:
    (view,) = open_questions(_found("direct", urgent="no"))
    assert (view.changes, view.opens) == ("view", ("direct",))


def test_settled_findings_ask_nothing() -> None:
    assert open_questions(_found("direct", "tender", urgent="yes")) == ()


def test_a_choice_is_decided_part_by_part() -> None:
    law = specimen().on(LAW.day)
    regime = finding_of(law.rules["regime"], law.rules["regime"](sheet(), law), law, subject="")
    found = open_questions([*_found("direct"), regime])
    assert found[0].reading.name == "trigger_date"
    assert found[0].settles == ("regime",)
