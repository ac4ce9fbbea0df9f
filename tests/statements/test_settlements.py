from decimal import Decimal
from typing import Any

import pytest

from tests.statements.terms_read import problems
from toolkit.statements.settlements import (
    Backstop,
    GainShare,
    OutcomesAtRisk,
    PoolShare,
    RiskPool,
)
from toolkit.units import Statement

GAIN = {"id": "g", "mechanism": "gain_share", "label": "G", "provider_share": "0.5"}
POOL = {"id": "p", "mechanism": "pool_share", "label": "P", "rule": "proportional"}
STOP = {"id": "s", "mechanism": "backstop", "label": "S", "covers": "leads", "by": "owners"}
RISK = {"id": "r", "mechanism": "risk_pool", "label": "R", "contribution_share": "0.02"}


def test_a_share_lies_between_zero_and_one() -> None:
    assert problems(GainShare, {**GAIN, "cap_share": "cap"}) == []
    found = problems(GainShare, {**GAIN, "provider_share": "1.5", "cap_share": "-0.1"})
    assert found == [
        "provider_share: '1.5' is above 1; give 1 or less",
        "cap_share: '-0.1' is below 0; give 0 or more",
    ]


def test_gain_and_pain_are_shared_alike_from_the_first_pound_unless_stated() -> None:
    share = GainShare.model_validate({**GAIN, "cap_share": "0.05"})
    assert (share.provider_share_of_loss, share.dead_band) == (None, Decimal(0))
    assert (share.bands, share.group) == ((), "providers")


def test_bands_hold_shares_or_names() -> None:
    bands = [{"upto": "0.02", "provider_share": "0"}, {"upto": "edge", "provider_share": "half"}]
    share = GainShare.model_validate({**GAIN, "cap_share": "0.05", "bands": bands})
    assert [(band.upto, band.provider_share) for band in share.bands] == [
        (Decimal("0.02"), Decimal(0)),
        ("edge", "half"),
    ]
    found = problems(GainShare, {**GAIN, "cap_share": "0.05", "bands": [{"upto": "2"}]})
    assert found == [
        "bands[0].upto: '2' is above 1; give 1 or less",
        "bands[0].provider_share: is missing; add it",
    ]


def test_outcomes_may_be_phased_in_and_have_no_floor_unless_stated() -> None:
    values = {"id": "o", "mechanism": "outcomes_at_risk", "label": "O"}
    risk = OutcomesAtRisk.model_validate({**values, "at_risk": ["0", "0.1", "0.1", "0.15"]})
    assert [str(share) for share in risk.at_risk] == ["0", "0.1", "0.1", "0.15"]
    assert risk.floor is None
    assert problems(OutcomesAtRisk, {**values, "at_risk": []}) == [
        "at_risk: holds nothing; give at least one item"
    ]


def test_a_backstop_meets_all_of_the_rest_unless_stated() -> None:
    assert Backstop.model_validate({**STOP, "beyond_share": "0.03"}).share == Decimal(1)


@pytest.mark.parametrize(
    ("statement", "values", "told"),
    [
        (PoolShare, {**POOL, "rule": "equal"}, "rule: 'equal' is not one of the choices; write"),
        (GainShare, {**GAIN, "cap_share": "1", "group": "people"}, "group: 'people' is not one"),
        (Backstop, {**STOP, "beyond_share": "0", "by": "tax"}, "by: 'tax' is not one of the"),
        (Backstop, STOP, "beyond_share: is missing; add it"),
        (RiskPool, RISK, "retention_share: is missing; add it"),
    ],
)
def test_what_settlements_refuse(
    statement: type[Statement], values: dict[str, Any], told: str
) -> None:
    (found,) = problems(statement, values)
    assert found.startswith(told)
