from dataclasses import replace

from tests.appraisal.certificate.certified import appraised
from toolkit.appraisal.certificate.proof_claims import proof_claim


def test_the_next_best_award_is_worse_and_an_unproved_one_has_none() -> None:
    award = appraised().results[0].allocation
    found = proof_claim(award)
    assert found.gap_gbp is not None
    assert found.gap_gbp > 0
    assert found.gap_pence == len(award.awards)
    assert proof_claim(replace(award, proved=False)).gap_gbp is None
