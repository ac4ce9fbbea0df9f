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
