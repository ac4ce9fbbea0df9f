"""Bytes that can be written in one way only, and commitments to what is kept back."""

import hmac
import json
from collections.abc import Mapping
from hashlib import sha256

type Json = bool | int | float | str | list[Json] | Mapping[str, Json] | None


def canonical(value: Json) -> bytes:
    r"""Write JSON with sorted keys, without spaces and in ASCII.

    Raises:
        ValueError: A number is not finite.

    >>> canonical({"b": [1, 2.5], "a": "£"})
    b'{"a":"\\u00a3","b":[1,2.5]}'
    """
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )
    return text.encode("ascii")


def with_digest(body: Json) -> bytes:
    """Write a document with the SHA-256 of its body, so that no byte can change unseen."""
    return canonical({"body": body, "sha256": digest_of(body)}) + b"\n"


def digest_of(body: Json) -> str:
    """Give the SHA-256 of a body, in hexadecimal."""
    return sha256(canonical(body)).hexdigest()


def salt_of(secret: bytes, name: str) -> str:
    """Give the salt of one commitment, which tells nothing of any other.

    Args:
        secret: 32 random bytes or more, new for every certificate.
        name: Of what is committed to.

    Source:
        RFC 2104 (HMAC).
    """
    return hmac.new(secret, name.encode(), sha256).hexdigest()


def commitment(salt: str, name: str, value: Json) -> str:
    """Commit to a value without showing it: SHA-256 of salt, name and value together."""
    return digest_of({"name": name, "salt": salt, "value": value})
