import numpy as np

from tests.appraisal.robustness.outlooks import outlook
from tests.appraisal.robustness.priorities import OPTIONS, SCORES, WEIGHTS
from toolkit.appraisal.robustness import Compared, Outlook, Voices, Weighing, assess
from toolkit.report.say_robustness import robustness

CRITERIA = ("effective", "involved", "fairer", "implementable", "sustainable")


def told(compared: Compared, **names: str) -> str:
    return "\n".join(robustness(assess(compared, seed=1), names))


def test_a_published_table_in_words() -> None:
    weighing = Weighing(SCORES, WEIGHTS, local_scales=True)
    words = told(Compared(OPTIONS, CRITERIA, weighing), effective="Clinical effectiveness")
    assert words.splitlines()[:5] == [
        "MHC_BAME comes first with 87.85 of 100 points.",
        "MHC_BAME is first while Clinical effectiveness weighs 0.0% to 53.0%, the others in "
        "proportion; above that PhysChks overtakes.",
        "MHC_BAME is first while sustainable weighs 0.0% to 51.5%, the others in proportion; "
        "above that PhysChks overtakes.",
        "No other single weight, moved from 0% to 100%, changes it (2 can).",
        "The shortest way to another first place moves 15.4% of the weight between criteria; "
        "PhysChks then draws level.",
    ]
    assert "share of weight space, not a probability of being right" in words
    assert "dropping MHC_BAME or PhysChks or InCrSubAb turns the order of HrmPrbsA and " in words


def test_options_that_tie_and_groups_that_differ_are_named() -> None:
    voices = Voices(("nhs", "users"), np.array([[0.9, 0.1], [0.1, 0.9]]), (3, 1), np.ones(2))
    weighing = Weighing(np.array([[80.0, 20], [20, 80]]), np.full(2, 0.5), False, voices)
    words = told(Compared(("a", "b"), ("x", "y"), weighing))
    assert words.startswith("a and b come first together with 50.00 of 100 points.")
    assert "With the weights only users, first place goes to b." in words
    assert "moves 0.0% of the weight" in words


def test_nothing_is_said_to_overtake_where_no_weights_allow_it() -> None:
    weighing = Weighing(np.array([[80.0, 60], [20, 10]]), np.full(2, 0.5), False)
    words = told(Compared(("a", "b"), ("x", "y"), weighing))
    assert "No weights that are possible bring another option first." in words
    assert "a 100.0% (share of weight space, not a probability of being right, exactly)" in words


def test_futures_in_words() -> None:
    words = told(Compared(("a", "b", "c"), outlook=outlook()), demand="Demand")
    assert words.startswith("a has the greatest mean net benefit, £4")
    assert "b draws level where Demand is 9." in words
    assert "straight lines that explain 100% of the spread or more" in words
    assert "Knowing everything before choosing would be worth £" in words
    assert "Knowing Demand before choosing would be worth £" in words


def test_an_input_worth_no_more_than_its_error_is_not_named() -> None:
    asked = outlook()
    alike = Outlook(np.vstack([asked.net_benefits[0]] * 2), asked.inputs)
    words = told(Compared(("a", "b"), outlook=alike))
    assert "2 are worth twice their error or less: perhaps nothing." in words
    assert "Knowing demand before" not in words
    assert "No single input brings b level" in words or "b draws level where" in words


def test_nothing_known_is_said_to_be_nothing() -> None:
    assert told(Compared(("a",))).startswith("Nothing was scored and no net benefit was drawn")
