from tests.appraisal.certificate.certified import appraised
from toolkit.appraisal.certificate.law_claims import law_claim


def test_every_finding_is_counted_and_open_ones_stay_open() -> None:
    findings = appraised().results[0].findings
    found = law_claim(findings)
    assert found.open == sum(not one.settled for one, _ in findings.alike) > 0
    assert sum(len(one.subjects) for one in found.verdicts) == len(findings.findings)
    resting = {(one.rulebook, one.id) for one in findings.findings if one.unverified}
    assert found.unverified_rules == len(resting)
    assert found.questions == findings.questions
