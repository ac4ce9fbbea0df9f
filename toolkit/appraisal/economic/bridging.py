"""The way from undiscounted nominal cash to net present social value, step by step."""

from collections.abc import Sequence

from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.results import Bridge, Line
from toolkit.simulation import Accounts

GROUPS = (
    ("benefits", "Benefits that are no cash of the contract"),
    ("risks", "Risks priced in the register"),
    ("optimism bias", "Optimism bias"),
    ("public funds", "Cost of raising public funds"),
)


def bridge(compared: Comparison, option: str, lines: Sequence[Line]) -> tuple[Bridge, ...]:
    """Lead from what commissioners pay to what society gains, on central values.

    Args:
        compared: Options and business as usual.
        option: Its id.
        lines: Of its economic case.

    Returns:
        Steps that add up to the last one, GBP against business as usual.
    """
    mine, theirs = (compared.simulations[one].central_accounts for one in (option, compared.usual))
    bodies, years = tuple(compared.case.commissioners), compared.timeline.priced
    paying = _total(mine, bodies, years) - _total(theirs, bodies, years)
    parties = {*mine.parties, *theirs.parties} - {*bodies, "resources"}
    others = _total(mine, tuple(parties), years) - _total(theirs, tuple(parties), years)
    resources = [line for line in lines if line.group == "resources"]
    undiscounted = sum(line.real_gbp for line in resources)
    present = sum(line.present_gbp for line in resources)
    counted = [line for line in lines if not line.left_out]
    steps = [
        Bridge("Commissioners' cash, nominal and undiscounted", paying),
        Bridge("Cash of everybody else, so that transfers drop out", others),
        Bridge("Inflation taken out", undiscounted - paying - others),
        Bridge("Discounting", present - undiscounted),
        *(
            Bridge(label, sum(line.present_gbp for line in counted if line.group == group))
            for group, label in GROUPS
        ),
    ]
    return (*steps, Bridge("Net present social value", sum(step.gbp for step in steps)))


def _total(accounts: Accounts, parties: Sequence[str], years: int) -> float:
    return float(sum(accounts.of(one)[0, :years].sum() for one in sorted(parties)))
