"""The record of scores in plain words for a terminal."""

from toolkit.report.plain_lines import columns, head
from toolkit.statements.case import Case
from toolkit.statements.score_record import chain, first_changed

SHOWN = 12  # letters of a digest that tell entries apart; `--json` has them whole


def scores(case: Case) -> str:
    """Say what was scored by whom, in which order, and whether the record is as it was made.

    Args:
        case: With its record of scores.
    """
    if not case.scores:
        return "\n".join([*head(case), "The case holds no scores."])
    digests = chain(case.scores)
    table = [
        ("Entry", "Option", "Criterion", "Group", "Scorer", "Round", "Score", "On", "Digest"),
        *(
            (
                str(one.entry),
                one.option_id,
                one.criterion_id,
                one.group_id or "all",
                one.scorer,
                one.round,
                f"{one.score:f}",
                one.at.isoformat(),
                digest[:SHOWN],
            )
            for one, digest in zip(case.scores, digests, strict=True)
        ),
    ]
    reasons = [f"Entry {one.entry}: {one.reason}" for one in case.scores if one.reason]
    lines = [*head(case), *columns(table), "", *reasons, "", _whole(case)]
    return "\n".join([*lines, f"Head of the chain: {digests[-1]}"])


def _whole(case: Case) -> str:
    """Say whether the stated digests hold."""
    changed = first_changed(case.scores)
    if changed is not None:
        return (
            f"Entry {changed} is not as it was when its digest was printed, or an entry before it "
            "was changed, left out or put in."
        )
    stated = sum(one.digest is not None for one in case.scores)
    if not stated:
        return "No digest is stated, so nothing shows later changes; copy them from --json."
    return f"{stated} of {len(case.scores)} entries state a digest, and all of these hold."
