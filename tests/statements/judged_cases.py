"""The tiny case with criteria that people score, two groups that weigh, and a record."""

from collections.abc import Sequence

from tests.statements.raw_cases import TINY, with_more, with_table
from toolkit.statements.raw import RawCase
from toolkit.statements.score_record import ScoreEntry, chain

OPTIONS = ("separate_frameworks", "prime_contractor", "alliance", "pooled_commissioning")
GROUPS = (
    {"group_id": "people", "label": "People", "role": "people who draw on care", "people": "6",
     "is_user_voice": "yes", "applies": "yes"},
    {"group_id": "bodies", "label": "Bodies", "role": "commissioners", "people": "4",
     "is_user_voice": "no", "applies": "yes"},
)  # fmt: skip
POINTS = {
    "people": {"price": 30, "quality": 50, "trust": 100},
    "bodies": {"price": 100, "quality": 60, "trust": 40},
}
SCORES = {
    "separate_frameworks": 20,
    "prime_contractor": 35,
    "alliance": 90,
    "pooled_commissioning": 60,
}


def swings() -> list[dict[str, str]]:
    return [
        {"group_id": group, "criterion_id": one, "points": str(points), "weight": "",
         "step": "from worst to best", "scores": "yes", "weighed_on": "2026-01-05"}
        for group, said in POINTS.items()
        for one, points in said.items()
    ]  # fmt: skip


def scores() -> list[dict[str, str]]:
    """One person of each group, then a consensus: people's own scores, bodies' ten lower."""
    rows: list[dict[str, str]] = []
    for option, score in SCORES.items():
        for group, scorer, less in (("people", "carer 1", 0), ("bodies", "officer 1", 10)):
            rows.append(_row(option, group, scorer, score - less))
    for option, score in SCORES.items():
        rows.append(_row(option, "", "chair", score - 5))
    common = {"criterion_id": "trust", "at": "2026-02-10"}
    return [{"entry": str(n), **common, **row} for n, row in enumerate(rows, 1)]


def _row(option: str, group: str, scorer: str, score: int) -> dict[str, str]:
    return {
        "option_id": option,
        "group_id": group,
        "scorer": scorer,
        "round": "individual" if group else "consensus",
        "score": str(score),
        "reason": "" if group else "between the two",
    }


def sealed(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    entries = [ScoreEntry.model_validate({k: v for k, v in row.items() if v}) for row in rows]
    return [{**row, "digest": one} for row, one in zip(rows, chain(entries), strict=True)]


def judged_case() -> RawCase:
    raw = with_more(
        TINY,
        "criteria",
        criterion_id="trust",
        label="Trust between the bodies",
        kind="elicited",
        scale="global",
        worst_words="Disputes",
        best_words="They stand by each other",
        about="trust",
        i_statement="none",
        i_reason="felt through care",
        basis="assumed",
        source_id="A",
    )
    asked = ("1", "people", "trust", "quality"), ("2", "bodies", "price", "trust")
    checks = [
        dict(zip(("check_id", "group_id", "more", "less"), one, strict=True)) for one in asked
    ]
    for name, rows in (
        ("weighing_groups", list(GROUPS)),
        ("swings", swings()),
        ("swing_checks", checks),
        ("scores", sealed(scores())),
    ):
        raw = with_table(raw, name, rows)
    return raw
