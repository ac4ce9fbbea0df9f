from tests.report.chapters.blocks import table_of, value_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.content import Report
from toolkit.version import VERSION


def run_of(report: Report) -> dict[object, object]:
    return {row[0]: value_of(row[1]) for row in table_of(report, "run").cells}


def test_the_run_can_be_repeated_from_what_is_said(report: Report, appraisal: Appraisal) -> None:
    run = run_of(report)
    assert run["Toolkit version"] == VERSION
    assert run["Commit"] == "abc123"
    assert run["Seed"] == str(appraisal.seed)
    assert run["Futures drawn"] == appraisal.draws
    assert run["Solver"] == appraisal.results[0].allocation.solver
    assert "regime" in str(run["Rulebooks"])


def test_every_file_read_stands_with_its_digest(report: Report, appraisal: Appraisal) -> None:
    assert table_of(report, "digests").rows == tuple(sorted(appraisal.case.digests.items()))


def test_an_unknown_commit_and_an_applied_scenario_are_said(cut: Appraisal) -> None:
    run = run_of(compose(cut))
    assert run["Commit"] == "not run from a checkout"
    assert run["Scenario"] == "budget_cut"
    assert run["Changes to the case"] == "; ".join(cut.case.applied)
