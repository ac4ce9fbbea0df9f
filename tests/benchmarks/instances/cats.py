"""Instances of the Combinatorial Auction Test Suite: goods are lots, and dummy goods are XOR."""

from decimal import Decimal

from tests.benchmarks.instances.instance import Bid, Instance
from tests.benchmarks.instances.reading import Numbers, Word, in_units, refuse, scale_for

HEADERS = ("goods", "bids", "dummy")


def read_cats(text: str, source: str) -> Instance:
    """Read a `.txt` file of CATS 2.

    Three headers, then a line for each bid: its number, its price, its goods and a `#`. A good
    numbered `goods` or above is a dummy; bids that share one exclude each other.

    Args:
        text: The file.
        source: Its name, for refusals.

    Raises:
        InputError: A header is missing, or a bid does not fit them.

    Source: K. Leyton-Brown, M. Pearson and Y. Shoham, Towards a universal test suite for
    combinatorial auction algorithms (ACM EC 2000); the file format of CATS 2.
    """
    lines = [(n, line.split()) for n, line in enumerate(text.splitlines(), start=1)]
    told = [(n, words) for n, words in lines if words and not words[0].startswith("%")]
    heads = {words[0]: (n, words) for n, words in told if words[0] in HEADERS}
    for name in HEADERS:
        if name not in heads:
            refuse(source, 0, f"the header '{name}' is missing")
    goods, count, dummies = (_header(source, *heads[name]) for name in HEADERS)
    rows = [(n, words) for n, words in told if words[0] not in HEADERS]
    if len(rows) != count:
        refuse(source, heads["bids"][0], f"the header says {count} bids; {len(rows)} follow")
    read = [_bid(source, goods + dummies, index, row) for index, row in enumerate(rows)]
    scale = scale_for(price for price, _ in read)
    bids = tuple(
        Bid(
            tuple(good for good in wanted if good < goods),
            in_units(price, scale),
            groups=tuple(good - goods for good in wanted if good >= goods),
        )
        for price, wanted in read
    )
    return Instance("max", "at most once", goods, bids, scale=scale)


def _header(source: str, line: int, words: list[str]) -> int:
    numbers = Numbers(source, [Word(word, line) for word in words[1:]])
    (value,) = numbers.whole(1, f"the number of {words[0]}")
    numbers.end()
    return value


def _bid(
    source: str, goods: int, index: int, row: tuple[int, list[str]]
) -> tuple[Decimal, tuple[int, ...]]:
    line, words = row
    if words[-1] != "#":
        refuse(source, line, "a bid ends with '#'; is the line complete?")
    numbers = Numbers(source, [Word(word, line) for word in words[:-1]])
    (id,) = numbers.whole(1, "the number of the bid")
    if id != index:
        refuse(source, line, f"bid {id} stands where bid {index} belongs")
    (price,) = numbers.take(1, "the price")
    wanted = numbers.whole(len(words) - 3, "the number of a good")
    if not wanted or max(wanted) >= goods or len(set(wanted)) < len(wanted):
        refuse(source, line, f"goods are different numbers from 0 to {goods - 1}, at least one")
    return price, tuple(sorted(wanted))
