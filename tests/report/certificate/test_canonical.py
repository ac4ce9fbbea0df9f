import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.report.certificate.canonical import Json, canonical, commitment, digest_of, salt_of

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_what_is_read_back_is_written_the_same(value: Json) -> None:
    written = canonical(value)
    assert canonical(json.loads(written)) == written


def test_what_is_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical([float("nan")])


def test_a_commitment_hides_and_binds() -> None:
    salt = salt_of(b"x" * 32, "award 1")
    assert salt != salt_of(b"x" * 32, "award 2")
    assert salt != salt_of(b"y" * 32, "award 1")
    made = commitment(salt, "award 1", "10.00")
    assert made != commitment(salt, "award 1", "10.01")
    assert made != commitment(salt, "award 2", "10.00")
    assert made != digest_of("10.00")
