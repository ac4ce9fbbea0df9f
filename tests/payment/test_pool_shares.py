import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import EITHER_WAY, PARTIES, SUM, near, rows, shares_of_parties, vectors
from toolkit.payment import (
    Draws,
    by_contribution,
    by_line,
    by_owner,
    capped_partners,
    within_contribution,
)

CONTRIBUTIONS = vectors(st.floats(1, 1e9))
LINES = st.lists(rows(EITHER_WAY, 2), min_size=3, max_size=3).map(
    lambda years: np.stack(years, axis=1)
)


@given(rows(EITHER_WAY), CONTRIBUTIONS)
def test_contribution_shares_add_up_to_the_variance(over: Draws, contributions: Draws) -> None:
    borne = by_contribution(over, contributions)
    assert near(borne.sum(axis=-1), over)
    assert (borne * np.sign(over)[..., np.newaxis] >= 0).all()


@given(rows(EITHER_WAY), CONTRIBUTIONS)
def test_nobody_bears_more_than_it_contributed(over: Draws, contributions: Draws) -> None:
    split = within_contribution(over, contributions)
    assert (split.by_party_gbp <= contributions).all()
    assert near(split.whole_gbp, over)
    assert near(split.retained_gbp, np.maximum(over - contributions.sum(), 0), 1e10)


@given(rows(EITHER_WAY), CONTRIBUTIONS, vectors(SUM), st.integers(0, PARTIES - 1))
def test_a_capped_partner_never_exceeds_its_cap_and_the_host_bears_the_rest(
    over: Draws, contributions: Draws, caps: Draws, host: int
) -> None:
    borne = capped_partners(over, contributions, caps, host)
    others = np.arange(PARTIES) != host
    assert (borne[..., others] <= caps[others]).all()
    assert near(borne.sum(axis=-1), over)
    assert (borne[..., host] >= by_contribution(over, contributions)[..., host] - 1).all()


@given(rows(EITHER_WAY), CONTRIBUTIONS)
def test_without_caps_partners_bear_by_contribution(over: Draws, contributions: Draws) -> None:
    borne = capped_partners(over, contributions, np.full(PARTIES, np.inf), 0)
    assert near(borne, by_contribution(over, contributions))


@given(rows(EITHER_WAY), CONTRIBUTIONS, vectors(SUM))
def test_the_order_of_partners_is_irrelevant(
    over: Draws, contributions: Draws, caps: Draws
) -> None:
    found = capped_partners(over, contributions, caps, 0)
    turned = capped_partners(over, contributions[::-1], caps[::-1], PARTIES - 1)
    assert near(turned[..., ::-1], found)


@given(LINES)
def test_an_owner_bears_its_lines_and_no_others(lines: Draws) -> None:
    borne = by_owner(lines, (2, 0), PARTIES)
    assert near(borne[..., 2], lines[..., 0])
    assert near(borne[..., 0], lines[..., 1])
    assert (borne[..., [1, 3]] == 0).all()


@given(LINES, CONTRIBUTIONS, shares_of_parties())
def test_no_line_pays_for_another(lines: Draws, contributions: Draws, agreed: Draws) -> None:
    put_in, shares = np.stack([contributions, contributions]), np.stack([agreed, agreed])
    found = by_line(lines, put_in, shares, ("fixed", "variable"))
    assert near(found.sum(axis=-1), lines)
    assert near(found[..., 0, :], lines[..., 0, np.newaxis] * agreed)
    assert near(found[..., 1, :], by_contribution(lines[..., 1], contributions))


def test_a_fixed_line_without_contributions_is_shared_as_agreed() -> None:
    nothing, halves = np.zeros((1, 2)), np.array([[0.5, 0.5]])
    assert by_line(np.array([[[8.0]]]), nothing, halves, ("fixed",)).tolist() == [[[[4, 4]]]]


def test_the_variance_handed_in_is_left_alone() -> None:
    over, contributions = np.array([[3.0]]), np.array([6.0, 4.0])
    capped_partners(over, contributions, np.array([np.inf, 0.0]), 0)
    assert over.tolist() == [[3]]
    assert contributions.tolist() == [6, 4]
