"""Replays made up for tests."""

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.appraisal.replaying import Replayed, replay
from toolkit.files.editions import load_edition
from toolkit.statements.replays import Replay

EDITIONS = {"green_book_2026": load_edition("green_book_2026")}


def stated(*parts: Mapping[str, Any]) -> Replay:
    return Replay.model_validate({
        "id": "X1",
        "title": "Made up",
        "kind": "decision",
        "status": "complete",
        "about": "Nothing that happened.",
        "sources": ["Nowhere"],
        "notes": ["It is made up."],
        "parts": parts,
    })  # fmt: skip


def played(*parts: Mapping[str, Any]) -> Replayed:
    return replay(stated(*parts), EDITIONS)


def raised(*parts: Mapping[str, Any]) -> Sequence[str]:
    return [lint.id for lint in played(*parts).lints]


def given(part: Mapping[str, Any], of: str, name: str) -> Mapping[str, Any]:
    return {**part, "figures": [{"of": of, "published": {name: "0"}}]}


def ours(part: Mapping[str, Any], of: str, name: str) -> float | str | None:
    """Give what the toolkit makes of one figure."""
    return played(given(part, of, name)).rows[0].ours
