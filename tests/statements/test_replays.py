import pytest
from pydantic import ValidationError

from tests.appraisal.replaying.stated import stated
from toolkit.statements.replays import Replay

PLAIN = stated().model_dump()


def test_a_partial_replay_says_what_is_missing() -> None:
    with pytest.raises(ValidationError, match="say what is not published"):
        Replay.model_validate({**PLAIN, "status": "partial"})
    assert Replay.model_validate({**PLAIN, "status": "partial", "missing": "Scores."}).missing


def test_a_replay_without_parts_says_why() -> None:
    with pytest.raises(ValidationError, match="say in notes why none is replayed"):
        Replay.model_validate({**PLAIN, "notes": []})


def test_a_source_is_needed() -> None:
    with pytest.raises(ValidationError, match="at least one"):
        Replay.model_validate({**PLAIN, "sources": []})
