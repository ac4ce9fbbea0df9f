"""What every JSON document is built from: closed parts, and which case was used."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from toolkit.report.key_meanings import meanings_of


def _with_meanings(schema: dict[str, Any], kind: type[BaseModel]) -> None:
    """Say in a schema what its keys mean."""
    keys, above = schema.get("properties", {}), tuple(one.__name__ for one in kind.__mro__[:0:-1])
    for key, words in meanings_of(kind.__name__, above, frozenset(keys)).items():
        keys[key].setdefault("description", words)


class Document(BaseModel):
    """A part of a JSON document: frozen, and never more than its schema says."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_with_meanings)


class AboutCase(Document):
    """Which case was used, and what a reader must know about it.

    `left_out` names what `audience` may not read: null, or empty, wherever it stands.
    """

    case: str
    title: str
    stage: Literal["plan", "tender", "award"]
    stage_means: str
    hypothetical: bool
    not_an_award: tuple[str, ...]
    scenario: str | None
    applied: tuple[str, ...]
    warnings: tuple[str, ...]
    caveats: tuple[str, ...]
    scope: Literal["core", "all"]
    digests: dict[str, str]
    version: str
    audience: Literal["commissioner", "bidder", "public"] = "commissioner"
    left_out: tuple[str, ...] = ()
