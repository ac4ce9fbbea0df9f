"""Reasoning trees written out once: a step that stands in several trees is kept under one key."""

from collections.abc import Iterable, Mapping

from toolkit.law.answers import Answer
from toolkit.report.findings_documents import StepOfTree

Steps = Mapping[str, StepOfTree]


def write_trees(answers: Iterable[Answer]) -> tuple[tuple[str, ...], Steps]:
    """Write trees as steps, each under the id of its rule, or `step`, with a number.

    Returns:
        The key of every root, in the order of the answers; and every step by its key.
    """
    keys: dict[tuple[object, ...], str] = {}
    steps: dict[str, StepOfTree] = {}
    written: dict[int, str] = {}  # by identity, since subtrees are shared and long to compare

    def write(answer: Answer) -> str:
        if id(answer) in written:
            return written[id(answer)]
        children = tuple(write(child) for child in answer.children)
        shape = (answer.asked, answer.verdict, answer.because, answer.cites)
        told = (*shape, answer.rule, answer.status, children)
        if told not in keys:
            keys[told] = f"{answer.rule or 'step'}#{len(steps) + 1}"
            steps[keys[told]] = StepOfTree(
                asked=answer.asked,
                verdict=answer.verdict.value,
                because=answer.because,
                cites=answer.cites,
                rule=answer.rule,
                status=answer.status,
                children=children,
            )
        written[id(answer)] = keys[told]
        return keys[told]

    kept = tuple(answers)  # alive while written, so that no identity is used twice
    return tuple(write(answer) for answer in kept), steps
