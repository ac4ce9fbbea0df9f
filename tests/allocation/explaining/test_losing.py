from dataclasses import replace

from tests.report.explained import explained
from toolkit.allocation.explaining.losing import why_lost
from toolkit.allocation.problem import SetAside


def test_every_bid_won_or_lost_for_a_reason_that_holds() -> None:
    _, award, _ = explained()
    told = why_lost(award.problem, award.awards)
    won = {one.bid for one in award.awards}
    assert {one.bid for one in told} == {
        *({one.bid for one in award.problem.offers} - won),
        *(one.bid for one in award.set_aside),
    }
    prices = {one.bid: one.price_gbp for one in award.problem.offers}
    for one in told:
        rivals = [each.price_gbp_per_unit for each in award.awards if each.lot == one.lot]
        if one.why == "dearer":
            assert prices[one.bid] > max(rivals)
        elif one.why != "set aside":
            assert prices[one.bid] <= max(rivals)


def test_a_bid_set_aside_names_the_rule() -> None:
    _, award, _ = explained()
    aside = SetAside("B0", award.awards[0].lot, "P0", "L2", "quality 10, below 55")
    told = why_lost(replace(award.problem, set_aside=(aside,)), award.awards)
    assert (told[-1].bid, told[-1].why, told[-1].rules) == ("B0", "set aside", ("L2",))


def test_a_cheaper_bid_names_the_rules_that_keep_it_out() -> None:
    _, award, _ = explained()
    cheap = award.awards[0].price_gbp_per_unit / 2
    problem = award.problem
    loser = next(one for one in why_lost(problem, award.awards) if one.why == "dearer")
    offers = tuple(
        replace(one, price_gbp=cheap, most_units=one.most_units * 1000)
        if one.bid == loser.bid
        else one
        for one in problem.offers
    )
    told = why_lost(replace(problem, offers=offers), award.awards)
    assert next(one.why for one in told if one.bid == loser.bid) in ("rules", "dearer in all")
