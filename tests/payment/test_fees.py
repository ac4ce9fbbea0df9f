import numpy as np

from toolkit.payment import fee_on_value


def test_a_fee_is_a_share_of_the_value() -> None:
    value = np.array([[200000.0, 0.0], [100.0, -50.0]])
    assert fee_on_value(0.5, value).tolist() == [[100000, 0], [50, -25]]
    assert fee_on_value(0, value).tolist() == [[0, 0], [0, 0]]
