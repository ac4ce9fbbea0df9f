from tests.allocation.problems import need, offer, problem
from toolkit.allocation.extra import Extra, say
from toolkit.allocation.modelling import model_of

STATED = problem([need("L")], [offer("a", "L", "P", "10"), offer("b", "L", "P", "11")])


def test_a_condition_adds_up_winners_and_holders() -> None:
    draft = model_of(STATED, money=False)
    say(draft, Extra(1.0, won=(("a", 2.0),), held=((("L", "P"), 1.0),)))
    row = draft.rows[-1]
    ((held, _),) = draft.holds["L", "P"]
    assert dict(row.terms) == {draft.won["a"]: 2.0, held: 1.0}
    assert (row.sign, row.bound, row.rule) == ("<=", 1.0, "")


def test_whoever_does_not_bid_counts_for_nothing() -> None:
    draft = model_of(STATED, money=False)
    say(draft, Extra(0.0, won=(("x", 1.0),), held=((("M", "Q"), 1.0),)))
    assert draft.rows[-1].terms == ()
