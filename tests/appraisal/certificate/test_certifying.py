from dataclasses import replace
from datetime import timedelta

import pytest

from tests.appraisal.certificate.certified import appraised, certified
from toolkit.appraisal.certificate import certify
from toolkit.appraisal.certificate.certifying import CERTIFIES
from toolkit.errors import InputError
from toolkit.files import load_case, load_law
from toolkit.pipeline import run
from toolkit.statements.assurance import Assurance


def test_the_option_ranked_first_is_certified_with_its_own_award_and_law() -> None:
    found, preferred = certified(), appraised().ranking[0]
    assert found.preferred == preferred
    assert found.proof.allocation.option == preferred
    assert len(found.law.verdicts) == len(appraised().result(preferred).findings.alike)
    assert "not the inputs" in CERTIFIES


def test_without_an_award_there_is_nothing_to_certify() -> None:
    case = load_case("tiny", scenario="high_floor")
    barren = run(case, load_law(), as_of=case.as_of, seed=1, draws=10)
    with pytest.raises(InputError, match="nothing to certify"):
        certify(barren)


def test_nothing_is_certified_after_the_sunset_date() -> None:
    found = appraised()
    for late, days in (True, 1), (False, 0):
        card = Assurance(purpose="p", sunset=found.as_of - timedelta(days=days))
        dated = replace(found, case=found.case.model_copy(update={"assurance": card}))
        if late:
            with pytest.raises(InputError, match="may be used until"):
                certify(dated)
        else:
            assert certify(dated).preferred == found.ranking[0]
