"""Set packing instances of Lau and Goh: a price and the jobs of each bid, one bid a line."""

from tests.benchmarks.instances.instance import Bid, Instance
from tests.benchmarks.instances.reading import Numbers, Word, in_units, refuse, scale_for


def read_set_packing(text: str, source: str) -> Instance:
    """Read the numbers of jobs and bids, then for each bid its price and its jobs from 1.

    Args:
        text: The file.
        source: Its name, for refusals.

    Raises:
        InputError: A line does not fit the first.

    Source: H. C. Lau and Y. G. Goh, An intelligent brokering system to support multi-agent
    web-based 4th-party logistics (ICTAI 2002), in files in601 onwards.
    """
    lines = [(n, line.split()) for n, line in enumerate(text.splitlines(), start=1)]
    told = [[Word(word, n) for word in words] for n, words in lines if words]
    if not told:
        refuse(source, 0, "the file is empty")
    head = Numbers(source, told[0])
    jobs, count = head.whole(2, "the numbers of jobs and of bids")
    head.end()
    if len(told) - 1 != count:
        refuse(source, 1, f"the first line says {count} bids; {len(told) - 1} follow")
    read = []
    for words in told[1:]:
        numbers = Numbers(source, words)
        (price,) = numbers.take(1, "the price")
        wanted = numbers.whole(len(words) - 1, "the number of a job")
        if not wanted or not 1 <= min(wanted) <= max(wanted) <= jobs:
            refuse(source, words[0].line, f"jobs are numbers from 1 to {jobs}, at least one")
        if len(set(wanted)) < len(wanted):
            refuse(source, words[0].line, "a job stands twice in one bid")
        read.append((price, tuple(sorted(job - 1 for job in wanted))))
    scale = scale_for(price for price, _ in read)
    bids = tuple(Bid(lots, in_units(price, scale)) for price, lots in read)
    return Instance("max", "at most once", jobs, bids, scale=scale)
