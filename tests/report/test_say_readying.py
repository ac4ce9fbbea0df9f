from decimal import Decimal

from tests.appraisal.readying.test_evaluation_plan import measured
from tests.appraisal.readying.test_readiness import ALL_IN_PLACE, rows
from toolkit.appraisal.readying import complexity, evaluation_plan, readiness
from toolkit.report.say_readying import INGREDIENT_WORDS, LEVEL_WORDS, complexities, plans, readied
from toolkit.statements.readiness import INGREDIENTS, LEVELS


def test_every_ingredient_and_level_has_words() -> None:
    assert set(INGREDIENT_WORDS) == set(INGREDIENTS)
    assert set(LEVEL_WORDS) == set(LEVELS)


def test_readiness_in_words() -> None:
    stated = rows("a", **ALL_IN_PLACE | {"it": "planned", "leadership": "planned"})
    (told,) = readied("Alliance", readiness("a", stated))
    assert told == "Alliance is as ready as its weakest ingredient: leadership, IT, planned."


def test_unknown_readiness_is_called_unknown() -> None:
    told, missing = readied("Alliance", readiness("a", rows("a", it="in_place")))
    assert told == "Alliance: readiness unknown; no better than IT, in place."
    assert missing.startswith("Not stated: data exchange, incentives, leadership, shared goals, ")
    told, _ = readied("Alliance", readiness("a", []))
    assert told == "Alliance: readiness unknown; nothing is stated."


def test_complexity_is_told_beside_the_simplest() -> None:
    found = {"One": complexity(2, 3, Decimal(6)), "Other": complexity(4, 3, Decimal(9))}
    assert [*complexities(found)] == [
        "One: 2 parties x 3 lots x 6 months to award, 1.0 times the simplest.",
        "Other: 4 parties x 3 lots x 9 months to award, 3.0 times the simplest.",
    ]


def test_plans_in_words() -> None:
    row = measured(people=20)
    told = [*plans({"M": row}, evaluation_plan([row]))]
    assert told[0] == (
        "emergency bed days a person: a change of 0.886 or more would be noticed with 80% power; "
        "the 0.5 hoped for would be missed too often."
    )
    assert told[1].startswith("With 20 people in each group")
    assert [*plans({}, [])] == [
        "No evaluation is planned; state one in the table evaluation before the award."
    ]
