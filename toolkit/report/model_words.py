"""Contract models in plain words: who decides, who bears what, how good the evidence is."""

from decimal import Decimal

from toolkit.statements.agreements import DecisionRule
from toolkit.statements.contracts import ContractModel, Evidence
from toolkit.statements.risk_shares import RiskShare, RiskType

NOT_STATED = "not stated"
RULES: dict[DecisionRule, str] = {
    "one_party": "one party",
    "majority": "majority",
    "weighted_vote": "weighted vote",
    "unanimity": "unanimity",
    "unanimity_with_escalation": "unanimity, then escalation",
    "each_its_own": "each its own",
    "person": "the person",
    "not_stated": NOT_STATED,
}
GRADES = ("published", "reported", "unverified", "judgement")  # best first


def rules_of(model: ContractModel) -> tuple[DecisionRule, ...]:
    """Give the decision rules of a model's agreements, each once; those stated come alone."""
    rules = tuple(dict.fromkeys(agreement.rule for agreement in model.agreements))
    return tuple(rule for rule in rules if rule != "not_stated") or ("not_stated",)


def risk_of(model: ContractModel, risk: RiskType) -> RiskShare | None:
    """Give who bears a type of risk; nothing where the model does not say."""
    return next((one for one in model.risks if one.risk == risk), None)


def borne(risk: RiskShare | None) -> str:
    """Say who bears a risk, largest part first, or in the model's own words."""
    if risk is None:
        return NOT_STATED
    if not risk.shares:
        return risk.says
    ranked = sorted(risk.shares.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{role} {per_cent(share)}" for role, share in ranked if share)


def best_grade(evidence: tuple[Evidence, ...]) -> str | None:
    """Give the best grade of what is known about a model; nothing where nothing is."""
    return min((one.grade for one in evidence), key=GRADES.index, default=None)


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, as the one line that says what it is.

    >>> first_sentence("One lead answers for all care, i.e. for every lot. It passes on the rest.")
    'One lead answers for all care, i.e. for every lot.'
    """
    words = " ".join(text.split()).split(" ")
    for number, word in enumerate(words[:-1]):
        if word.endswith((".", "?", "!")) and words[number + 1][:1].isupper():
            return " ".join(words[: number + 1])
    return " ".join(words)


def per_cent(share: Decimal) -> str:
    """Write a share as a percentage, with decimals only where it has any.

    >>> per_cent(Decimal("0.50")), per_cent(Decimal("0.335"))
    ('50%', '33.5%')
    """
    return f"{(share * 100).normalize():f}%"


def amount(value: Decimal | None, unit: str) -> str:
    """Write a figure of a model the way its unit asks for.

    >>> amount(Decimal("0.04"), "share of value"), amount(Decimal(600000), "GBP per year")
    ('4%', '£600,000')
    """
    if value is None:
        return "no limit"
    if unit.startswith("share"):
        return per_cent(value)
    if unit.startswith("GBP"):
        return f"£{_plain(value)}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{value:,.0f}" if whole else f"{value.normalize():,f}"
