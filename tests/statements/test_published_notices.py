"""A notice states each fact once, and the days of its first event in order."""

from datetime import date

import pytest
from pydantic import ValidationError

from toolkit.statements.published_notices import PublishedNotice

WRITTEN = {
    "id": "N1",
    "buyer": "a council",
    "service": "home care",
    "procedure": "open",
    "published": "2025-03-01",
    "stated": "an act",
    "stated_regimes": ["pa2023"],
    "first_event_from": "2025-03-01",
    "first_event_to": "2025-03-01",
    "first_event_note": "day of publication",
    "evidence": "read in full",
    "url": "https://example.org/1",
    "real": {"nation": "England", "rhcs_part": False},
    "assumed": {"cpv": "85312000"},
}


def test_facts_come_with_how_far_they_are_published() -> None:
    notice = PublishedNotice.model_validate(WRITTEN)
    assert list(notice.facts()) == [
        ("real", "nation", "England"),
        ("real", "rhcs_part", "no"),
        ("assumed", "cpv", "85312000"),
    ]
    assert notice.published == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"first_event_to": "2025-02-01"}, "swap them"),
        ({"assumed": {"nation": "England"}}, "keep it under one basis"),
        ({"notes": {"value": "why"}}, "no list states"),
        ({"stated_regimes": []}, "at least one"),
        ({"regime": "pa2023"}, "Extra inputs"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_remedy(change: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        PublishedNotice.model_validate({**WRITTEN, **change})
