from tests.files.open_contracting.published import exact, release
from toolkit.files.open_contracting.fields import Field, Remark
from toolkit.files.open_contracting.nodes import Node
from toolkit.files.open_contracting.organisations import organisation_fields, organisations_of


def cells(data: object) -> dict[tuple[str, str, str], str]:
    parts = organisation_fields(organisations_of(Node(exact(data))))
    return {(p.table, p.row, p.column): p.text for p in parts if isinstance(p, Field)}


def test_buyers_and_funders_are_commissioners_and_bidders_providers() -> None:
    found = organisations_of(Node(release()))
    assert [*found.bodies.values()] == ["GB-1", "GB-2"]
    assert [*found.bidders.values()] == ["S1", "S2"]


def test_what_a_name_says_of_a_body_is_its_type_and_nothing_else_is() -> None:
    found = cells(release())
    assert found["commissioners", "GB-1", "type"] == "upper-tier local authority"
    assert found["commissioners", "GB-2", "type"] == "integrated care board"
    other = release()
    other["parties"][0]["name"] = "Anytown Council"
    assert ("commissioners", "GB-1", "type") not in cells(other)


def test_size_and_kind_of_a_bidder_come_along_and_contacts_do_not() -> None:
    found = cells(release())
    assert found["providers", "S1", "is_sme"] == "yes"
    assert found["providers", "S1", "is_vcse"] == "yes"
    assert found["providers", "S2", "is_sme"] == "no"
    assert found["providers", "S1", "home_area"] == "Anytown"
    assert not [text for text in found.values() if "Person" in text or "@" in text]


def test_an_organisation_that_is_only_referred_to_is_found_and_told_apart() -> None:
    data = {
        "buyer": {"name": "The same"},
        "awards": [{"suppliers": [{"name": "The same"}, {"id": "../x"}, {}, "odd"]}],
    }
    found = organisations_of(Node(data))
    assert found.bodies == {"The same": "The-same"}
    assert found.bidders == {"The same": "The-same-2", "../x": "x"}
    parts = [*organisation_fields(found)]
    assert any(isinstance(one, Remark) and "cannot be an id" in one.what for one in parts)
