import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import ToolkitError
from toolkit.futures import streams
from toolkit.futures.streams import factor_name, name_key, refuse_collisions, stream, stream_name

IDS = st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9_.\-]*\Z")


def test_a_stream_depends_on_seed_name_and_block_alone() -> None:
    first = stream(7, "demand", 0).random(5)
    assert (stream(7, "demand", 0).random(5) == first).all()
    for other in (stream(8, "demand", 0), stream(7, "Demand", 0), stream(7, "demand", 1)):
        assert not (other.random(5) == first).any()


def test_keys_are_the_same_on_every_machine() -> None:
    assert name_key("demand_level") == 4378923958007917497
    assert 0 <= name_key("") < 2**64


def test_names_that_share_a_key_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_collisions(["one", "two", "one"])
    monkeypatch.setattr(streams, "name_key", len)  # a hash so poor that names collide
    with pytest.raises(ToolkitError, match="'two' and 'one' share a random key"):
        refuse_collisions(["one", "three", "two"])


def test_streams_of_different_names_do_not_move_together() -> None:
    one, two = (stream(1, name, 0).standard_normal(10_000) for name in ("a", "b"))
    assert abs(np.corrcoef(one, two)[0, 1]) < 0.04


@given(IDS, IDS, IDS)
def test_streams_of_assumptions_subjects_and_factors_never_share_a_name(
    one: str, subject: str, factor: str
) -> None:
    assert len({one, stream_name(one, subject), factor_name(factor)}) == 3
