"""Contract models as plain tables: who takes part, signs what, bears and answers for what."""

from collections.abc import Iterable

import pandas as pd

from toolkit.report.model_words import (
    NOT_STATED,
    RULES,
    best_grade,
    borne,
    per_cent,
    risk_of,
    rules_of,
)
from toolkit.statements.contracts import ContractModel
from toolkit.statements.responsibilities import check_matrix
from toolkit.statements.risk_shares import RISK_WORDS


def models_table(models: Iterable[ContractModel]) -> pd.DataFrame:
    """One row a model: who bears volume, how it decides, and how good the evidence is."""
    return pd.DataFrame(
        [
            {
                "Model": one.id,
                "Called": one.title,
                "Bears volume": borne(risk_of(one, "V")),
                "Decides": ", ".join(RULES[rule] for rule in rules_of(one)),
                "Evidence": best_grade(one.evidence) or "none",
            }
            for one in models
        ]
    )


def roles_table(model: ContractModel) -> pd.DataFrame:
    """One row a role: what it does."""
    return pd.DataFrame([{"Role": str(one.role), "Does": one.does} for one in model.parties])


def agreements_table(model: ContractModel) -> pd.DataFrame:
    """One row an agreement: who signs, how they decide, how they join and leave."""
    return pd.DataFrame(
        [
            {
                "Agreement": one.kind,
                "Signed by": ", ".join(one.between),
                "Rule": RULES[one.rule],
                "Joins": one.joins or NOT_STATED,
                "Leaves": one.leaves or NOT_STATED,
                "Source": one.cites,
            }
            for one in model.agreements
        ]
    )


def risks_table(model: ContractModel) -> pd.DataFrame:
    """One row a type of risk: the part that each role bears, as the model states it."""
    rows = []
    for risk, words in RISK_WORDS.items():
        stated = risk_of(model, risk)
        rows.append(
            {
                "Risk": f"{risk} {words}",
                **{
                    str(party.role): per_cent(stated.shares[party.role])
                    if stated and party.role in stated.shares
                    else ""
                    for party in model.parties
                },
                "In words": stated.says if stated else NOT_STATED,
            }
        )
    return pd.DataFrame(rows)


def responsibilities_table(model: ContractModel) -> pd.DataFrame:
    """One row a function: who answers for it and who does it; gaps and overlaps are named."""
    matrix = check_matrix(model.responsibilities)
    several = {function for function, _ in matrix.overlaps}
    stated = [
        {
            "Function": one.function.replace("_", " "),
            "Answers for it": one.accountable + (" (one of several)" * (one.function in several)),
            "Does it": ", ".join(one.does) or NOT_STATED,
            "Note": one.note or "",
        }
        for one in model.responsibilities
    ]
    bare = [
        {
            "Function": function.replace("_", " "),
            "Answers for it": "nobody",
            "Does it": NOT_STATED,
            "Note": "",
        }
        for function in matrix.gaps
    ]
    return pd.DataFrame([*stated, *bare])
