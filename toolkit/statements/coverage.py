"""Where each idea of the articles behind the project lives, and how a user reaches it."""

from typing import Annotated, Literal

from pydantic import Field

from toolkit.units import Some, Statement, Text

Status = Literal["built", "context", "not yet"]

STATUS_WORDS: dict[Status, str] = {
    "built": "computed or asked",
    "context": "context only",
    "not yet": "has no home yet",
}


class Idea(Statement):
    """One system, actor, barrier or enabler of the articles.

    Args:
        idea: What it is, in a few words.
        kind: What it became: a model, a payment, a party, a measure and so on.
        where: Its home, each as `sort:name`, such as `model:alliance` or `verb:agree`.
        reach: How a user gets there, or why it is context only.
        status: Whether it is computed with, informs, or has no home yet.
    """

    idea: Text
    kind: Literal[
        "model",
        "payment",
        "party",
        "governance",
        "barrier",
        "enabler",
        "measure",
        "case",
        "scenario",
        "evidence",
        "insight",
        "context",
    ]
    where: Annotated[tuple[Text, ...], Some]
    reach: Text
    status: Status = "built"


class Coverage(Statement):
    """Every idea, in the four groups of the list that it is checked against.

    Args:
        models_funds_and_mechanisms: Ways to contract, funds and how they pay.
        parties: Who takes part.
        barriers_and_enablers: What holds people up, and what helps.
        insights: What modelling must not get wrong.
    """

    models_funds_and_mechanisms: Annotated[tuple[Idea, ...], Some] = Field(title="Models and money")
    parties: Annotated[tuple[Idea, ...], Some] = Field(title="Parties")
    barriers_and_enablers: Annotated[tuple[Idea, ...], Some] = Field(title="Barriers and enablers")
    insights: Annotated[tuple[Idea, ...], Some] = Field(title="Insights and pitfalls")

    def groups(self) -> dict[str, tuple[Idea, ...]]:
        """Give the ideas by the title of their group."""
        return {
            field.title or name: getattr(self, name)
            for name, field in type(self).model_fields.items()
        }
