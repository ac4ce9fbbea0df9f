import numpy as np

from toolkit.payment import RESOURCES, Entry, balances


def test_what_one_party_pays_others_receive() -> None:
    paid = np.array([[100.0, 110.0]])
    net = balances([Entry("care", "council", "lead", paid), Entry("team", "lead", RESOURCES, paid)])
    assert {party: values.tolist() for party, values in net.items()} == {
        "council": [[-100, -110]],
        "lead": [[0, 0]],
        RESOURCES: [[100, 110]],
    }


def test_a_negative_payment_flows_the_other_way() -> None:
    net = balances([Entry("refund", "council", "provider", np.array([[-7.0]]))])
    assert net["council"].tolist() == [[7]]
    assert net["provider"].tolist() == [[-7]]
