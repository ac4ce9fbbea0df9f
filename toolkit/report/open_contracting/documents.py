"""What a release package that we write may hold: OCDS 1.1 with lots, and bids where asked for.

Names and meanings are those of the Open Contracting Data Standard; this is the part that we fill.
"""

from typing import Literal

from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from toolkit.report.document import Document


class OcdsDocument(Document):
    """A part of a release, its keys written as the standard spells them."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True)


class Value(OcdsDocument):
    """Money, without value added tax."""

    amount: float
    currency: Literal["GBP"] = "GBP"


class Period(OcdsDocument):
    """First and last moment of a term."""

    start_date: str
    end_date: str


class Reference(OcdsDocument):
    """Who is meant: an organisation of `parties`."""

    id: str
    name: str


class Address(OcdsDocument):
    """Where something is, as far as a case says it."""

    region: str | None = None
    country_name: str | None = None


class Party(Reference):
    """An organisation and what it does in the process."""

    roles: tuple[str, ...]
    address: Address | None = None


class Classification(OcdsDocument):
    """A code of the common procurement vocabulary."""

    scheme: Literal["CPV"] = "CPV"
    id: str


class Unit(OcdsDocument):
    """What is counted, and its reference or awarded price."""

    name: str
    value: Value | None = None


class Item(OcdsDocument):
    """What is bought for one lot over the whole term."""

    id: str
    description: str
    classification: Classification | None = None
    quantity: float
    unit: Unit
    delivery_addresses: tuple[Address, ...] | None = None
    related_lot: str


class CriterionNumber(OcdsDocument):
    """A weight out of 100."""

    number: float
    weight: Literal["percentageExact"] = "percentageExact"


class Criterion(OcdsDocument):
    """Something that bids are scored by."""

    type: Literal["price", "quality"]
    name: str
    description: str
    numbers: tuple[CriterionNumber, ...]


class Criteria(OcdsDocument):
    """Everything that bids for a lot are scored by."""

    criteria: tuple[Criterion, ...]


class Lot(OcdsDocument):
    """A part of the tender that is awarded by itself."""

    id: str
    title: str
    description: str
    status: Literal["planned", "active", "complete"]
    value: Value
    contract_period: Period
    buyer: Reference
    award_criteria: Criteria | None = None


class Tender(OcdsDocument):
    """What is asked of the market, and how."""

    id: str
    title: str
    description: str
    status: Literal["planned", "active", "complete"]
    procuring_entity: Reference
    value: Value
    procurement_method: Literal["open", "limited", "direct"] | None = None
    procurement_method_details: str
    main_procurement_category: Literal["services"] = "services"
    award_criteria: Literal["priceOnly", "ratedCriteria"] | None = None
    award_criteria_details: str
    contract_period: Period
    lots: tuple[Lot, ...]
    items: tuple[Item, ...]


class Award(OcdsDocument):
    """What is to be given to whom; pending, as a contract is signed elsewhere."""

    id: str
    title: str
    description: str
    status: Literal["pending"] = "pending"
    date: str
    value: Value | None = None
    suppliers: tuple[Reference, ...]
    contract_period: Period
    related_lots: tuple[str, ...]
    items: tuple[Item, ...] | None = None


class Bid(OcdsDocument):
    """One bid for one lot."""

    id: str
    status: Literal["valid", "disqualified"]
    tenderers: tuple[Reference, ...]
    value: Value
    items: tuple[Item, ...]
    related_lots: tuple[str, ...]


class Bids(OcdsDocument):
    """Every bid, in the order of the case."""

    details: tuple[Bid, ...]


class Release(OcdsDocument):
    """One statement about one contracting process."""

    ocid: str
    id: str
    date: str
    tag: tuple[Literal["planning", "tender", "award"], ...]
    initiation_type: Literal["tender"] = "tender"
    language: Literal["en"] = "en"
    parties: tuple[Party, ...]
    buyer: Reference
    tender: Tender
    awards: tuple[Award, ...] | None = None
    bids: Bids | None = None


class Publisher(OcdsDocument):
    """Who publishes."""

    name: str


class ReleasePackage(OcdsDocument):
    """A file of releases, as `toolkit export` writes it."""

    uri: str
    version: Literal["1.1"] = "1.1"
    extensions: tuple[str, ...]
    published_date: str
    publisher: Publisher
    releases: tuple[Release, ...]
