from tests.statements.rows_read import problems
from toolkit.statements.readiness import INGREDIENTS, LEVELS, Readied


def test_six_ingredients_and_four_levels_least_first() -> None:
    assert len(INGREDIENTS) == 6
    assert (LEVELS[0], LEVELS[-1]) == ("absent", "in_place")
    for ingredient in INGREDIENTS:
        assert problems(Readied, subject="alliance", ingredient=ingredient, level="planned") == []


def test_what_is_no_ingredient_or_no_level_is_refused() -> None:
    (told,) = problems(Readied, subject="alliance", ingredient="goodwill", level="planned")
    assert told.startswith("ingredient: ")
    (told,) = problems(Readied, subject="alliance", ingredient="it", level="80%")
    assert told.startswith("level: ")
