from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.problems import arc, capacity, lot_cap, need, offer, price_cap, problem
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, Flow
from toolkit.allocation.settling import award
from toolkit.allocation.verifying import broken_rules, rounding_of
from toolkit.statements.limits import Limit

OFFERS = [
    offer("a", "L", "P", "10", most="60"),
    offer("b", "L", "Q", "11", most="60"),
    offer("c", "M", "P", "20"),
]
STATED = problem(
    [need("L"), need("M")],
    OFFERS,
    [arc("S", "L"), arc("T", "L", "500", own=False), arc("S", "M")],
    capacities={"P": "160"},
    max_lots={"P": 2},
    winners={"L": 2},
    available={"S": "2900", "T": "1000"},
    cap="0.5",
)
AWARDS = (
    award(OFFERS[0], Decimal(60)),
    award(OFFERS[1], Decimal(40)),
    award(OFFERS[2], Decimal(100)),
)
FLOWS = (
    Flow("S", "L", Decimal(700), own=True),
    Flow("T", "L", Decimal(340), own=False),
    Flow("S", "M", Decimal(2000), own=True),
)

type Breach = Callable[[], tuple[str, ...]]


def test_a_sound_award_breaks_nothing() -> None:
    assert broken_rules(STATED, AWARDS, FLOWS) == ()


def changed(n: int, units: str) -> tuple[Award, ...]:
    return (*AWARDS[:n], award(OFFERS[n], Decimal(units)), *AWARDS[n + 1 :])


def paid(*gbp: str) -> tuple[Flow, ...]:
    return tuple(replace(f, gbp=Decimal(p)) for f, p in zip(FLOWS, gbp, strict=True))


BREACHES: dict[str, Breach] = {
    "x was set aside or does not exist": lambda: broken_rules(
        STATED, (*AWARDS, replace(AWARDS[0], bid="x")), FLOWS
    ),
    "a gets 61, outside 5-60": lambda: broken_rules(STATED, changed(0, "61"), FLOWS),
    "b gets 4, outside 5-60": lambda: broken_rules(STATED, changed(1, "4"), FLOWS),
    "a costs 599, not its units at its price": lambda: broken_rules(
        STATED, (replace(AWARDS[0], cost_gbp=Decimal(599)), *AWARDS[1:]), FLOWS
    ),
    "a is not Q's bid for L": lambda: broken_rules(
        STATED, (replace(AWARDS[0], provider="Q"), *AWARDS[1:]), FLOWS
    ),
    "L is given 99 of 100 units": lambda: broken_rules(STATED, changed(1, "39"), FLOWS),
    "L has 1 of 2 providers": lambda: broken_rules(STATED, AWARDS[1:], FLOWS),
    "P delivers 160, above its capacity 150": lambda: broken_rules(
        replace(STATED, rules=(capacity("P", "150"),)), AWARDS, FLOWS
    ),
    "P wins 2 lots, above 1": lambda: broken_rules(
        replace(STATED, rules=(lot_cap("P", 1),)), AWARDS, FLOWS
    ),
    "L costs 1040.00 and is paid 1039.99": lambda: broken_rules(
        STATED, AWARDS, paid("699.99", "340", "2000")
    ),
    "T pays -1 for L": lambda: broken_rules(STATED, AWARDS, paid("1041", "-1", "2000")),
    "T may not pay for M": lambda: broken_rules(
        STATED, AWARDS, (*FLOWS, Flow("T", "M", Decimal(1), own=True))
    ),
    "T pays 501 for L, above 500": lambda: broken_rules(STATED, AWARDS, paid("539", "501", "2000")),
    "T could not pay for L alone": lambda: broken_rules(
        STATED, AWARDS, (FLOWS[0], replace(FLOWS[1], own=True), FLOWS[2])
    ),
    "S spends 2700, above 2699": lambda: broken_rules(
        replace(STATED, available_gbp={"S": Decimal(2699), "T": Decimal(1000)}), AWARDS, FLOWS
    ),
    "T spends 340 elsewhere, above 200.0": lambda: broken_rules(
        replace(STATED, cross_area_share=Decimal("0.2")), AWARDS, FLOWS
    ),
}


@pytest.mark.parametrize("sentence", BREACHES)
def test_a_planted_breach_is_told(sentence: str) -> None:
    assert sentence in BREACHES[sentence]()


def test_an_award_within_rounding_is_let_pass_and_beyond_it_is_not() -> None:
    tight = replace(STATED, available_gbp={"S": Decimal("2699.97"), "T": Decimal(1000)})
    assert rounding_of(AWARDS) == pytest.approx(Decimal("0.03"))
    assert broken_rules(tight, AWARDS, FLOWS) == ()
    tighter = replace(STATED, available_gbp={"S": Decimal("2699.96"), "T": Decimal(1000)})
    assert broken_rules(tighter, AWARDS, FLOWS) == ("S spends 2700, above 2699.96",)


def test_a_lot_too_small_to_see_must_still_be_delivered() -> None:
    small = problem([need("L", "0.0001")], [offer("a", "L", "P", "1", least="1e-5", most="0.0001")])
    assert "L is given 0 of 0.0001 units" in broken_rules(small, (), ())


LAW = Limit.model_validate


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        ({"kind": "excluded_provider", "providers": ("Q",)}, "b wins against r (s. 1)"),
        ({"kind": "abnormally_low", "bids": ("c",)}, "c wins against r (s. 1)"),
        (
            {"kind": "reserved_lot", "lots": ("M",), "providers": ("Q",)},
            "c wins against r (s. 1)",
        ),
        ({"kind": "lot_cap_published", "value": 1}, "P wins 2 lots against r (s. 1)"),
        ({"kind": "min_providers", "value": 3, "lots": ("L",)}, "L has 2 providers against r"),
        ({"kind": "min_quality", "value": 81, "lots": ("M",)}, "c of quality 80 wins against r"),
    ],
)
def test_a_limit_of_law_is_read_again_from_its_own_words(
    limit: dict[str, object], told: str
) -> None:
    law = LAW({"id": "r", "cites": "s. 1", **limit})
    (broken,) = broken_rules(replace(STATED, limits=(law,)), AWARDS, FLOWS)
    assert broken.startswith(told)
    unsettled = law.model_copy(update={"is_open": True})
    assert broken_rules(replace(STATED, limits=(unsettled,)), AWARDS, FLOWS) == ()


def with_rules(*rules: Rule) -> Problem:
    return replace(STATED, rules=rules)


def test_a_cap_counts_only_its_own_lots_and_a_change_only_its_sum() -> None:
    (told,) = broken_rules(with_rules(lot_cap("P", 1, ("L", "M"), "s. 2")), AWARDS, FLOWS)
    assert told == "P wins 2 lots, above 1 published (s. 2)"
    assert broken_rules(with_rules(lot_cap("P", 1, ("L",), "s. 2")), AWARDS, FLOWS) == ()
    (told,) = broken_rules(with_rules(price_cap("M", "1999")), AWARDS, FLOWS)
    assert told == "M costs 2000.00, above 1999 by half (Act Sch 8)"
    assert broken_rules(with_rules(price_cap("M", "2000")), AWARDS, FLOWS) == ()
