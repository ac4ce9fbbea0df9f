import pytest

from tests.appraisal.economic.compared import OTHERS, benefit, comparison, reckoned, with_benefits
from toolkit.appraisal.economic.bridging import bridge


@pytest.mark.parametrize("option", OTHERS)
def test_the_bridge_leads_from_cash_to_the_net_present_value(option: str) -> None:
    case = with_benefits(benefit(options=option))
    worth = reckoned(case).leading.worth(option)
    steps = bridge(comparison(case), option, worth.lines)
    assert steps == worth.bridge
    assert steps[-1].gbp == pytest.approx(worth.npsv_gbp.central, abs=0.005)
    assert steps[-1].gbp == pytest.approx(sum(step.gbp for step in steps[:-1]))
    by_label = {step.label: step.gbp for step in steps}
    assert by_label["Benefits that are no cash of the contract"] == pytest.approx(
        1000 + 1000 / 1.035
    )


def test_transfers_drop_out_on_the_way() -> None:
    worth = reckoned().leading.worth("prime_contractor")
    cash, others = worth.bridge[0].gbp, worth.bridge[1].gbp
    nominal = sum(line.real_gbp for line in worth.lines)
    assert abs(cash) > abs(nominal)  # the lead's margin is paid by commissioners and kept by leads
    assert others != 0
