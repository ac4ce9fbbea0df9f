"""The words of an economic case that the report and other faces share."""

from collections.abc import Mapping

from toolkit.appraisal.economic.results import EconomicCase, Left, Pair, Why

WHY_WORDS: Mapping[Why, str] = {
    "": "separates them",
    "inside the spread of futures": "does not: the gap lies inside the spread of futures",
    "only assumed inputs": "does not: only assumed inputs put them in this order",
    "alike": "does not: they are worth the same",
}
LEFT_WORDS: Mapping[Left, str] = {
    "": "yes",
    "transfer": "no: a transfer between parties",
    "sunk": "no: spent whatever is chosen",
    "drawn already": "no: counted already elsewhere",
}


def not_separated_sentence(found: EconomicCase) -> str:
    """Say whether the evidence separates the options, in one sentence."""
    close = [pair for pair in found.pairs if pair.not_separated]
    if not found.pairs:
        return "There is only one option, so there is nothing to separate."
    if not close:
        return "The evidence separates every two options."
    if len(close) == len(found.pairs):
        return "The evidence does not separate these options."
    return f"The evidence does not separate {len(close)} of {len(found.pairs)} pairs of options."


def stability_sentence(found: EconomicCase) -> str:
    """Say whether the order of the options hangs on the edition."""
    if len(found.editions) < 2:
        return "One edition was used."
    return (
        f"Every one of the {len(found.editions)} editions puts the options in the same order."
        if found.stable
        else "The order of the options changes with the edition, so it is edition-fragile."
    )


def evidence_of(pair: Pair) -> str:
    """Say what the evidence does with two options.

    >>> WHY_WORDS[""]
    'separates them'
    """
    return WHY_WORDS[pair.not_separated]
