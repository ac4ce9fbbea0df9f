from collections import Counter
from hashlib import blake2b

import pytest

from tests.benchmarks.instances.commissioning import (
    DISCOUNT,
    FEWEST_BIDDERS,
    PER_MILLE,
    SIZES,
    Commissioning,
    commissioning,
)

ROUNDS = {size: commissioning(size, SIZES[size], seed=1) for size in SIZES}
SMALL = [commissioning(30, SIZES[30], seed) for seed in range(20)]
every_size = pytest.mark.parametrize("size", SIZES)
some_rounds = pytest.mark.parametrize("made", [*ROUNDS.values(), *SMALL])


def digest(made: Commissioning) -> str:
    return blake2b(repr(made).encode(), digest_size=8).hexdigest()


@pytest.mark.parametrize(
    ("size", "bytes_"),
    [
        (30, "b62c923985c3f72b"),
        (50, "3924639df38cda99"),
        (100, "13853a775b9d5f95"),
        (200, "d4c5b17b7d213925"),
    ],
)
def test_the_same_seed_gives_the_same_bytes_on_every_machine(size: int, bytes_: str) -> None:
    assert digest(ROUNDS[size]) == bytes_


def test_another_seed_gives_another_round() -> None:
    assert len({digest(made) for made in SMALL}) == len(SMALL)


@every_size
def test_it_has_the_size_that_was_asked_for(size: int) -> None:
    made = ROUNDS[size]
    assert (len(made.lots), len(made.bids)) == (size, SIZES[size])
    assert len({bid.id for bid in made.bids}) == len(made.bids)
    assert len({(bid.provider, bid.lots) for bid in made.bids}) == len(made.bids)
    large = sum(not provider.sme for provider in made.providers)
    assert large == len(made.providers) * 35 // 100


@some_rounds
def test_every_lot_can_be_covered_and_chosen_between(made: Commissioning) -> None:
    parents = {provider.id: provider.parent for provider in made.providers}
    bidders: dict[str, set[str]] = {}
    for bid in made.bids:
        if len(bid.lots) == 1:
            bidders.setdefault(bid.lots[0], set()).add(parents[bid.provider])
    assert min(len(bidders[lot.id]) for lot in made.lots) >= FEWEST_BIDDERS


@some_rounds
def test_a_package_lies_in_a_named_group_and_costs_little_less_than_its_parts(
    made: Commissioning,
) -> None:
    singles = {(b.provider, b.lots[0]): b.price for b in made.bids if len(b.lots) == 1}
    groups = [set(group) for group in made.rules.package_groups]
    for bid in made.bids:
        if len(bid.lots) > 1:
            assert any(group >= set(bid.lots) for group in groups)
            whole = sum(singles[bid.provider, lot] for lot in bid.lots)
            most = whole * DISCOUNT * len(bid.lots)
            assert 0 < (whole - bid.price) * PER_MILLE <= most


@some_rounds
def test_the_planted_award_keeps_every_rule(made: Commissioning) -> None:
    lots = {lot.id: lot for lot in made.lots}
    providers = {provider.id: provider for provider in made.providers}
    bids = {bid.id: bid for bid in made.bids}
    won = [
        (providers[bids[id].provider], lots[lot]) for id in made.planted for lot in bids[id].lots
    ]
    rules, total = made.rules, sum(lot.value for lot in made.lots)

    assert sorted(lot.id for _, lot in won) == [lot.id for lot in made.lots]
    used, count, value = Counter[str](), Counter[str](), Counter[str]()
    for provider, lot in won:
        used[provider.id] += lot.units
        count[provider.parent] += 1
        value[provider.parent] += lot.value
    assert all(used[id] <= providers[id].capacity for id in used)
    assert rules.fewest_winners <= len(count) <= rules.most_winners
    assert max(count.values()) <= rules.most_lots
    assert max(value.values()) * PER_MILLE <= rules.most_share * total
    small = sum(lot.value for provider, lot in won if provider.sme)
    assert small * PER_MILLE >= rules.least_sme * total
    winner = {lot.id: provider.parent for provider, lot in won}
    assert rules.choice
    assert all(len({winner[lot] for lot in group}) > 1 for group in rules.choice)
    assert min(provider.quality for provider, _ in won) >= rules.least_lot_quality
    quality = sum(lot.value * provider.quality for provider, lot in won)
    assert quality * PER_MILLE >= rules.least_quality * total


@some_rounds
def test_some_rule_is_broken_by_the_cheapest_bid_for_each_lot_or_it_is_dearer(
    made: Commissioning,
) -> None:
    cheapest = {
        lot.id: min(bid.price for bid in made.bids if bid.lots == (lot.id,)) for lot in made.lots
    }
    planted = sum(bid.price for bid in made.bids if bid.id in set(made.planted))
    assert planted > sum(cheapest.values())


@pytest.mark.parametrize(
    ("bids", "told"), [(10, "more bids are needed"), (1_000, "ask for fewer bids")]
)
def test_a_number_of_bids_that_cannot_be_is_refused(bids: int, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        commissioning(4, bids, 1)
