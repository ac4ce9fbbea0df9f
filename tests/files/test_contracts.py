from pathlib import Path

import pytest

from tests.files.case_folder import CaseFolder
from toolkit.allocation import allocate
from toolkit.errors import InputError
from toolkit.files.contracts import load_contract
from toolkit.files.shipped import shipped
from toolkit.statements.responsibilities import check_matrix

MODELS = sorted(path.stem for path in shipped("contracts", "models").glob("*.yaml"))

# Written from contracts/README.md alone: nothing but a file is needed for a new model.
MINE = """\
title: Village alliance
summary: Two sorts of provider share a budget with the council.
depth: Nothing but care, one fee and one share is stated.
parties:
  - {role: commissioners, does: Pay}
  - {role: leads, does: Hold the budget}
  - {role: providers, does: Deliver}
agreements:
  - id: contract
    kind: service contract
    between: [commissioners, leads, providers]
    decides: By majority
    rule: majority
    notice_months: 6
    cites: Invented for a test
payments:
  - {id: care, mechanism: blended, payee: leads, variable_share: half}
  - {id: passed_on, mechanism: activity, payer: leads}
  - id: office
    mechanism: fee_on_value
    label: Office of the lead
    share: 0.01
    of: subcontracted_value
    to: resources
    borne_by: leads
  - id: results
    mechanism: outcomes_at_risk
    label: Results
    at_risk: [0, 0.05, half]
    group: leads
structure: {funding: eligible_separate_budgets, leads: one_for_all}
parameters:
  - name: half
    label: Part that moves
    value: 0.5
    unit: share of the difference
    low: 0.4
    high: 0.6
    basis: assumed
    cites: Invented for a test
risks:
  - risk: V
    shares: {commissioners: 0.5, leads: 0.5}
    says: Half and half
    basis: assumed
    cites: Invented for a test
responsibilities:
  - {function: deliver_care, accountable: leads, does: [providers]}
evidence:
  - {claim: Nobody has tried it, grade: judgement, cites: Invented for a test}
sources: [Invented for a test]
"""


def line_of(text: str) -> int:
    return next(n for n, line in enumerate(MINE.splitlines(), 1) if text in line)


@pytest.fixture
def folder(tmp_path: Path) -> CaseFolder:
    return CaseFolder(tmp_path / "tiny")


@pytest.mark.parametrize("name", MODELS)
def test_a_shipped_model_is_loaded_by_id_or_by_file(name: str) -> None:
    assert load_contract(name).id == name
    assert load_contract(shipped("contracts", "models", f"{name}.yaml")) == load_contract(name)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("allianc", "did you mean 'alliance'?"),
        ("\0", "it knows aligned_budgets, alliance, "),
        ("x" * 5000, "it knows aligned_budgets, alliance, "),
    ],
    ids=["near", "NUL", "endless"],
)
def test_a_model_that_does_not_exist_is_refused(name: str, told: str) -> None:
    with pytest.raises(InputError, match="is not a contract model") as refused:
        load_contract(name)
    assert told in str(refused.value)


def test_a_new_file_is_a_new_model(tmp_path: Path) -> None:
    file = tmp_path / "village.yaml"
    file.write_text(MINE)
    model = load_contract(file)
    assert (model.id, model.title) == ("village", "Village alliance")
    assert [payment.id for payment in model.payments] == ["care", "passed_on", "office", "results"]
    assert len(check_matrix(model.responsibilities).gaps) == 15


def test_a_new_file_beside_a_case_is_allocated_as_any_other_model(folder: CaseFolder) -> None:
    folder.put("models/village.yaml", MINE)
    folder.swap("case.yaml", "model: prime_contractor", "model: village")
    case = folder.load()
    award = allocate(case, case.option("prime_contractor"))
    assert award.objective_gbp == 650_000


@pytest.mark.parametrize(
    ("old", "new", "name", "told"),
    [
        ("mechanism: blended", "mechanism: blend", "payments[0]", "write one of 'activity'"),
        ("role: leads", "role: lead", "parties[1].role", "write 'commissioners', 'pool', 'leads'"),
        ("rule: majority", "rule: most", "agreements[0].rule", "write 'one_party', 'majority'"),
        ("0.05, half", "0.05, halve", "payments[3].at_risk", "did you mean 'half'?"),
        ("share: 0.01", "share: 1%", "payments[2].share", "write a percentage as a share, such"),
        ("leads: 0.5}", "leads: 0.4}", "risks[0].shares", "make them add up to 1"),
        ("leads: 0.5}", "pool: 0.5}", "risks[0].shares.pool", "add it to `parties` or correct"),
        ("notice_months: 6", "notice_months: six", "agreements[0].notice_months", "write digits"),
        ("low: 0.4", "low: 0.7", "parameters[0].low", "put them in order"),
        ("borne_by: leads", "borne: leads", "payments[2].borne", "did you mean 'borne_by'?"),
        ("grade: judgement", "grade: opinion", "evidence[0].grade", "write 'published', "),
        ("leads: one_for_all", "leads: one", "structure.leads", "write 'none', 'one_per_footpr"),
    ],
)
def test_a_wrong_file_is_refused_with_key_line_and_fix(
    tmp_path: Path, old: str, new: str, name: str, told: str
) -> None:
    assert MINE.count(old) == 1
    file = tmp_path / "village.yaml"
    file.write_text(MINE.replace(old, new))
    with pytest.raises(InputError) as refused:
        load_contract(file)
    (fault,) = refused.value.faults
    assert fault.name == name
    assert fault.place.line == line_of(old)
    assert told in fault.what
    assert str(fault).startswith(f"{file}:{fault.place.line}")


def test_a_payment_left_out_is_told_where_payments_stand(tmp_path: Path) -> None:
    file = tmp_path / "village.yaml"
    file.write_text(MINE.replace("  - {id: passed_on, mechanism: activity, payer: leads}\n", ""))
    with pytest.raises(InputError) as refused:
        load_contract(file)
    (fault,) = refused.value.faults
    assert (fault.name, fault.place.line) == ("payments", line_of("payments:"))
    assert "one that leads pay to providers" in fault.what


def test_a_key_written_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "village.yaml"
    file.write_text(MINE.replace("    rule: majority\n", "    rule: majority\n    rule: person\n"))
    with pytest.raises(InputError, match="stands already at line 13; keep one") as refused:
        load_contract(file)
    assert [fault.place.line for fault in refused.value.faults] == [14]


def test_every_fault_of_a_model_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "village.yaml"
    text = MINE.replace("mechanism: outcomes_at_risk", "mechanism: outcomes")
    file.write_text(
        text.replace("role: providers", "role: provider").replace(
            "funding: eligible_separate_budgets", "funding: separate"
        )
    )
    with pytest.raises(InputError) as refused:
        load_contract(file)
    assert [fault.place.line for fault in refused.value.faults] == [
        line_of("role: providers"),
        line_of("id: results"),
        line_of("funding:"),
    ]


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder where a file is meant"):
        load_contract(tmp_path)
