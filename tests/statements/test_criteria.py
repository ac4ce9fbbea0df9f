import pytest

from tests.statements.rows_read import problems
from toolkit.statements.criteria import LEAST_PRICE, REVERSAL, AwardCriteria, Criterion

CRITERION = {
    "criterion_id": "price",
    "label": "Price",
    "measure": "cost_to_reference_value",
    "weight": "0.3",
    "worst": "1.1",
    "best": "0.9",
}


def test_a_scale_may_run_down() -> None:
    assert problems(Criterion, **CRITERION) == []


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ({"best": "1.1"}, "best: worst and best are both 1.1; give two different values"),
        ({"best": "1.10"}, "best: worst and best are both 1.10; give two different values"),
        ({"weight": "2"}, "weight: '2' is above 1; give 1 or less"),
        ({"measure": "beauty"}, "measure: 'beauty' is not one of the choices"),
    ],
    ids=["no length", "no length, spelt otherwise", "heavy", "unknown measure"],
)
def test_what_a_criterion_refuses(cell: dict[str, str], problem: str) -> None:
    (told,) = problems(Criterion, **{**CRITERION, **cell})
    assert told.startswith(problem)


ELICITED = {
    "criterion_id": "trust",
    "label": "Trust",
    "kind": "elicited",
    "worst_words": "Disputes",
    "best_words": "None",
    "about": "trust",
    "i_statement": "communication",
}


def test_people_score_what_has_two_anchors_in_words() -> None:
    assert problems(Criterion, **ELICITED) == []
    assert problems(Criterion, **{**ELICITED, "scale": "local"}) == []


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({**CRITERION, "about": "trust"}, "about: trust is judged by people and never measured"),
        ({**CRITERION, "about": "relationships"}, "about: relationships is judged by people"),
        ({**CRITERION, "scale": "local"}, "scale: a measured criterion stands on its fixed scale"),
        ({**ELICITED, "measure": "award_quality"}, "measure: is for a measured criterion"),
        ({**ELICITED, "weight": "0.2"}, "weight: is for a measured criterion"),
        ({**ELICITED, "i_statement": "none"}, "i_reason: is empty; say why it serves no"),
        ({k: v for k, v in ELICITED.items() if k != "best_words"}, "best_words: is empty; say in"),
        ({k: v for k, v in CRITERION.items() if k != "measure"}, "measure: is empty, and a"),
    ],
    ids=["trust", "relationships", "local", "measure", "weight", "none", "anchor", "no measure"],
)
def test_what_does_not_fit_the_kind_of_criterion(cells: dict[str, str], problem: str) -> None:
    (told,) = problems(Criterion, **cells)
    assert told.startswith(problem)


def test_price_and_quality_may_not_weigh_more_than_one_together() -> None:
    cells = {"set_id": "W", "label": "W", "price_weight": "0.5", "quality_weight": "0.6"}
    (told,) = problems(AwardCriteria, **cells)
    assert told == "quality_weight: price and quality weigh 1.1 together; give 1 or less"
    assert problems(AwardCriteria, **{**cells, "quality_weight": "0.5"}) == []
    assert problems(AwardCriteria, set_id="W", label="W", quality_weight="1") == []


SCORED = {
    "set_id": "W",
    "label": "W",
    "price_weight": "0.3",
    "quality_weight": "0.7",
    "goal": "highest_score",
    "best_price_share": "0.8",
    "worst_price_share": "1.2",
    "tie_rule": "quality; draw",
    "draw": "P3;P1",
}


def test_what_is_published_is_said_in_words() -> None:
    assert criteria(set_id="W", label="W").words == "least price above the quality floor"
    tied = criteria(set_id="W", label="W", tie_rule="quality;mobilisation")
    assert tied.words == f"{LEAST_PRICE}; ties by quality, then mobilisation"
    scored = criteria(**SCORED)
    assert (scored.tie_kinds, scored.drawn) == (("quality", "draw"), ("P3", "P1"))
    assert scored.words == (
        "highest score above the quality floor: price weighs 0.3, quality 0.7; points for price "
        "run from 0.8 to 1.2 of the reference price; ties by quality, then draw"
    )
    plain = {name: SCORED[name] for name in ("set_id", "label", "price_weight", "quality_weight")}
    relative = criteria(**plain, goal="highest_relative_score")
    assert REVERSAL in relative.words


def criteria(**cells: str) -> AwardCriteria:
    return AwardCriteria.model_validate(cells)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ({"price_weight": ""}, "price_weight: is empty though the goal is highest_score"),
        ({"quality_weight": ""}, "quality_weight: is empty though the goal is highest_score"),
        ({"quality_weight": "0.6"}, "quality_weight: price and quality weigh 0.9 together"),
        ({"best_price_share": ""}, "worst_price_share: does not make a scale"),
        ({"best_price_share": "1.2"}, "worst_price_share: does not make a scale"),
        ({"goal": "least_price"}, "best_price_share: is read for highest_score, not least_price"),
        ({"goal": "least_regret"}, "goal: 'least_regret' is not one of the choices"),
        ({"tie_rule": "quality;luck"}, "tie_rule: 'luck' is unknown or stands twice"),
        ({"tie_rule": "draw;draw"}, "tie_rule: 'draw' is unknown or stands twice"),
        ({"tie_rule": "quality"}, "draw: is never read; name draw in tie_rule"),
    ],
)
def test_a_score_that_cannot_be_worked_out_is_refused(cell: dict[str, str], problem: str) -> None:
    cells = {name: text for name, text in {**SCORED, **cell}.items() if text}
    (told,) = problems(AwardCriteria, **cells)
    assert told.startswith(problem)
