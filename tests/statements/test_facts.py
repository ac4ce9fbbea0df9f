from tests.statements.rows_read import problems
from toolkit.statements.facts import EVERY_LOT, Fact


def test_a_fact_may_be_about_every_lot() -> None:
    assert problems(Fact, subject=EVERY_LOT, fact="trigger_date", value="2026-03-02") == []


def test_a_fact_needs_subject_name_and_value() -> None:
    assert [problem.partition(":")[0] for problem in problems(Fact)] == ["subject", "fact", "value"]
