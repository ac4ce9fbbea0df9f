from collections.abc import Mapping
from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.simulation.agreed import (
    ACTIVITY,
    assumption,
    finance,
    ready,
    with_payments,
    with_rows,
)
from toolkit.errors import Cancelled
from toolkit.simulation.attributing import attribute, only, risks_present, shapley
from toolkit.simulation.playing import play, stakes
from toolkit.simulation.signing import worst_mean
from toolkit.statements.case import Case
from toolkit.statements.risk_shares import RiskType

type Array = NDArray[np.float64]

BLOCK = {"id": "care", "mechanism": "block"}
TWO = (assumption("volume", "volume_level"), assumption("costs", "cost_level"))


def worth(*values: tuple[str, float]) -> Mapping[frozenset[RiskType], Array]:
    """State what every set of risks makes together; letters name the risks of a set."""
    return {
        frozenset(risk for risk in get_args(RiskType) if risk in name): np.array([gbp])
        for name, gbp in values
    }


def test_two_risks_that_add_up_are_each_given_their_own_by_hand() -> None:
    game = worth(("", 0), ("V", 30), ("U", 10), ("UV", 40))
    assert shapley("V", ("U", "V"), game).tolist() == [30]
    assert shapley("U", ("U", "V"), game).tolist() == [10]


def test_what_two_risks_make_only_together_is_halved() -> None:
    game = worth(("", 0), ("V", 30), ("U", 10), ("UV", 60))
    assert shapley("V", ("U", "V"), game).tolist() == [(30 + 50) / 2]
    assert shapley("U", ("U", "V"), game).tolist() == [(10 + 30) / 2]


def test_three_risks_share_the_whole_and_alike_ones_get_alike() -> None:
    pairs = ("UV", 18), ("MV", 6), ("MU", 6)
    game = worth(("", 0), ("V", 6), ("U", 6), ("M", 0), *pairs, ("MUV", 24))
    risks: tuple[RiskType, ...] = ("M", "U", "V")
    parts = [float(shapley(risk, risks, game)[0]) for risk in risks]
    assert sum(parts) == pytest.approx(24)
    assert parts[1] == parts[2]
    assert parts[0] == pytest.approx(2)  # it adds 6 in the two orders in which it comes last


def test_the_parts_of_every_party_add_up_to_its_whole_shortfall(flagship: Case) -> None:
    it = ready(flagship, "alliance", draws=100)
    borne = attribute(it.stage, it.futures)
    centre = play(it.stage, it.middle, it.plan)
    drawn = play(it.stage, it.block, it.plan)
    at_centre = stakes(it.stage, centre).sum(axis=1)[0]
    over_term = stakes(it.stage, drawn).sum(axis=1)
    for column, party in enumerate(it.stage.cast.parties):
        whole = at_centre[column] - worst_mean(over_term[:, column])
        parts = sum(one.gbp for one in borne if one.party == party)
        assert parts == pytest.approx(whole, abs=1e-3, rel=1e-9)
    assert {one.risk for one in borne} == set(risks_present(flagship.assumptions))


def test_a_provider_paid_a_block_bears_volume_and_its_commissioners_do_not(tiny: Case) -> None:
    lines = [finance(one, margin_share="0.1", fixed_cost_share="0") for one in ("P1", "P2", "P3")]
    case = with_rows(with_rows(tiny, "assumptions", *TWO), "finances", *lines)
    by_block = {
        (one.party, one.risk): one.gbp
        for one in attribute(ready(with_payments(case, BLOCK)).stage, ready(case).futures)
    }
    assert {risk for party, risk in by_block if party == "P1"} == {"U", "V"}
    assert not [key for key in by_block if key[0] in ("CON", "ICB")]
    by_activity = {
        (one.party, one.risk): one.gbp
        for one in attribute(ready(with_payments(case, ACTIVITY)).stage, ready(case).futures)
    }
    assert {risk for party, risk in by_activity if party == "CON"} == {"V"}
    assert by_activity["P1", "U"] > by_activity["P1", "V"]


def test_a_risk_that_is_carried_by_nobody_is_given_nothing(tiny: Case) -> None:
    nobody = assumption("outcomes", "outcome", low="0.1", central="0.5", high="0.9")
    it = ready(with_rows(tiny, "assumptions", TWO[0], nobody))
    assert set(risks_present(it.case.assumptions)) == {"Q", "V"}
    assert {one.risk for one in attribute(it.stage, it.futures)} == {"V"}


def test_one_evenly_spread_risk_makes_the_mean_of_its_worst_tenth(tiny: Case) -> None:
    case = with_payments(with_rows(tiny, "assumptions", TWO[0]), ACTIVITY)
    it = ready(case, draws=4000)
    found = {one.party: one for one in attribute(it.stage, it.futures)}
    yearly = 390_000 * 2  # commissioners lose where volume is high: from 8% to 10% above plan
    assert found["CON"].gbp == pytest.approx(yearly * 0.09, abs=4 * found["CON"].error + 100)


def test_errors_shrink_as_draws_are_added(tiny: Case) -> None:
    case = with_rows(tiny, "assumptions", *TWO)
    few, many = (
        {one.party: one.error for one in attribute(ready(case, draws=n).stage, it.futures)}
        for n in (200, 8000)
        for it in (ready(case, draws=n),)
    )
    assert many["CON"] < few["CON"] / 2


def test_holding_a_risk_moves_no_other_and_keeps_every_shape(flagship: Case) -> None:
    it = ready(flagship, draws=30)
    kept = only(it.block, it.middle, flagship.assumptions, {"V"})
    assert (kept.values["demand_level"] == it.block.values["demand_level"]).all()
    assert (kept.values["bid_price_level"] == 1).all()
    for name, by in kept.by_subject.items():
        for subject, drawn in by.items():
            assert drawn.shape == it.block.by_subject[name][subject].shape
    assert not any(drawn.any() for drawn in kept.by_subject["provider_failure"].values())


def test_a_split_can_be_watched_and_stopped(tiny: Case) -> None:
    it = ready(with_rows(tiny, "assumptions", *TWO), draws=10)
    told: list[float] = []

    def progress(_what: str, part: float) -> bool:
        told.append(part)
        return part < 0.6

    with pytest.raises(Cancelled):
        attribute(it.stage, it.futures, progress=progress)
    assert told == [0.25, 0.5, 0.75]


@pytest.mark.filterwarnings("error")
def test_one_future_alone_is_split_without_an_error(tiny: Case) -> None:
    it = ready(with_rows(tiny, "assumptions", *TWO), draws=1)
    found = attribute(it.stage, it.futures)
    assert found
    assert {one.error for one in found} == {0.0}
