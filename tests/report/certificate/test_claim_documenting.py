import numpy as np

from tests.appraisal.certificate.certified import certified
from toolkit.report.certificate.claim_documenting import scores_part, worth_part


def test_inputs_come_back_from_their_digits() -> None:
    claim = certified().firmness.worth
    part = worth_part(claim)
    assert claim is not None
    assert claim.inputs is not None
    assert part is not None
    assert part.inputs is not None
    digits = [np.frombuffer(bytes.fromhex(one), ">u2") for one in part.inputs.steps]
    assert (np.stack(digits, axis=1) == claim.inputs.stored.steps).all()
    assert part.stored == len(part.editions[0].drawn_pence[0])


def test_nothing_stays_nothing() -> None:
    assert scores_part(None) is None
    assert worth_part(None) is None
