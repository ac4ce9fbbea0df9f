from dataclasses import replace
from decimal import Decimal

import pytest

from tests.report.explained import explained
from toolkit.allocation.explaining.explanation import Explanation
from toolkit.allocation.problem import SetAside
from toolkit.allocation.proving.confirming import Confirmed
from toolkit.report.say_explain import SECRET, explanation, not_explained


def test_an_award_is_explained_in_words() -> None:
    text = explanation(*explained())
    assert "The next best set of winners costs £1,000.00 more a year (0.1538%):" in text
    assert "    R: P2 as well\n  No other set of winners is exactly as good.\n" in text
    assert "  R    P3      P2         0 bidders\n" in text
    assert "    N: P1 instead of P2\n" in text
    assert "  L1, maximum lots won by one provider            £10,000.00" in text
    assert "these save nothing: capacity of P1, P2, P3.\n" in text
    assert "    from 440,000.00 down to 370,000.00: £650,000.00\n    below that: no award" in text
    assert "  B7       P2     R  £210,000.00  £200,000.00  -4.76%\n" in text
    assert text.endswith("An explanation, not an award.")


def test_every_part_that_tells_rivals_prices_says_so() -> None:
    text = explanation(*explained())
    titles = [line for line in text.splitlines() if SECRET in line]
    starts = ["The runner-up", "Awards", "What the", "The least", "What losing", "How firm"]
    assert [title.startswith(one) for title, one in zip(titles, starts, strict=True)] == [True] * 6
    assert "Proved: runner-up, prices, alternatives, price-to-win." in text


def test_where_there_is_no_award_conflicts_and_ways_out_are_named() -> None:
    text = explanation(*explained("separate_frameworks", "budget_cut"))
    assert "1. lot N must be awarded; lot S must be awarded; L1, maximum lots won" in text
    assert "the budget of stream COUNCIL" in text
    assert "from 380,000 to 390,000: the award then costs £650,000.00" in text
    assert "runner-up" not in text


def test_a_lot_without_bids_names_those_set_aside() -> None:
    case, award, told = explained("separate_frameworks", "high_floor")
    assert told.conflicts is not None
    left = tuple(one for one in award.problem.offers if one.lot != "S")
    aside = SetAside("B9", "S", "P9", "L2", "quality 50 is below 76")
    bare = replace(award, set_aside=(aside,), problem=replace(award.problem, offers=left))
    alone = replace(told, conflicts=replace(told.conflicts, conflicts=(("cover of S",),)))
    text = explanation(case, bare, alone)
    assert "no bid is left for it: B9 is set aside, quality 50 is below 76, L2" in text


def test_what_time_ran_out_on_is_said() -> None:
    case, award, told = explained()
    assert told.runner_up is not None
    assert told.ties is not None
    assert told.near is not None
    second = replace(told.runner_up, status="limit", least_gap=Decimal("12.5"))
    places = tuple(replace(one, when="not known") for one in told.near.places)
    short = replace(
        told,
        unfinished=("runner-up",),
        runner_up=second,
        ties=replace(told.ties, complete=False),
        near=replace(told.near, places=places),
    )
    text = explanation(case, award, short)
    assert "Time ran out: a nearer one may exist, though none within £12.50." in text
    assert "Time ran out before it was known whether others are exactly as good." in text
    assert "(not known: P1, P2)" in text
    assert "Not settled, time ran out: runner-up. More: --time-limit." in text


@pytest.mark.parametrize(
    ("agrees", "objective", "part"),
    [
        (True, Decimal(650_000), "agrees: the least price; the same bids win"),
        (True, None, "agrees: there is no award"),
        (False, Decimal(640_000), "does NOT agree: it found £640,000.00"),
        (None, None, "neither agrees nor disagrees"),
    ],
)
def test_a_second_solvers_word_is_told(
    agrees: bool | None, objective: Decimal | None, part: str
) -> None:
    case, award, _ = explained()
    said = Confirmed("CBC", "optimal", objective, agrees, same_winners=True)
    assert part in explanation(case, award, Explanation(), said)


def test_what_does_not_apply_says_why() -> None:
    _, award, _ = explained()
    _, none, _ = explained("separate_frameworks", "budget_cut")
    assert "no rules are in conflict" in not_explained(award)
    assert "no award to explain" in not_explained(none)
    assert "not proved" in not_explained(replace(award, status="limit"))
