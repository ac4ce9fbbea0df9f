from datetime import date

import pytest

from tests.report.records.conftest import DECIDED, stated
from toolkit.law import Library
from toolkit.report.records.counting_contracts import Counted, count_case, joined
from toolkit.statements.case import Case

PROCESS = ("R", "process_followed", "most_suitable_provider", "")


@pytest.fixture(scope="module")
def counted(decided_case: Case, law: Library) -> Counted:
    return count_case(decided_case, law)


def real(case: Case) -> Case:
    return case.model_copy(update={"stage": "award", "hypothetical": False})


def why(counted: Counted) -> dict[tuple[str, ...], str]:
    return {one.lots: one.why for one in counted.not_counted}


def test_a_contract_is_counted_with_its_winner(counted: Counted) -> None:
    (contract,) = counted.contracts
    assert (contract.lot, contract.provider, contract.process) == (
        "R",
        "P3",
        "most_suitable_provider",
    )
    assert contract.awarded_on == date(2026, 5, 20)
    assert contract.authority == "NHS Tinyshire Integrated Care Board"
    assert not counted.not_counted


def test_lots_of_another_law_are_told_apart(counted: Counted) -> None:
    assert [one.lots for one in counted.outside] == [("N", "S")]


def test_a_hypothetical_case_is_never_counted(tiny: Case, law: Library) -> None:
    case = stated(tiny.model_copy(update={"stage": "award"}), *DECIDED)
    assert "hypothetical" in why(count_case(case, law))[("N", "S", "R")]


@pytest.mark.parametrize(
    ("stage", "rows", "reason"),
    [
        ("award", [PROCESS], "no day of award"),
        ("award", [("R", "contract_awarded_on", "2026-05-20", "")], "process_followed"),
        ("plan", [PROCESS, ("R", "contract_awarded_on", "2026-05-20", "")], "plan stage"),
        (
            "award",
            [
                PROCESS,
                ("alliance", "contract_awarded_on", "2026-05-20", ""),
                ("prime_contractor", "contract_awarded_on", "2026-05-21", ""),
            ],
            "state different facts",
        ),
    ],
)
def test_what_cannot_be_counted_says_why(
    tiny: Case, law: Library, stage: str, rows: list[tuple[str, str, str, str]], reason: str
) -> None:
    case = stated(real(tiny).model_copy(update={"stage": stage}), *rows)
    found = count_case(case, law)
    assert not found.contracts
    assert reason in why(found)[("R",)]


def test_a_regime_that_is_not_settled_is_not_counted(tiny: Case, law: Library) -> None:
    fewer = tuple(one for one in tiny.facts if one.fact != "is_health_care_service")
    case = stated(real(tiny).model_copy(update={"facts": fewer}), *DECIDED)
    reasons = " ".join(why(count_case(case, law)).values())
    assert "not settled" in reasons


def test_urgent_changes_and_representations_count_without_an_award(
    tiny: Case, law: Library
) -> None:
    rows = (
        ("R", "modified_urgently", "yes", ""),
        ("R", "modified_on", "2026-06-01", ""),
        ("R", "representations_received", "yes", ""),
        ("R", "standstill_ended_on", "2026-06-02", ""),
    )
    found = count_case(stated(real(tiny), *rows), law)
    assert [(one.event, one.day) for one in found.happenings] == [
        ("urgent_modification", date(2026, 6, 1)),
        ("representations", date(2026, 6, 2)),
    ]
    assert not found.contracts


def test_cases_are_joined(counted: Counted) -> None:
    assert len(joined([counted, counted]).contracts) == 2
