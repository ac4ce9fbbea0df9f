"""Reading the page that says where each idea of the articles lives."""

from toolkit.files.shipped import shipped
from toolkit.files.statement_files import read_statement
from toolkit.statements.coverage import Coverage


def load_coverage() -> Coverage:
    """Load the shipped page.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    return read_statement(Coverage, shipped("contracts", "coverage.yaml"))
