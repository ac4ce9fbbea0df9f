"""Who stands in a release: bodies that buy or fund, and organisations that bid or are awarded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.files.open_contracting.fields import Part, Remark, Row, derived, real
from toolkit.files.open_contracting.names import ids_for
from toolkit.files.open_contracting.nodes import LONGEST_NAME, Node, Said, at, each, text_of

BUYING = {"buyer", "procuringEntity", "funder"}
OFFERING = {"supplier", "tenderer"}
KINDS = (  # what a name says of a body by itself, in the words of the law room
    ("integrated care board", "integrated care board"),
    ("county council", "upper-tier local authority"),
)


@dataclass(frozen=True)
class Organisations:
    """Ids of a case by the ids that a release uses, for bodies and for bidders."""

    bodies: dict[str, str]
    bidders: dict[str, str]
    parties: dict[str, Node]


def key_of(reference: Node) -> str:
    """Give what a reference to an organisation calls it: its id, or else its name."""
    for name in ("id", "name"):
        said = at(reference, name).value
        if said is not None and not isinstance(said, dict | list) and str(said).strip():
            return str(said).strip()
    return ""


def organisations_of(release: Node) -> Organisations:
    """Find every organisation that a case has a place for, in the order of the release."""
    parties = {key_of(one): one for one in each(at(release, "parties")) if key_of(one)}
    roles = {key: _roles(one) for key, one in parties.items()}
    bodies = [key for key, has in roles.items() if has & BUYING]
    bodies += [key for key in map(key_of, _buyers(release)) if key]
    bidders = [key for key, has in roles.items() if has & OFFERING]
    bidders += [key for key in map(key_of, _offering(release)) if key]
    ids = ids_for(bodies, "body")
    for reference in (*_buyers(release), *_offering(release)):
        parties.setdefault(key_of(reference), reference)
    return Organisations(ids, ids_for(bidders, "bidder", ids.values()), parties)


def organisation_fields(found: Organisations) -> Iterator[Part]:
    """Write bodies as commissioners and bidders as providers."""
    for key, id in found.bodies.items():
        row, party = Row("commissioners", id), found.parties[key]
        yield from _named(row, "commissioner_id", key, party)
        name = text_of(at(party, "name"), LONGEST_NAME)
        yield from real(row, "name", name)
        for words, kind in KINDS:
            if name.value is not None and words in name.value.lower():
                yield derived(row, "type", kind, f"{name.path}, which names its kind")
                break
    for key, id in found.bidders.items():
        row, party = Row("providers", id), found.parties[key]
        yield from _named(row, "provider_id", key, party)
        yield from real(row, "note", text_of(at(party, "name"), LONGEST_NAME))
        yield from real(row, "home_area", text_of(at(party, "address", "locality"), LONGEST_NAME))
        yield from _size(row, party)


def _named(row: Row, column: str, key: str, party: Node) -> Iterator[Part]:
    path = at(party, "id").path
    if key == row.id:
        yield from real(row, column, Said(key, path))
        return
    yield derived(row, column, row.id, f"{path}, made into an id")
    yield Remark(path, "cannot be an id of a case as it stands; changed")


def _size(row: Row, party: Node) -> Iterator[Part]:
    scale, vcse = at(party, "details", "scale"), at(party, "details", "vcse")
    if scale.value in ("micro", "small", "medium", "sme", "large"):
        small = "no" if scale.value == "large" else "yes"
        yield derived(row, "is_sme", small, scale.path)
    if isinstance(vcse.value, bool):
        yield derived(row, "is_vcse", "yes" if vcse.value else "no", vcse.path)


def _roles(party: Node) -> set[str]:
    return {one.value for one in each(at(party, "roles")) if isinstance(one.value, str)}


def _buyers(release: Node) -> Iterable[Node]:
    """Give every place that refers to who buys."""
    tender = at(release, "tender")
    lots = [at(lot, "buyer") for lot in each(at(tender, "lots"))]
    return [at(release, "buyer"), at(tender, "procuringEntity"), *lots]


def _offering(release: Node) -> Iterable[Node]:
    """Give every place that refers to who bids or is awarded something."""
    awards = [one for award in each(at(release, "awards")) for one in each(at(award, "suppliers"))]
    bids = each(at(release, "bids", "details"))
    return [*awards, *(one for bid in bids for one in each(at(bid, "tenderers")))]
