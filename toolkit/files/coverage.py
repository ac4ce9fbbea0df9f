"""Reading the page that says where each idea of the articles lives."""

from toolkit.errors import InputError
from toolkit.files.shipped import shipped
from toolkit.files.yaml_files import read_yaml
from toolkit.statements.coverage import Coverage
from toolkit.statements.reading import read_doc


def load_coverage() -> Coverage:
    """Load the shipped page.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    built, faults = read_doc(Coverage, read_yaml(shipped("contracts", "coverage.yaml")))
    if built is None:
        raise InputError(faults)
    return built
