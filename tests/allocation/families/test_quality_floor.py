from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import packaged, whole_lots, winners
from toolkit.allocation.awarded import awarded
from toolkit.allocation.families.quality_floor import QualityFloor, broken
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem


def of_quality(problem: Problem, quality: dict[str, str]) -> Problem:
    offers = (replace(o, quality=Decimal(quality.get(o.bid, "80"))) for o in problem.offers)
    return replace(problem, offers=tuple(offers))


def test_a_bid_at_the_floor_wins_and_one_below_it_does_not() -> None:
    plain = of_quality(whole_lots("L P 1, L Q 2"), {"LP": "60"})
    assert winners(replace(plain, rules=(QualityFloor("q", "q", least=Decimal(60)),))) == "LP"
    floor = QualityFloor("q", "q", least=Decimal("60.1"))
    assert winners(replace(plain, rules=(floor,))) == "LQ"
    assert winners(replace(plain, rules=(replace(floor, lots=("M",)),))) == "LP"


def test_one_bad_lot_holds_a_package_back() -> None:
    plain = packaged(whole_lots("L P 1, M P 1, L Q 2, M Q 2"), "both", "LP", "MP")
    rule = QualityFloor("q", "q", least=Decimal(70))
    assert winners(replace(of_quality(plain, {"MP": "60"}), rules=(rule,))) == "LQ MQ"


def test_the_check_names_what_is_below() -> None:
    plain = of_quality(whole_lots("L P 1"), {"LP": "60"})
    read = awarded(plain, find(plain).awards)
    floor = QualityFloor("q", "q", least=Decimal(61))
    assert list(broken(floor, read)) == ["LP has quality 60, below 61"]
    assert not [*broken(replace(floor, least=Decimal(60)), read)]
