from tests.appraisal.assurance.carded import signed
from toolkit.appraisal.assurance.assuring import assure
from toolkit.statements.case import Case


def test_unsigned_assumptions_are_named(tiny: Case) -> None:
    assert assure(tiny, []).unsigned == tuple(tiny.assumptions)
    assert assure(signed(tiny), []).unsigned == ()
