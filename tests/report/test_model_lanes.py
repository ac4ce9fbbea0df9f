from tests.report.models import of_one_party, specimen
from toolkit.report.model_lanes import ORDER, lanes_of
from toolkit.report.payment_words import Way
from toolkit.statements.agreements import Role


def test_every_role_has_its_lane() -> None:
    assert set(ORDER) == set(Role.__args__)  # type: ignore[attr-defined]


def test_lanes_stand_in_one_order_and_include_whoever_is_only_paid() -> None:
    lanes = lanes_of(specimen())
    assert lanes.roles == ("commissioners", "leads", "providers", "resources")
    assert [one.roles for one in lanes.signed] == [
        ("commissioners", "leads"),
        ("leads", "providers"),
    ]


def test_what_is_signed_and_paid_is_told_with_its_rule() -> None:
    lanes = lanes_of(specimen())
    assert [(one.title, one.detail) for one in lanes.signed] == [
        ("service contract", "one party"),
        ("sub-contract", "not stated"),
    ]
    assert lanes.paid[-1].detail == "outcomes at risk: what is not earned"
    assert lanes.paid[-1].way == Way("leads", "commissioners", "what is not earned")


def test_one_party_is_enough() -> None:
    assert lanes_of(of_one_party()).roles == ("commissioners", "resources")
