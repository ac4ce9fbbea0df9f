from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import packaged, reached, whole_lots, winners
from toolkit.allocation.families.one_group import OneGroup
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.families.only_with import OnlyWith
from toolkit.allocation.families.tiers import Tier, Tiers, base_of, tiered
from toolkit.allocation.families.workload import Workload
from toolkit.allocation.finding import find

BIDS = "L P 10, M P 10, L Q 9, M Q 9"


def off(*tiers: tuple[int, str], **other: object) -> Tiers:
    steps = tuple(Tier(Decimal(least), Decimal(part)) for least, part in tiers)
    return replace(Tiers("t", "t", bidder="P", tiers=steps), **other)  # type: ignore[arg-type]


def test_all_units_are_cheaper_once_the_volume_is_reached() -> None:
    stated = tiered(whole_lots(BIDS), off((200, "0.2")))
    assert winners(stated) == "LP in tier 1 of t MP in tier 1 of t"
    assert reached(stated) == 1600
    assert winners(tiered(whole_lots(BIDS), off((201, "0.2")))) == "LQ MQ"


def test_a_tier_cannot_be_had_below_its_volume() -> None:
    stated = tiered(whole_lots("L P 10, M P 10, M Q 1"), off((150, "0.2")))
    assert (winners(stated), reached(stated)) == ("LP MQ", Decimal(1100))


def test_a_dearer_tier_cannot_be_dodged() -> None:
    stated = tiered(whole_lots("L P 10, M P 10"), off((150, "-0.1")))
    assert reached(stated) == 2200


def test_volume_is_counted_by_lots_or_on_some_lots_only() -> None:
    two = off((2, "0.2"), measure="lots")
    assert winners(tiered(whole_lots(BIDS), two)) == "LP in tier 1 of t MP in tier 1 of t"
    some = off((100, "0.5"), lots=("L",))
    assert winners(tiered(whole_lots(BIDS), some)) == "LP in tier 1 of t MQ"


def test_a_package_has_variants_that_win_together() -> None:
    stated = tiered(packaged(whole_lots(BIDS), "K", "LP", "MP"), off((200, "0.2")))
    found = find(stated)
    assert {base_of(stated, one.bid) for one in found.awards} == {"LP", "MP"}
    assert {offer.package for offer in stated.offers} == {"", "K", "K in tier 1 of t"}
    assert base_of(stated, "LQ") == "LQ"


def test_rules_that_name_a_bid_name_its_variants() -> None:
    rules = (
        OneOf("x", "x", keys=("LP", "MQ")),
        OneGroup("g", "g", groups=(("LP",), ("MQ",))),
        OnlyWith("w", "w", key="LP", needs=("MP", "MQ")),
        Workload("l", "l", parties=("P",), loads=(("LP", Decimal(3)),)),
    )
    renamed = tiered(whole_lots(BIDS, rules), off((200, "0.2"))).rules
    both = ("LP", "LP in tier 1 of t")
    assert renamed[0] == replace(rules[0], keys=(*both, "MQ"))
    assert renamed[1] == replace(rules[1], groups=(both, ("MQ",)))
    needs = ("MP", "MP in tier 1 of t", "MQ")
    assert renamed[2:4] == tuple(replace(rules[2], key=key, needs=needs) for key in both)
    assert renamed[4] == replace(rules[3], loads=tuple((key, Decimal(3)) for key in both))


def test_two_schedules_of_one_bidder_multiply() -> None:
    once = tiered(whole_lots("L P 10, M P 10"), off((150, "0.1")))
    twice = tiered(once, off((100, "0.5"), id="u", lots=("L",)))
    assert reached(twice) == 900 + 450
    assert {base_of(twice, one.bid) for one in find(twice).awards} == {"LP", "MP"}
    assert len({offer.bid for offer in twice.offers}) == len(twice.offers)


def test_a_package_across_two_schedules_keeps_its_variants_apart() -> None:
    whole = packaged(whole_lots("L P 10, M P 10"), "K", "LP", "MP")
    both = tiered(
        tiered(whole, off((100, "0.1"), lots=("L",))), off((100, "0.2"), id="u", lots=("M",))
    )
    assert reached(both) == 900 + 800
