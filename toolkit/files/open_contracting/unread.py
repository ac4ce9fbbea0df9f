"""What a release holds and nothing takes: counted by path, never shown."""

import re
from collections import Counter
from collections.abc import Iterator

from toolkit.files.open_contracting.nodes import Node

MONEY = ("amount", "currency")
TAKEN = frozenset(
    {
        "ocid", "id", "date", "tag/*", "initiationType", "language",
        "buyer/id", "buyer/name",
        "parties/*/id", "parties/*/name", "parties/*/roles/*", "parties/*/address/locality",
        "parties/*/address/region", "parties/*/address/countryName",
        "parties/*/details/scale", "parties/*/details/vcse",
        "tender/id", "tender/title", "tender/description",
        "tender/procuringEntity/id", "tender/procuringEntity/name",
        "tender/classification/id", "tender/classification/scheme",
        "tender/classification/description",
        "tender/contractPeriod/startDate", "tender/contractPeriod/endDate",
        "tender/contractPeriod/durationInDays",
        *(f"tender/value/{one}" for one in MONEY),
        *(f"tender/lots/*/value/{one}" for one in MONEY),
        *(
            f"tender/lots/*/{one}"
            for one in (
                "id", "title", "description", "buyer/id", "buyer/name", "contractPeriod/startDate",
                "contractPeriod/endDate", "contractPeriod/durationInDays",
                "awardCriteria/criteria/*/type", "awardCriteria/criteria/*/description",
                "awardCriteria/criteria/*/numbers/*/number",
            )
        ),
        *(
            f"tender/items/*/{one}"
            for one in (
                "description", "relatedLot", "quantity", "unit/name", "unit/value/amount",
                "unit/value/currency", "classification/id", "classification/scheme",
                "classification/description", "additionalClassifications/*/id",
                "additionalClassifications/*/scheme", "additionalClassifications/*/description",
                "deliveryAddresses/*/locality", "deliveryAddresses/*/region",
                "deliveryAddresses/*/countryName", "deliveryLocation/description",
            )
        ),
        *(
            f"{offer}/*/{one}"
            for offer in ("awards", "bids/details")
            for one in (
                "id", "relatedLots/*", "value/amount", "value/currency", "items/*/quantity",
                "items/*/unit/value/amount", "items/*/unit/value/currency", "suppliers/*/id",
                "suppliers/*/name", "tenderers/*/id", "tenderers/*/name",
                "contractPeriod/startDate", "contractPeriod/endDate",
            )
        ),
    }
)  # fmt: skip
"""Paths of values that are read, with `*` for the number of an item."""

_NUMBER = re.compile(r"(?<=/)\d+(?=/|$)")


def unread(release: Node) -> Counter[str]:
    """Count the values that nothing takes, by path with `*` for the number of an item."""
    found = Counter(_NUMBER.sub("*", path) for path in _leaves(release))
    return Counter({path: count for path, count in found.items() if path not in TAKEN})


def _leaves(node: Node) -> Iterator[str]:
    inside = (
        node.value.items()
        if isinstance(node.value, dict)
        else enumerate(node.value)
        if isinstance(node.value, list)
        else ()
    )
    if not isinstance(node.value, dict | list):
        yield node.path
    for name, value in inside:
        yield from _leaves(Node(value, f"{node.path}/{name}".lstrip("/")))
