"""A release of our own, with lots, bids and awards, and ways to write and change it."""

import copy
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

OCID = "ocds-zzzzzz-0001"
POUNDS = {"currency": "GBP"}

RELEASE: dict[str, Any] = {
    "ocid": OCID,
    "id": "0001-award",
    "date": "2026-02-03T09:00:00Z",
    "tag": ["award"],
    "initiationType": "tender",
    "parties": [
        {
            "id": "GB-1",
            "name": "Anyshire County Council",
            "roles": ["buyer"],
            "address": {"countryName": "England"},
            "contactPoint": {"name": "A Person", "email": "person@example.org"},
        },
        {"id": "GB-2", "name": "NHS Anyshire Integrated Care Board", "roles": ["funder"]},
        {
            "id": "S1",
            "name": "First Care",
            "roles": ["supplier", "tenderer"],
            "address": {"locality": "Anytown"},
            "details": {"scale": "sme", "vcse": True},
        },
        {"id": "S2", "name": "Second Care", "roles": ["tenderer"], "details": {"scale": "large"}},
        {"id": "C", "name": "The Court", "roles": ["reviewBody"]},
    ],
    "buyer": {"id": "GB-1", "name": "Anyshire County Council"},
    "tender": {
        "id": "T",
        "title": "Home care",
        "description": "Care at home in two parts.",
        "classification": {"scheme": "CPV", "id": "85000000", "description": "Social work"},
        "contractPeriod": {
            "startDate": "2026-10-01T00:00:00+01:00",
            "endDate": "2028-09-30T23:59:59+01:00",
        },
        "lots": [
            {
                "id": "1",
                "title": "North",
                "description": "The north.",
                "value": {"amount": 1000000, **POUNDS},
                "awardCriteria": {
                    "criteria": [
                        {"type": "price", "description": "40%"},
                        {"type": "quality", "description": "60"},
                    ]
                },
            },
            {
                "id": "../../x",
                "value": {"amount": 500000.50, **POUNDS},
                "buyer": {"id": "GB-2"},
                "awardCriteria": {
                    "criteria": [
                        {"type": "price", "numbers": [{"number": 40}]},
                        {"type": "quality", "numbers": [{"number": 60}]},
                    ]
                },
            },
        ],
        "items": [
            {
                "id": "i1",
                "relatedLot": "1",
                "quantity": 40000,
                "unit": {"name": "hour", "value": {"amount": 25, **POUNDS}},
                "additionalClassifications": [{"scheme": "CPV", "id": "85312000"}],
                "deliveryAddresses": [{"region": "UKF2"}],
            },
            {"id": "i2", "relatedLot": "../../x", "deliveryLocation": {"description": "South"}},
        ],
    },
    "bids": {
        "details": [
            {
                "id": "B1",
                "tenderers": [{"id": "S1"}],
                "relatedLots": ["1"],
                "value": {"amount": 960000, **POUNDS},
                "items": [{"quantity": 40000, "unit": {"value": {"amount": 24, **POUNDS}}}],
            },
            {
                "id": "B2",
                "tenderers": [{"id": "S2"}],
                "relatedLots": ["1"],
                "value": {"amount": 980000, **POUNDS},
            },
        ]
    },
    "awards": [
        {
            "id": "A1",
            "suppliers": [{"id": "S1", "name": "First Care"}],
            "relatedLots": ["1"],
            "value": {"amount": 960000, **POUNDS},
        }
    ],
}


def release() -> dict[str, Any]:
    """Give a copy that a test may change."""
    return copy.deepcopy(RELEASE)


def put(folder: Path, data: object) -> Path:
    """Write values as a JSON file; NaN and its like come out as publishers write them."""
    path = folder / "releases.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def exact(data: object) -> Any:
    """Give values as they are read from a file, numbers exact."""
    text = json.dumps(data)
    return json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=str)
