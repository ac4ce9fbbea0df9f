"""Where the files that ship with the toolkit are: the checkout, or inside an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def shipped(*parts: str) -> Path:
    """Give the path of a shipped file or folder, such as `shipped("contracts", "models")`."""
    inside = _PACKAGE / "_shipped"
    root = inside if inside.is_dir() else _PACKAGE.parent
    return root.joinpath(*parts)


def shipped_names(folder: str) -> tuple[str, ...]:
    """Name the YAML files of a folder of `contracts`, without their ending."""
    return tuple(sorted(path.stem for path in shipped("contracts", folder).glob("*.yaml")))


def shipped_cases() -> tuple[str, ...]:
    """Give the ids of the cases that ship with the toolkit."""
    folder = shipped("contracts", "cases")
    return tuple(sorted(path.parent.name for path in folder.glob("*/case.yaml")))
