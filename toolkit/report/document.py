"""What every JSON document is built from: closed parts, and which case was used."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from toolkit.report.key_meanings import meanings_of
from toolkit.statements.case import STAGE_WORDS, Case
from toolkit.version import VERSION

NOT_ADVICE = "Not legal advice. Unverified rules are marked; a lawyer must confirm them."


def _with_meanings(schema: dict[str, Any], kind: type[BaseModel]) -> None:
    """Say in a schema what its keys mean."""
    keys, above = schema.get("properties", {}), tuple(one.__name__ for one in kind.__mro__[:0:-1])
    for key, words in meanings_of(kind.__name__, above, frozenset(keys)).items():
        keys[key].setdefault("description", words)


class Document(BaseModel):
    """A part of a JSON document: frozen, and never more than its schema says."""

    # A schema is built when a document is first written; a command writes one of many.
    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, json_schema_extra=_with_meanings
    )


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


def about(case: Case) -> AboutCase:
    """Say which case was used."""
    return AboutCase(
        case=case.id,
        title=case.title,
        stage=case.stage,
        stage_means=STAGE_WORDS[case.stage],
        hypothetical=case.hypothetical,
        not_an_award=case.no_award,
        scenario=case.scenario_id,
        applied=case.applied,
        warnings=case.warnings,
        caveats=case.caveats,
        scope=case.scope,
        digests=dict(sorted(case.digests.items())),
        version=VERSION,
    )
