from tests.statements.judged_cases import judged_case, scores
from tests.statements.raw_cases import built, with_cell, with_table
from toolkit.report.say_scores import scores as say_scores
from toolkit.statements.case import Case
from toolkit.statements.score_record import chain


def test_who_scored_what_and_that_the_record_holds() -> None:
    case = built(judged_case())
    told = say_scores(case)
    assert "12 of 12 entries state a digest, and all of these hold." in told
    assert told.endswith(f"Head of the chain: {chain(case.scores)[-1]}")
    assert "Entry 9: between the two" in told
    assert "officer 1" in told


def test_a_changed_entry_is_named() -> None:
    told = say_scores(built(with_cell(judged_case(), "scores", 2, "score", "36")))
    assert "Entry 3 is not as it was" in told


def test_a_record_without_digests_shows_nothing() -> None:
    assert "No digest is stated" in say_scores(built(with_table(judged_case(), "scores", scores())))


def test_a_case_without_scores_says_so(tiny: Case) -> None:
    assert say_scores(tiny).endswith("The case holds no scores.")
