from jsonschema import Draft202012Validator

from tests.appraisal.assurance.carded import card, signed
from toolkit.appraisal.assurance.assuring import assure
from toolkit.report.assurance_documents import AssurancePart, assurance_part
from toolkit.statements.case import Case


def test_the_part_fits_its_schema_and_holds_roles_only(tiny: Case) -> None:
    case = signed(tiny).model_copy(update={"assurance": card()})
    found = assurance_part(assure(case, []))
    Draft202012Validator(AssurancePart.model_json_schema()).validate(found.model_dump(mode="json"))
    assert set(found.roles) == {"commissioner", "analyst", "assurer", "approver"}
    assert found.sunset == "2027-03-31"
    assert [one.signed_off_on for one in found.book] == ["2026-02-01"] * 3


def test_a_case_without_a_card_says_so(tiny: Case) -> None:
    found = assurance_part(assure(tiny, []))
    assert (found.state, found.purpose, found.roles) == ("not stated", None, {})
