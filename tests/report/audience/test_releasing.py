from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from toolkit.appraisal import Appraisal
from toolkit.report.audience.releasing import award_made, is_safe, released_cost, rounded
from toolkit.statements.locking import COMPARED

PAID = st.dictionaries(
    st.text("ABCDEFGH", min_size=1, max_size=1), st.integers(1, 10**6).map(Decimal), min_size=1
)


@given(PAID)
def test_no_winner_can_work_another_out_to_within_a_tenth(paid: dict[str, Decimal]) -> None:
    """A winner knows its own part; what it cannot tell apart must be a tenth of what it seeks."""
    if not is_safe(paid):
        return
    for own, known in paid.items():
        for sought in (gbp for name, gbp in paid.items() if name != own):
            unknown = sum(paid.values()) - known - sought
            assert unknown * 10 >= sought


@given(PAID)
def test_two_who_share_an_award_are_never_safe(paid: dict[str, Decimal]) -> None:
    assert not is_safe(dict(list(paid.items())[:2]))


@given(st.floats(1, 1e10))
def test_a_sum_is_rounded_to_two_figures(gbp: float) -> None:
    shown = rounded(gbp)
    assert len(str(shown).rstrip("0")) <= 2
    assert abs(float(shown) - gbp) <= max(0.051 * gbp, 0.5)


def test_the_tiny_total_leaves_because_three_share_it(appraisal: Appraisal) -> None:
    told = released_cost(appraisal.case, appraisal.result("alliance"))
    assert told is not None
    assert told.value == 660_000


def test_providers_of_one_group_count_once(appraisal: Appraisal) -> None:
    providers = dict(appraisal.case.providers)
    providers["P2"] = providers["P2"].model_copy(update={"parent_id": "P1"})
    case = appraisal.case.model_copy(update={"providers": providers})
    assert released_cost(case, appraisal.result("alliance")) is None


def test_nothing_leaves_of_an_option_without_an_award(barren: Appraisal) -> None:
    assert all(released_cost(barren.case, one) is None for one in barren.results)


def test_winners_are_named_only_after_an_award_as_locked(appraisal: Appraisal) -> None:
    at_award = {"stage": "award", "no_award": (COMPARED,), "advertised": "alliance"}
    case = appraisal.case.model_copy(update=at_award)
    made = award_made(replace(appraisal, case=case))
    assert made is not None
    assert made.option.id == "alliance"
    for other in ({"stage": "tender"}, {"no_award": ("changed",)}, {"advertised": ""}):
        changed = case.model_copy(update=other)
        assert award_made(replace(appraisal, case=changed)) is None
    assert award_made(appraisal) is None
