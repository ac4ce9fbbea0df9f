import pytest

from tests.appraisal.certificate.certified import appraised, certified
from toolkit.appraisal.certificate import certify
from toolkit.appraisal.certificate.certifying import CERTIFIES
from toolkit.errors import InputError
from toolkit.files import load_case, load_law
from toolkit.pipeline import run


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
