from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.kleene import Verdict, every, of, opposite, some

VERDICTS = st.sampled_from(list(Verdict))
MANY = st.lists(VERDICTS, max_size=6)
MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


def test_unknown_does_not_spread_where_another_fact_settles_the_matter() -> None:
    assert every([UNKNOWN, NOT_MET]) is NOT_MET
    assert some([UNKNOWN, MET]) is MET


def test_unknown_never_counts_as_met() -> None:
    assert every([MET, UNKNOWN]) is UNKNOWN
    assert some([NOT_MET, UNKNOWN]) is UNKNOWN
    assert opposite(UNKNOWN) is UNKNOWN


def test_nothing_asked_is_met_by_all_and_by_none() -> None:
    assert every([]) is MET
    assert some([]) is NOT_MET


@given(MANY)
def test_de_morgan(verdicts: list[Verdict]) -> None:
    assert opposite(every(verdicts)) is some(opposite(v) for v in verdicts)
    assert opposite(some(verdicts)) is every(opposite(v) for v in verdicts)


@given(MANY, VERDICTS)
def test_order_and_repetition_change_nothing(verdicts: list[Verdict], more: Verdict) -> None:
    assert every([*verdicts, more]) is every([more, *reversed(verdicts), more])
    assert some([*verdicts, more]) is some([more, *reversed(verdicts), more])


@given(VERDICTS)
def test_twice_the_opposite_is_the_same(verdict: Verdict) -> None:
    assert opposite(opposite(verdict)) is verdict


@given(MANY, st.data())
def test_settling_an_unknown_never_reverses(verdicts: list[Verdict], data: st.DataObject) -> None:
    settled = [v if v.settled else data.draw(st.sampled_from([MET, NOT_MET])) for v in verdicts]
    for join in (every, some):
        assert not join(verdicts).settled or join(settled) is join(verdicts)


def test_plain_truth() -> None:
    assert (of(True), of(False)) == (MET, NOT_MET)
