"""Short ways to define a fact, one for each type, so that a dictionary reads as a list."""

from toolkit.law.facts import FactDefinition


def yes_no(name: str, question: str, *cites: str) -> FactDefinition:
    """Define an objective fact that is yes or no."""
    return FactDefinition(name, "yes/no", question, cites)


def view(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a view that the authority must hold and record."""
    return FactDefinition(name, "yes/no", question, cites, kind="view")


def money(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a sum in pounds."""
    return FactDefinition(name, "gbp", question, cites)


def money_change(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a change of a sum in pounds; a fall is below nothing."""
    return FactDefinition(name, "gbp", question, cites, may_fall=True)


def number(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a plain number; its unit stands in the question."""
    return FactDefinition(name, "number", question, cites)


def day(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a date."""
    return FactDefinition(name, "date", question, cites)


def word(name: str, question: str, words: tuple[str, ...], *cites: str) -> FactDefinition:
    """Define a choice among some words."""
    return FactDefinition(name, "word", question, cites, words=words)
