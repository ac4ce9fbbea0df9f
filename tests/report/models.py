"""Contract models made for tests: one with every kind of term, and hostile ones."""

from typing import Any

from toolkit.statements.contracts import ContractModel

SCRIPT = "<script>alert(1)</script>"
ARABIC = "مستشفى الملك فيصل"
MADE = {"basis": "assumed", "cites": "Made for this test"}

PLAIN: dict[str, Any] = {
    "id": "specimen",
    "title": "Specimen",
    "summary": "One lead answers for all care. It passes on the rest.",
    "depth": "Nothing of it is real.",
    "parties": [
        {"role": "providers", "does": "Deliver"},
        {"role": "leads", "does": "Stand between"},
        {"role": "commissioners", "does": "Pay"},
    ],
    "agreements": [
        {
            "id": "prime",
            "kind": "service contract",
            "between": ["leads", "commissioners"],
            "decides": "The lead",
            "rule": "one_party",
            "joins": "By deed of adherence",
            "notice_months": 6,
            "cites": "Made for this test",
        },
        {
            "id": "subs",
            "kind": "sub-contract",
            "between": ["leads", "providers"],
            "decides": "Nobody says",
            "cites": "Made for this test",
        },
    ],
    "payments": [
        {"id": "care", "mechanism": "activity", "payee": "leads"},
        {"id": "passed_on", "mechanism": "activity", "payer": "leads", "rate": "0.95"},
        {
            "id": "team",
            "mechanism": "fixed",
            "label": "Team",
            "amount": "team_cost",
            "times": "once",
            "borne_by": "lead_commissioner",
        },
        {
            "id": "share",
            "mechanism": "gain_share",
            "label": "Gain and pain",
            "provider_share": "provider_share",
            "cap_share": "0.05",
            "bands": [{"upto": "0.02", "provider_share": "0.3"}],
            "group": "leads",
        },
        {
            "id": "outcomes",
            "mechanism": "outcomes_at_risk",
            "label": "Outcomes",
            "at_risk": ["0", "0.1"],
            "group": "leads",
        },
    ],
    "structure": {
        "funding": "eligible_separate_budgets",
        "leads": "one_for_all",
        "max_own_delivery": "own_cap",
    },
    "parameters": [
        {
            "name": "team_cost",
            "label": "Team",
            "value": "600000",
            "unit": "GBP per year",
            "low": "350000",
            "high": "900000",
            **MADE,
        },
        {
            "name": "provider_share",
            "label": "Share",
            "value": "0.5",
            "unit": "share of the difference",
            **MADE,
        },
        {
            "name": "own_cap",
            "label": "Own delivery",
            "value": None,
            "unit": "share of spend",
            **MADE,
        },
    ],
    "risks": [
        {
            "risk": "V",
            "shares": {"leads": "0.335", "commissioners": "0.665"},
            "says": "Shared",
            **MADE,
        },
        {"risk": "U", "says": "The lead, up to a cap that no source states", **MADE},
    ],
    "responsibilities": [
        {"function": "deliver_care", "accountable": "leads", "does": ["providers"]},
        {"function": "share_data", "accountable": "leads"},
        {"function": "share_data", "accountable": "commissioners"},
    ],
    "evidence": [
        {"claim": "It is said to work", "grade": "unverified", "cites": "Recalled"},
        {"claim": "It worked once", "grade": "reported", "cites": "A newspaper"},
    ],
    "sources": ["Made for this test"],
}


def specimen(**changed: Any) -> ContractModel:
    """Make a contract model, some keys of its file changed."""
    return ContractModel.model_validate({**PLAIN, **changed})


def hostile() -> ContractModel:
    """Make a model whose every word is meant to do harm, or is far too long."""
    agreements = [
        {**PLAIN["agreements"][0], "id": f"a{n}", "kind": kind}
        for n, kind in enumerate((SCRIPT, ARABIC, "long " * 300, "w" * 900) * 10)
    ]
    payments = [{**one, "label": SCRIPT} for one in PLAIN["payments"]]
    return specimen(title=SCRIPT, summary=SCRIPT, agreements=agreements, payments=payments)


def of_one_party() -> ContractModel:
    """Make a model in which commissioners sign with, and pay, nobody else."""
    return specimen(
        parties=[{"role": "commissioners", "does": "Everything"}],
        agreements=[{**PLAIN["agreements"][0], "between": ["commissioners"]}],
        payments=[
            {
                "id": "fee",
                "mechanism": "fee_on_value",
                "label": "Fee",
                "share": "0.1",
                "of": "pooled_value",
                "to": "resources",
            }
        ],
        structure={"funding": "eligible_pooled"},
        risks=[],
        responsibilities=[],
        evidence=[],
    )
