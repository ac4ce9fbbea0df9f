"""Money flows made for tests: a lead that passes money on, and forty parties."""

from toolkit.report.charts.flow_gathering import FlowLine, FlowParty
from toolkit.statements.agreements import Role


def line(payer: str, payee: str, gbp: float, spread: float = 0.1, kind: str = "Care") -> FlowLine:
    """Make a line whose range is a share of its sum."""
    return FlowLine(payer, payee, kind, gbp, gbp * (1 - spread), gbp * (1 + spread))


PARTIES = (
    FlowParty("city", "City Council", "commissioners"),
    FlowParty("county", "County Council", "commissioners"),
    FlowParty("prime", "Prime contractor", "leads"),
    FlowParty("p1", "Provider one", "providers", "Charity"),
    FlowParty("p2", "Provider two", "providers", "Company"),
    FlowParty("resources", "Staff and other resources", "resources"),
)
LINES = (
    line("city", "prime", 60e6, 0.05),
    line("county", "prime", 40e6, 0.02),
    line("prime", "p1", 30e6, 0.05, "Sub-contracts"),
    line("prime", "p2", 65e6, 0.05, "Sub-contracts"),
    line("p1", "resources", 28e6, 0.07, "What care costs"),
    line("p2", "resources", 60e6, 0.07, "What care costs"),
    line("city", "resources", 0.3e6, 0.2, "Managing contracts"),
    FlowLine("city", "p1", "Gain and pain", -0.9e6, -3e6, 1e6),
)


def _party(number: int) -> FlowParty:
    role: Role = "commissioners" if number < 12 else "providers"
    kind = "" if number < 12 else f"Kind {number % 10}"
    return FlowParty(f"x{number}", f"Party {number}", role, kind)


FORTY = tuple(_party(number) for number in range(40))
MANY_LINES = tuple(
    line(f"x{payer}", f"x{payee}", 1e5 * (1 + (7 * payer + 3 * payee) % 50), 0.01 * payer)
    for payer in range(12)
    for payee in range(12, 40)
    if (payer + payee) % 3 == 0
)
