"""Names of the numbers that formulas of a workbook look up, the same wherever they are used."""

import re
from collections.abc import Sequence

FORBIDDEN = re.compile(r"[^A-Za-z0-9]")


def weight_name(criterion: str, criteria: Sequence[str]) -> str:
    """Name the weight of a criterion."""
    return _named("weight", criterion, criteria)


def score_name(option: str, options: Sequence[str]) -> str:
    """Name the total score of an option."""
    return _named("score", option, options)


def rank_name(option: str, options: Sequence[str]) -> str:
    """Name the rank of an option."""
    return _named("rank", option, options)


def rate_name(edition: int, schedule: str, band: int) -> str:
    """Name a discount rate by its edition and band, both counted from 1.

    >>> rate_name(1, "standard", 2)
    'rate_1_standard_2'
    """
    return f"rate_{edition}_{schedule}_{band}"


def worth_name(edition: int, option: str, options: Sequence[str]) -> str:
    """Name what an option is worth under an edition, counted from 1."""
    return _named(f"worth_{edition}", option, options)


def _named(what: str, one: str, every: Sequence[str]) -> str:
    """Say what, which in order and its id, as far as a name may hold it.

    Ids that differ only in a mark or in capitals get names that differ all the same.
    """
    return f"{what}_{list(every).index(one) + 1}_{FORBIDDEN.sub('_', one)}"
