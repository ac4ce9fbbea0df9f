import numpy as np
import pytest

from toolkit.allocation import allocate
from toolkit.simulation import futures_of, likely_accounts, simulate
from toolkit.statements.case import Case
from toolkit.statements.terms import parameters_of


@pytest.mark.parametrize("option", ["separate_frameworks", "prime_contractor"])
def test_it_is_the_central_case_of_a_simulation(tiny: Case, option: str) -> None:
    chosen = tiny.option(option)
    award = allocate(tiny, chosen, ())
    played = simulate(tiny, chosen, award, futures_of(tiny, draws=2, seed=1))
    likely = likely_accounts(tiny, chosen, award)
    assert played is not None
    assert likely.parties == played.central_accounts.parties
    np.testing.assert_array_equal(likely.nets_gbp, played.central_accounts.nets_gbp)
    for kind, gbp in played.central_accounts.used_gbp.items():
        np.testing.assert_array_equal(likely.used_gbp[kind], gbp)


def test_other_terms_are_played_without_changing_the_case(tiny: Case) -> None:
    chosen = tiny.option("prime_contractor")
    award = allocate(tiny, chosen, ())
    own = parameters_of(tiny, chosen)
    name, value = next(
        (name, value) for name, value in own.items() if name == "contract_management_cost"
    )
    assert value is not None
    before = likely_accounts(tiny, chosen, award)
    dearer = likely_accounts(tiny, chosen, award, {**own, name: value + 1000})
    assert not np.array_equal(before.nets_gbp, dearer.nets_gbp)
