"""Runs of the tiny case, and a browser to open their page with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import programs
from toolkit.appraisal import Appraisal
from toolkit.files import load_case, load_law
from toolkit.pipeline import run
from toolkit.report.audience.readers import COMMISSIONER
from toolkit.report.explorer.page import explorer
from toolkit.report.explorer.runs import Run, runs_of
from toolkit.statements.case import Case

DRAWS = 100


def appraise(case: Case) -> Appraisal:
    return run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=DRAWS)


@pytest.fixture(scope="module")
def runs() -> tuple[Run, ...]:
    """The case as stated, with money short, and without any award."""
    base = load_case("tiny")
    base = base.model_copy(update={"business_as_usual": base.options[0].id})
    tried = {name: load_case("tiny", scenario=name) for name in ("budget_cut", "high_floor")}
    return runs_of(appraise(base), {name: appraise(case) for name, case in tried.items()})


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playing:
        opened = playing.chromium.launch(
            executable_path=programs.browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@pytest.fixture
def opened(browser: Browser, runs: tuple[Run, ...], tmp_path: Path) -> Iterator[Page]:
    """The page as somebody opens it from an e-mail; whatever goes wrong in it fails the test."""
    path = tmp_path / "explorer.html"
    path.write_bytes(explorer(runs, COMMISSIONER))
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text))
    page.on("request", lambda asked: wrong.append(asked.url) if asked.url[:5] != "file:" else None)
    page.goto(path.as_uri())
    yield page
    page.close()
    assert wrong == []
