import numpy as np
import pytest

from tests.simulation.agreed import ready, with_rows
from toolkit.payment import RESOURCES
from toolkit.simulation import AT_ITS_PRICE
from toolkit.simulation.accounts import Account, Accounts, account, accounts_of, used_up
from toolkit.simulation.playing import play
from toolkit.simulation.stage import Stage
from toolkit.statements.case import Case


def accounts(case: Case, option: str = "separate_frameworks", draws: int = 40) -> Accounts:
    it = ready(case, option, draws=draws)
    seen: list[dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]] = []
    played = play(it.stage, it.block, it.plan, lambda one: seen.append(used_up(it.stage, one)))
    return accounts_of(it.stage, [account(it.stage, played, seen)])


@pytest.mark.parametrize("option", ["separate_frameworks", "prime_contractor", "alliance"])
def test_what_is_used_up_is_what_reaches_resources(flagship: Case, option: str) -> None:
    found = accounts(flagship, option)
    assert found.of(RESOURCES) == pytest.approx(sum(found.used_gbp.values()), abs=1e-4)
    assert np.abs(found.nets_gbp.sum(axis=2)).max() < 1e-5


def test_care_of_unknown_cost_is_taken_at_its_price(tiny: Case) -> None:
    found = accounts(tiny)  # no provider states a margin
    it = ready(tiny, draws=40)
    care = play(it.stage, it.block, it.plan).delivered.actual_gbp.sum(axis=2)
    assert found.used_gbp[AT_ITS_PRICE] == pytest.approx(care)
    assert "delivery" not in found.used_gbp


def test_the_same_care_uses_the_same_resources_whoever_is_paid_in_between(tiny: Case) -> None:
    """A lead that keeps part of the price moves money, not resources."""
    stated = {"party_id": "P1", "margin_share": "0.1", "fixed_cost_share": "0"}
    case = with_rows(tiny, "finances", stated)  # awards are alike under both options
    usual, prime = (accounts(case, one) for one in ("separate_frameworks", "prime_contractor"))
    for kind in ("delivery", AT_ITS_PRICE):
        assert usual.used_gbp[kind] == pytest.approx(prime.used_gbp[kind])


def test_a_party_without_an_account_has_nothing(tiny: Case) -> None:
    found = accounts(tiny)
    assert "vehicle" not in found.parties
    assert not found.of("vehicle").any()


def test_batches_stand_one_after_another_and_a_kind_that_one_lacks_is_nothing(tiny: Case) -> None:
    stage: Stage = ready(tiny).stage
    nets = np.zeros((2, 2, len(stage.cast.parties)))
    nets[:, :, 0] = 1.0
    first, second = Account(nets, {"a": np.ones((2, 2))}), Account(nets, {"b": np.ones((2, 2))})
    found = accounts_of(stage, [first, second])
    assert found.parties == stage.cast.parties[:1]
    assert found.used_gbp["a"][:, 0].tolist() == [1, 1, 0, 0]
    assert found.used_gbp["b"][:, 0].tolist() == [0, 0, 1, 1]


def test_stated_costs_are_used_up_instead_of_prices(tiny: Case) -> None:
    rows = [
        {"party_id": one, "margin_share": "0.1", "fixed_cost_share": "0"} for one in tiny.providers
    ]
    found, priced = accounts(with_rows(tiny, "finances", *rows)), accounts(tiny)
    assert AT_ITS_PRICE not in found.used_gbp
    assert found.used_gbp["delivery"] == pytest.approx(0.9 * priced.used_gbp[AT_ITS_PRICE])
