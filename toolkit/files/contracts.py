"""Loading one contract model on its own."""

from os.path import lexists
from pathlib import Path

from toolkit.errors import InputError, Place
from toolkit.files.shipped import shipped, shipped_names
from toolkit.files.yaml_files import read_yaml
from toolkit.statements.building import build_model
from toolkit.statements.contracts import ContractModel
from toolkit.statements.reading import did_you_mean


def shipped_models() -> tuple[str, ...]:
    """Give the ids of the contract models that ship with the toolkit."""
    return shipped_names("models")


def load_contract(model: str | Path) -> ContractModel:
    """Load a contract model by shipped id or from a file.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    known = shipped_models()
    path = shipped("contracts", "models", f"{model}.yaml") if str(model) in known else Path(model)
    if not lexists(path):
        what = f"is not a contract model; {did_you_mean(str(model), known)}"
        raise InputError.single(Place(str(model)), "", what)
    built, faults = build_model(path.stem, read_yaml(path))
    if built is None:
        raise InputError(faults)
    return built
