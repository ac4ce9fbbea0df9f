from decimal import Decimal

import pytest
from pydantic import ValidationError

from toolkit.statements.limits import Limit


def test_a_limit_of_law_cites_its_clause() -> None:
    with pytest.raises(ValidationError):
        Limit.model_validate({"id": "R", "kind": "min_quality", "value": Decimal(50)})


def test_a_limit_tightens_a_known_award_rule() -> None:
    with pytest.raises(ValidationError):
        Limit.model_validate({"id": "R", "kind": "beauty", "value": Decimal(50), "cites": "s. 1"})


def _limit(**values: object) -> Limit:
    return Limit.model_validate({"id": "R", "cites": "s. 1", **values})


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"kind": "min_providers"}, "needs a value; state its number"),
        ({"kind": "max_lots"}, "needs a value; state its number"),
        ({"kind": "excluded_provider", "lots": ("N",)}, "would reach everybody; name providers"),
        ({"kind": "abnormally_low"}, "would reach everybody; name providers"),
        ({"kind": "reserved_lot", "providers": ("P",)}, "state the lots"),
    ],
)
def test_a_limit_that_says_too_little_is_refused(values: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        _limit(**values)
    assert _limit(**values, is_open=True).is_open


def test_a_kind_that_needs_no_number_may_come_without() -> None:
    assert _limit(kind="no_cap_on_winners").value is None
    assert _limit(kind="lot_cap_published", lots=("N",)).reaches_lot("N")


@pytest.mark.parametrize(
    ("values", "left_out"),
    [
        ({"kind": "excluded_provider", "providers": ("P",)}, True),
        ({"kind": "excluded_provider", "providers": ("Q",)}, False),
        ({"kind": "excluded_provider", "providers": ("P",), "lots": ("S",)}, False),
        ({"kind": "excluded_provider", "providers": ("P",), "is_open": True}, False),
        ({"kind": "abnormally_low", "bids": ("B",)}, True),
        ({"kind": "abnormally_low", "bids": ("C",)}, False),
        ({"kind": "reserved_lot", "providers": ("Q",), "lots": ("N",)}, True),
        ({"kind": "reserved_lot", "providers": ("P",), "lots": ("N",)}, False),
        ({"kind": "reserved_lot", "bids": ("B",)}, True),
        ({"kind": "min_providers", "value": Decimal(2)}, False),
    ],
)
def test_whom_a_limit_leaves_out(values: dict[str, object], left_out: bool) -> None:
    assert _limit(**values).leaves_out("N", "P", "B") is left_out


def test_its_name_carries_its_citation() -> None:
    assert _limit(kind="no_cap_on_winners").named == "R (s. 1)"
