from dataclasses import replace

import numpy as np

from tests.appraisal.certificate.certified import appraised
from toolkit.appraisal.certificate.worth_claims import worth_claim
from toolkit.appraisal.robustness.inputs_of import Inputs, inputs_of
from toolkit.simulation import futures_of


def inputs() -> Inputs:
    found = appraised()
    return inputs_of(futures_of(found.case, draws=found.draws, seed=found.seed))


def test_means_are_those_of_the_economic_case_to_the_penny() -> None:
    economic = appraised().economic
    assert economic is not None
    found = worth_claim(economic, inputs())
    assert found is not None
    for claim, case in zip(found.editions, economic.editions, strict=True):
        stated = [one.npsv_gbp.mean for one in case.worths]
        assert np.abs(np.array(claim.mean_gbp) - stated).max() < 0.005
        assert claim.first == found.options[int(np.argmax(stated))]


def test_an_edition_that_turns_the_order_is_fragile() -> None:
    economic = appraised().economic
    assert economic is not None
    turned = replace(economic.editions[1], drawn_gbp=-economic.editions[0].drawn_gbp)
    other = replace(economic, editions=(economic.editions[0], turned))
    found = worth_claim(other, inputs())
    assert found is not None
    assert [one.firm for one in found.editions] == ["stable", "edition-fragile"]
    assert found.firm == "edition-fragile"
    assert worth_claim(None, inputs()) is None
