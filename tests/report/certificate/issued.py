"""A certificate as bytes, and what a forger would make of it who knows how digests are made."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from tests.appraisal.certificate.certified import certified
from toolkit.report.certificate.canonical import with_digest
from toolkit.report.certificate.certificate_documenting import tiers

SECRET = b"only in this test, 32 bytes long"

type Body = Any  # a forger changes JSON in any way


@cache
def issued() -> tuple[bytes, bytes]:
    """Both tiers."""
    both = tiers(certified(), SECRET)
    assert both.sealed is not None
    public = with_digest(both.public.body.model_dump(mode="json"))
    return public, with_digest(both.sealed.model_dump(mode="json"))


def forged(content: bytes, change: Callable[[Body], None]) -> bytes:
    """Change a body and put the digest right again."""
    body = json.loads(content)["body"]
    change(body)
    return with_digest(body)
