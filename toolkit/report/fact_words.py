"""Names of facts as people read them; a facts file is written with their keys."""

import re
from collections.abc import Iterable
from functools import cache

from toolkit.files.rulebooks import facts_asked_for

KEY = re.compile(r"(?<!\boption )\b[a-z0-9]+(?:_[a-z0-9]+)+\b(?!\.\w)")  # no name of a file
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

    >>> plainly("contract_type is other. Rests on: one_only (unverified)")
    'contract type is other. Rests on: one_only (unverified)'
    >>> plainly("contract_type is other (line 2 of home_care.yaml), source bcf_2026")
    'contract type is other (line 2 of home_care.yaml), source bcf_2026'
    """
    said, rests, ids = reason.partition(RESTS_ON)
    write = with_key if keyed else fact_words
    known = _names()  # what else has such a name, a lot or a source, keeps it
    return KEY.sub(lambda f: write(f[0]) if f[0] in known else f[0], said) + rests + ids


@cache
def _names() -> frozenset[str]:
    return frozenset(facts_asked_for())
