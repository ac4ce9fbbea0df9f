"""What the shape, reach and company of an assumption mean, in words."""

from toolkit.report.content import Number
from toolkit.report.showing import in_cell
from toolkit.statements.assumptions import Assumption, Distribution, risk_of, subjects_of
from toolkit.statements.risk_shares import RISK_WORDS

TABLE = "assumption"
SHAPES: dict[Distribution, str] = {
    "triangular": "between low and high, peak at central",
    "normal": "bell curve; low and high are P10 and P90",
    "lognormal": "skewed upward, never below nothing; central is the median",
    "gamma": "skewed upward, never below nothing; central is the median, high over low is P90 "
    "over P10",
    "beta": "between low and high, most of it near central",
    "student_t": "bell curve with fat tails; low and high are P10 and P90",
    "uniform": "anywhere between low and high alike",
    "mixture": "either at or below nothing, or above it; central is the mean",
    "chance": "an event that happens with this chance; low and high are not drawn",
}


def shape_of(assumption: Assumption) -> str:
    """Say how an assumption is drawn, with the number that some shapes need beside."""
    said = f"{assumption.distribution.replace('_', ' ')}: {SHAPES[assumption.distribution]}"
    spread = assumption.spread
    if spread is None:
        return said
    if assumption.distribution == "mixture":
        return f"{said}; {in_cell(Number(spread, 'share', TABLE, 0))} of it at or below nothing"
    return f"{said}; {spread.normalize():f} degrees of freedom"


def applies_to(assumption: Assumption) -> str:
    """Name what an assumption moves."""
    return ", ".join(subjects_of(assumption)) or "all"


def risk_type(assumption: Assumption) -> str:
    """Name the type of risk that an assumption belongs to."""
    return RISK_WORDS[risk_of(assumption)]


def follows(assumption: Assumption) -> str:
    """Name the common factor that an assumption follows, and how closely."""
    if assumption.common_factor is None:
        return "none"
    return f"{assumption.common_factor}, loading {(assumption.loading or 0):f}"
