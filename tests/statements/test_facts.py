from tests.statements.rows_read import problems
from toolkit.statements.facts import EVERY_LOT, EVERY_OPTION, Fact


def test_a_fact_may_be_about_every_lot() -> None:
    assert problems(Fact, subject=EVERY_LOT, fact="trigger_date", value="2026-03-02") == []


def test_a_fact_needs_subject_name_and_value() -> None:
    assert [problem.partition(":")[0] for problem in problems(Fact)] == ["subject", "fact", "value"]


def test_a_question_that_nobody_has_answered_is_not_known() -> None:
    asked = {"subject": EVERY_OPTION, "fact": "has_board"}
    for value in ("not known", " NOT   Known ", "unknown"):
        assert not Fact(**asked, value=value).is_known
    assert Fact(**asked, value="no", question="Is there a board?").is_known
