from dataclasses import FrozenInstanceError

import pytest

from tests.appraisal.judging.test_judge import judged
from tests.statements.judged_cases import judged_case


def test_the_first_view_leads_and_the_last_digest_is_the_head() -> None:
    found = judged(judged_case())
    assert found.view == next(iter(found.totals))
    assert found.head == found.digests[-1]
    assert len(found.digests) == len(found.record) == 12
    with pytest.raises(FrozenInstanceError):
        found.options = ()  # type: ignore[misc]
