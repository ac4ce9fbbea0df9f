from tests.appraisal.economic.compared import reckoned


def test_options_stand_in_the_order_of_their_worth() -> None:
    edition = reckoned().leading
    worths = [edition.worth(option).npsv_gbp.central for option in edition.order]
    assert worths == sorted(worths, reverse=True)
    assert {pair.upper for pair in reckoned().pairs} <= set(edition.order)
