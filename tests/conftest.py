"""What every test may ask for: shipped cases, the law, and comparison with golden files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.files import load_case, load_law
from toolkit.law import Library
from toolkit.statements.case import Case

GOLDEN = Path(__file__).parent / "golden"
# Files that take longest. They are begun first, or one worker would be left with one of them.
LONG = (
    "tests/test_docs.py",
    "tests/test_readme.py",
    "tests/cli/test_locking.py",
    "tests/widgets/test_app_in_browser.py",
    "tests/law/rulebooks/test_boundaries.py",
    "tests/files/test_workbook_writing.py",
    "tests/widgets/test_notebook_in_browser.py",
    "tests/cli/test_money.py",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write golden files anew; the diff is the review",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(LONG)))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file, or write it under --update-golden."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        same_as(name, text)

    return compare


def same_as(name: str, text: str) -> None:
    """Compare a text with a golden file."""
    path = GOLDEN / name
    assert path.is_file(), f"{name} is missing; run pytest --update-golden"
    assert text == path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def tiny() -> Case:
    """The case that its README works out by hand."""
    return load_case("tiny")


@pytest.fixture(scope="session")
def flagship() -> Case:
    return load_case("llr-home-care")


@pytest.fixture(scope="session")
def law() -> Library:
    return load_law()
