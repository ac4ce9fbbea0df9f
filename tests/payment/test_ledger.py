import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from toolkit.payment import RESOURCES, Entry, balances

PARTIES = st.sampled_from(["council", "board", "provider", "lead", RESOURCES])
ROWS = st.lists(st.lists(st.floats(-1e8, 1e8), min_size=3, max_size=3), min_size=2, max_size=2)
ENTRIES = st.lists(
    st.builds(
        lambda payer, payee, rows: Entry("any", payer, payee, np.array(rows)),
        PARTIES,
        PARTIES,
        ROWS,
    ),
    min_size=1,
    max_size=12,
)


@given(ENTRIES)
def test_the_ledger_sums_to_zero_in_every_draw_and_year(entries: list[Entry]) -> None:
    whole = np.sum(list(balances(entries).values()), axis=0)
    moved = np.sum([np.abs(entry.gbp) for entry in entries], axis=0)
    assert whole.shape == (2, 3)
    assert (np.abs(whole) <= 1e-9 * moved + 1e-12).all()


@given(ENTRIES)
def test_a_payment_to_oneself_changes_nothing(entries: list[Entry]) -> None:
    before = balances(entries)
    after = balances([*entries, Entry("any", "council", "council", np.full((2, 3), 7.0))])
    for party, net in before.items():
        assert np.allclose(after[party], net, rtol=0, atol=1e-6)


def test_what_one_party_pays_another_receives() -> None:
    net = balances(
        [
            Entry("care", "council", "lead", np.array([[100.0, 110.0]])),
            Entry("care", "lead", "provider", np.array([[60.0, 66.0]])),
            Entry("team", "council", RESOURCES, np.array([[5.0, 5.0]])),
        ]
    )
    assert {party: values.tolist() for party, values in net.items()} == {
        "council": [[-105, -115]],
        "lead": [[40, 44]],
        "provider": [[60, 66]],
        RESOURCES: [[5, 5]],
    }


def test_no_payments_leave_no_balances() -> None:
    assert balances([]) == {}
