import pytest

from toolkit.errors import InputError
from toolkit.payment.checking import outside, refuse_where


def test_every_fault_is_told_at_once_with_its_key() -> None:
    checks = [(True, "a", "is wrong; mend it"), (False, "b", "is right"), (True, "c", "is bad")]
    with pytest.raises(InputError) as refused:
        refuse_where("terms", checks)
    assert str(refused.value) == "terms: a: is wrong; mend it\nterms: c: is bad"


def test_what_is_right_passes() -> None:
    refuse_where("terms", [(False, "a", "is wrong")])


@pytest.mark.parametrize(
    ("share", "refused"),
    [(0, False), (1, False), (-0.01, True), (1.01, True), (float("nan"), True)],
)
def test_a_share_lies_between_0_and_1(share: float, refused: bool) -> None:
    assert outside(share) is refused
