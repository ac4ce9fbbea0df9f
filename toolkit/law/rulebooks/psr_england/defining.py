"""Short ways to define a fact: its name, its question, and the clauses that ask for it."""

from toolkit.law.facts import FactDefinition


def yes_no(name: str, question: str, *cites: str) -> FactDefinition:
    """Define an objective fact that is yes or no."""
    return FactDefinition(name, "yes/no", question, cites)


def view(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a view that the authority must hold and record."""
    return FactDefinition(name, "yes/no", question, cites, kind="view")


def pounds(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a sum of money."""
    return FactDefinition(name, "gbp", question, cites)


def number(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a plain number."""
    return FactDefinition(name, "number", question, cites)


def on_day(name: str, question: str, *cites: str) -> FactDefinition:
    """Define a date."""
    return FactDefinition(name, "date", question, cites)


def one_word(
    name: str, question: str, words: tuple[str, ...], *cites: str
) -> FactDefinition:
    """Define a fact that is one of some words."""
    return FactDefinition(name, "word", question, cites, words=words)
