from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.share_limit import ShareLimit

BIDS = "L P 1, M P 1, N P 1, L Q 2, M Q 3, N Q 4"


def limit(least: str = "0", most: str = "1", *parties: str) -> ShareLimit:
    return ShareLimit("s", "s", parties=parties or ("P",), least=Decimal(least), most=Decimal(most))


def test_a_third_may_be_won_but_no_more() -> None:
    assert winners(whole_lots(BIDS, [limit(most="0.6667")])) == "LQ MP NP"
    assert winners(whole_lots(BIDS, [limit(most="0.6666")])) == "LQ MQ NP"


def test_a_floor_lifts_a_party() -> None:
    assert winners(whole_lots(BIDS, [limit("0.34", "1", "Q")])) == "LQ MQ NP"
    assert winners(whole_lots(BIDS, [limit("0.3333", "1", "Q")])) == "LQ MP NP"


def test_nobody_counts_twice() -> None:
    assert winners(whole_lots(BIDS, [limit("0", "0.7", "P", "P")])) == "LQ MP NP"


def test_what_stays_unawarded_counts_as_nobodys() -> None:
    stated = whole_lots("L P 1, M Q 1, N Q 1", [limit("0.5", "1", "P")])
    optional = tuple(replace(one, optional=one.lot != "L") for one in stated.needs)
    assert winners(replace(stated, needs=optional)) == "infeasible"


def test_lots_of_no_value_bind_nobody() -> None:
    stated = whole_lots(BIDS, [limit(most="0.1")])
    needs = tuple(replace(one, value_gbp=Decimal(0)) for one in stated.needs)
    assert winners(replace(stated, needs=needs)) == "LP MP NP"
    by_lots = replace(limit(most="0.34"), measure="lots")
    assert winners(replace(stated, needs=needs, rules=(by_lots,))) == "LQ MQ NP"


def test_a_member_counts_with_its_part() -> None:
    members = {"P": (("P", Decimal("0.5")), ("Z", Decimal("0.5")))}
    stated = replace(whole_lots(BIDS, [limit(most="0.5")]), members=members)
    assert winners(stated) == "LP MP NP"
    assert winners(replace(stated, rules=(limit("0", "0.5", "P", "Z"),))) == "LQ MQ NP"
