"""Names of facts as people read them; a facts file is written with their keys."""

import re
from collections.abc import Iterable

KEY = re.compile(r"(?<!\boption )\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
LETTERS = {
    "bsc": "basic selection criteria",
    "cpv": "CPV",
    "england": "England",
    "gbp": "in pounds",
    "lv": "lifetime value",
    "msp": "most suitable provider",
    "nhs": "NHS",
    "psr": "PSR",
    "rhcs": "relevant health care",
    "scotland": "Scotland",
    "vat": "VAT",
    "wales": "Wales",
}
RESTS_ON = ". Rests on: "  # what stands behind it is named by id, to look it up


def fact_words(name: str) -> str:
    """Say the short name of a fact.

    >>> fact_words("estimated_value_inc_vat_gbp"), fact_words("view_part_separable")
    ('estimated value inc VAT in pounds', 'view: part separable')
    """
    view, _, rest = name.partition("view_")
    words = (rest if rest and not view else name).split("_")
    said = " ".join(LETTERS.get(word, word) for word in words)
    return f"view: {said}" if rest and not view else said


def with_key(name: str) -> str:
    """Say the short name of a fact, with the key that a facts file needs.

    >>> with_key("provider_count")
    'provider count [provider_count]'
    """
    said = fact_words(name)
    return said if said == name else f"{said} [{name}]"


def listed_facts(names: Iterable[str]) -> str:
    """List short names of facts."""
    return ", ".join(map(fact_words, names))


def plainly(reason: str, *, keyed: bool = False) -> str:
    """Write the facts that a reason names as people read them; ids that it rests on stay.

    Args:
        reason: As the law gives it.
        keyed: Whether to add their keys, where the reader is asked to state them.

    >>> plainly("provider_count is 1. Rests on: one_only (unverified)")
    'provider count is 1. Rests on: one_only (unverified)'
    """
    said, rests, ids = reason.partition(RESTS_ON)
    write = with_key if keyed else fact_words
    return KEY.sub(lambda found: write(found[0]), said) + rests + ids
