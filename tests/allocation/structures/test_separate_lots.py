from dataclasses import replace

from tests.allocation.problems import need, offer
from tests.allocation.structures.drawing import agree, separate
from toolkit.allocation.awarded import awarded
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem
from toolkit.allocation.structures.separate_lots import SeparateLots, broken

SINGLE = (offer("a", "L", "P", "10", least="100"), offer("b", "M", "Q", "10", least="100"))
PACKAGE = tuple(
    replace(offer(f"k{lot}", lot, "P", "9", least="100"), package="K") for lot in ("L", "M")
)
STATED = Problem((need("L"), need("M")), (*SINGLE, *PACKAGE))


def test_no_package_wins() -> None:
    together = find(STATED)
    assert [one.bid for one in together.awards] == ["kL", "kM"]
    for rule in (SeparateLots("s", "separate"), SeparateLots("s", "separate", lots=("L",))):
        assert [one.bid for one in find(replace(STATED, rules=(rule,))).awards] == ["a", "b"]
        assert "L is won through package K" in list(broken(rule, awarded(STATED, together.awards)))
    other = SeparateLots("s", "separate", lots=("N",))
    assert find(replace(STATED, rules=(other,))).awards == together.awards


def test_the_award_of_separate_lots_is_the_best_of_all() -> None:
    assert agree(range(40), separate) > 15
