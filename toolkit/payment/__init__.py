"""Payment: mechanisms as pure functions, and the ledger that always sums to zero."""

from toolkit.payment.activity_tariff import activity, activity_by_group
from toolkit.payment.aligned_payment import aligned_payment, low_volume_payment, rolling_mean
from toolkit.payment.banded_sharing import Bands, banded_gain_share
from toolkit.payment.blended import blended, breaks_glass
from toolkit.payment.blocks import block
from toolkit.payment.capitation import (
    Uplift,
    capitation,
    paced,
    rebased,
    target_shares,
    weighted_people,
)
from toolkit.payment.choice import chosen_units
from toolkit.payment.client_contributions import ChargingTerms, client_contribution, tariff_income
from toolkit.payment.collars import cap_and_collar
from toolkit.payment.conditional_contribution import conditional_variance, net_of_charges
from toolkit.payment.counterfactual import implied_growth, real_cut
from toolkit.payment.dated import FIGURES, yearly
from toolkit.payment.double_running import (
    Release,
    double_running,
    lagged,
    peak_funding,
    released,
)
from toolkit.payment.draws import Draws, Term, excess
from toolkit.payment.excess_cost import excess_cost_carried, excess_cost_part
from toolkit.payment.fees import fee_on_value
from toolkit.payment.gain_sharing import (
    asymmetric_gain_share,
    capped_gain_share,
    gain_share,
    linear_gain_share,
    quality_adjusted_gain_share,
)
from toolkit.payment.incentives import DECLARED, Incentive, gains_from_one_more, marginal_payment
from toolkit.payment.ledger import RESOURCES, Posting, pairs, post
from toolkit.payment.marginal_rate import marginal_rate, marginal_rate_retained
from toolkit.payment.outcomes import achieved_shares, gate_passed, outcome_payment
from toolkit.payment.performance_fund import (
    PerformanceOutcome,
    PerformanceTerms,
    performance_fund,
)
from toolkit.payment.personal_budgets import TakeUp, hours_lost, income_lost, stranded_cost
from toolkit.payment.pool_shares import (
    by_contribution,
    by_line,
    by_owner,
    capped_partners,
    within_contribution,
)
from toolkit.payment.pool_underspends import (
    Carried,
    SpentOnce,
    carried_forward,
    returned_pro_rata,
    spent_once,
)
from toolkit.payment.pool_waterfall import Waterfall, waterfall
from toolkit.payment.prime_margin import (
    PrimeCosts,
    break_even_growth,
    prime_margin,
    subcontracts,
    volume_sensitivity,
)
from toolkit.payment.risk_pool import PoolOutcome, risk_pool
from toolkit.payment.splits import Split
from toolkit.payment.three_limb import ThreeLimbs, ThreeLimbTerms, three_limb
from toolkit.payment.tolerance import Corridor, tolerance_corridor
from toolkit.payment.vat import agency_recharge, pooled_recovery, vat_cost, vat_leakage

__all__ = [
    "DECLARED",
    "FIGURES",
    "RESOURCES",
    "Bands",
    "Carried",
    "ChargingTerms",
    "Corridor",
    "Draws",
    "Incentive",
    "PerformanceOutcome",
    "PerformanceTerms",
    "PoolOutcome",
    "Posting",
    "PrimeCosts",
    "Release",
    "SpentOnce",
    "Split",
    "TakeUp",
    "Term",
    "ThreeLimbTerms",
    "ThreeLimbs",
    "Uplift",
    "Waterfall",
    "achieved_shares",
    "activity",
    "activity_by_group",
    "agency_recharge",
    "aligned_payment",
    "asymmetric_gain_share",
    "banded_gain_share",
    "blended",
    "block",
    "break_even_growth",
    "breaks_glass",
    "by_contribution",
    "by_line",
    "by_owner",
    "cap_and_collar",
    "capitation",
    "capped_gain_share",
    "capped_partners",
    "carried_forward",
    "chosen_units",
    "client_contribution",
    "conditional_variance",
    "double_running",
    "excess",
    "excess_cost_carried",
    "excess_cost_part",
    "fee_on_value",
    "gain_share",
    "gains_from_one_more",
    "gate_passed",
    "hours_lost",
    "implied_growth",
    "income_lost",
    "lagged",
    "linear_gain_share",
    "low_volume_payment",
    "marginal_payment",
    "marginal_rate",
    "marginal_rate_retained",
    "net_of_charges",
    "outcome_payment",
    "paced",
    "pairs",
    "peak_funding",
    "performance_fund",
    "pooled_recovery",
    "post",
    "prime_margin",
    "quality_adjusted_gain_share",
    "real_cut",
    "rebased",
    "released",
    "returned_pro_rata",
    "risk_pool",
    "rolling_mean",
    "spent_once",
    "stranded_cost",
    "subcontracts",
    "target_shares",
    "tariff_income",
    "three_limb",
    "tolerance_corridor",
    "vat_cost",
    "vat_leakage",
    "volume_sensitivity",
    "waterfall",
    "weighted_people",
    "within_contribution",
    "yearly",
]
