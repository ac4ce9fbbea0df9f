"""The page in a real browser, driven as a person would: mouse, keyboard, files, a narrow screen."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.widgets.serving_page import MOST_MS, browsing, serving, violations
from toolkit.files.workbook_writing import write_workbook
from toolkit.report.writing import WRITERS

pytestmark = pytest.mark.browser

HEADINGS = (
    "Options and structures",
    "The law on a day",
    "Allocation and money",
    "Ranking and weights",
    "Assumptions",
    "Download",
)
STEPS = range(len(HEADINGS))
NAMED = """() => { window.named = (one) => one.tagName + ' ' + (one.getAttribute('aria-label')
  || (one.labels && one.labels[0] && one.labels[0].innerText) || one.innerText).slice(0, 80); }"""
FOCUSABLE = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(one => !one.disabled && one.checkVisibility() && !one.closest('.skip')
    && one.tabIndex >= 0 && !one.closest('details:not([open]) > *:not(summary)'))
  .map(window.named)"""
FOCUSED = """() => { const one = document.activeElement, look = getComputedStyle(one);
  return [window.named(one), look.outlineStyle !== 'none' && look.outlineWidth !== '0px'
    || look.boxShadow !== 'none' || one === document.body]; }"""


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, int]]:
    with serving() as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsing() as found:
        yield found


def reader(browser: Any, address: str, **more: Any) -> Any:
    """Come to the page as somebody new, with a log of every address asked for."""
    page = browser.new_context(accept_downloads=True, **more).new_page()
    page.set_default_timeout(MOST_MS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.asked = asked
    page.goto(address)
    page.get_by_role("button", name="Open this example").wait_for()
    return page


def open_tiny(page: Any) -> None:
    page.get_by_label("Example", exact=True).select_option("Home care and reablement for Tinyshire")
    page.get_by_role("button", name="Open this example").click()
    page.get_by_text("Up to date.").wait_for()


@pytest.fixture(scope="module")
def page(browser: Any, served: tuple[str, int]) -> Any:
    """A reader who has opened the smallest case."""
    found = reader(browser, served[0])
    open_tiny(found)
    return found


def step(page: Any, number: int) -> None:
    """Go to a step, and wait until it stands there in place of the one before."""
    page.locator(".step-list button").nth(number).click()
    page.get_by_role("heading", level=2, name=HEADINGS[number], exact=True).wait_for()


def changed(page: Any, where: str, before: str) -> None:
    """Wait until a part of the page reads otherwise."""
    page.wait_for_function(
        "([where, before]) => document.querySelector(where).innerText !== before",
        arg=[where, before],
    )


OPEN = ".step:not([style*='none'])"
SCORES = f"{OPEN} .explorer table"


def test_no_code_is_in_sight_and_nothing_came_from_elsewhere(
    page: Any, served: tuple[str, int]
) -> None:
    assert "import" not in page.inner_text("body")
    home = served[0].split("/?")[0]
    assert page.asked
    assert not [url for url in page.asked if not url.startswith((home, "data:", "blob:"))]


def test_opening_a_case_puts_the_keyboard_on_its_first_step(page: Any) -> None:
    assert page.evaluate("document.activeElement.dataset.step") == "options"


def test_a_weight_moved_by_keyboard_changes_the_figures(page: Any) -> None:
    step(page, 3)
    before = page.inner_text(SCORES)
    slider = page.get_by_label("Yearly cost with fees", exact=False).first
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    changed(page, SCORES, before)
    assert slider.get_attribute("aria-valuetext") == "35 %"


def test_a_typed_number_moves_its_slider_and_stays_in_range(page: Any) -> None:
    step(page, 3)
    typed = page.get_by_label("type a number").locator("visible=true").first
    before = page.inner_text(SCORES)
    typed.fill("900")
    typed.press("Tab")
    changed(page, SCORES, before)
    assert typed.input_value() == "100"
    page.get_by_role("button", name="Put the weights back").click()
    open_slider = "document.querySelector(\".step:not([style*='none']) .number-slider input\")"
    page.wait_for_function(f"{open_slider}.value === '0.3'")


def test_another_option_scenario_day_and_term_change_what_is_shown(page: Any) -> None:
    step(page, 2)
    answer = ".answer-line"
    before = page.inner_text(answer)
    page.get_by_label("Option", exact=True).first.select_option(index=2)
    changed(page, answer, before)
    step(page, 1)
    before = page.inner_text(f"{OPEN} .explorer")
    page.get_by_label("Law as of", exact=True).first.fill("2026-06-01")
    changed(page, f"{OPEN} .explorer", before)
    page.get_by_text("Up to date.").wait_for()
    step(page, 0)
    before = page.inner_text(answer)
    typed = page.get_by_label("type a number").locator("visible=true").first
    typed.fill(typed.get_attribute("max"))
    typed.press("Tab")
    changed(page, answer, before)
    page.get_by_text("Up to date.").wait_for()
    page.get_by_role("button", name="Put all its terms back").click()
    page.get_by_label("Scenario", exact=True).first.select_option(index=1)
    page.get_by_text("Up to date.").wait_for()
    step(page, 4)
    page.get_by_text("As stated, and as chosen now").wait_for()


def test_every_format_can_be_saved(browser: Any, served: tuple[str, int]) -> None:
    page = reader(browser, served[0])  # where nothing chosen before is still being worked out
    open_tiny(page)
    step(page, 5)
    page.locator(f"{OPEN} .file-saver").first.wait_for()
    saved = set()
    for saver in page.locator(f"{OPEN} .file-saver").all():
        saver.get_by_role("button").click()
        with page.expect_download() as waiting:
            saver.get_by_role("link").click()
        assert Path(waiting.value.path()).stat().st_size > 1_000
        saved.add(waiting.value.suggested_filename)
    assert saved == {"tiny.xlsx", *(f"tiny-appraisal.{name}" for name in WRITERS)}
    page.context.close()


@pytest.mark.parametrize("number", STEPS)
def test_axe_finds_nothing_serious_in_any_step(page: Any, number: int) -> None:
    step(page, number)
    if number == 1:
        page.get_by_role("button", name="Ask a rulebook").click()
        page.get_by_text("The reasons, and what would change them").wait_for()
    assert violations(page) == []
    if number == 1:
        page.get_by_role("button", name="Hide this part").click()


@pytest.mark.parametrize("number", STEPS)
def test_no_step_scrolls_sideways_at_320_pixels(page: Any, number: int) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    step(page, number)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 720})
    assert wide <= 320


@pytest.mark.parametrize("number", STEPS)
def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(
    page: Any, number: int
) -> None:
    step(page, number)
    page.evaluate(NAMED)
    wanted = page.evaluate(FOCUSABLE)
    page.get_by_role("link", name="Skip to the page").focus()
    reached: set[str] = set()
    for _ in range(2 * len(wanted) + 10):
        page.keyboard.press("Tab")
        name, seen = page.evaluate(FOCUSED)
        assert seen, name
        reached.add(name)
    missed = sorted(set(wanted) - reached)
    assert missed == []


def test_the_first_screen_at_320_pixels_and_its_faults(
    browser: Any, served: tuple[str, int], tmp_path: Path
) -> None:
    found = reader(browser, served[0], viewport={"width": 320, "height": 640})
    assert violations(found) == []
    bad = tmp_path / "bad.xlsx"
    write_workbook("tiny", bad)
    book = load_workbook(bad)
    book["lots"]["A1"] = "no such column"
    book.save(bad)
    found.get_by_label("Your workbook").set_input_files(bad)
    found.get_by_role("alert").get_by_text("this workbook").wait_for()
    assert "bad.xlsx:lots!A1" in found.inner_text(".faults")
    assert "Traceback" not in found.inner_text("body")
    assert found.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(found) == []
    found.context.close()


def test_two_readers_do_not_see_each_other(
    browser: Any, served: tuple[str, int], tmp_path: Path
) -> None:
    readers = []
    for who in ("First", "Second"):
        path = tmp_path / f"{who}.xlsx"
        write_workbook("tiny", path)
        book = load_workbook(path)
        sheet = book["case"]
        row = next(row for row in sheet.iter_rows() if row[0].value == "title")
        row[1].value = f"{who} reader's case"
        book.save(path)
        one = reader(browser, served[0])
        one.get_by_label("Your workbook").set_input_files(path)
        one.get_by_role("heading", name=f"{who} reader's case").wait_for()
        readers.append(one)
    first, second = readers
    first.get_by_text("Up to date.").wait_for()
    assert "Second reader" not in first.content()
    assert "First reader" not in second.content()
    for one in readers:
        one.context.close()


def test_long_work_can_be_cancelled(browser: Any, served: tuple[str, int]) -> None:
    found = reader(browser, served[0])
    found.get_by_role("button", name="Open this example").click()
    found.get_by_role("button", name="Cancel").click()
    found.get_by_text("Stopped. Choose again to start anew.").wait_for()
    assert "the work was stopped" in found.inner_text(".summary")
    found.context.close()


def test_nobody_can_fetch_a_file_or_open_the_page_without_its_address(
    browser: Any, served: tuple[str, int]
) -> None:
    home = served[0].split("/?")[0]
    stranger = browser.new_context().request
    assert stranger.get(f"{home}/", max_redirects=0).status == 302
    known = browser.new_context().request
    assert known.get(served[0]).status == 200
    for path in ("app.ipynb", "voila/files/app.ipynb", "voila/render/app.ipynb", "api/contents"):
        assert known.get(f"{home}/{path}").status in (403, 404)
    elsewhere = known.get(served[0], headers={"Host": "elsewhere.example"}, max_redirects=0)
    assert elsewhere.status == 403


def test_a_page_that_is_left_leaves_no_process_behind(
    browser: Any, served: tuple[str, int]
) -> None:
    psutil = pytest.importorskip("psutil")

    def running() -> set[int]:
        return {one.pid for one in psutil.Process(served[1]).children(recursive=True)}

    found = reader(browser, served[0])
    during = running()
    found.goto("about:blank")
    found.context.close()
    for _ in range(600):
        if during - running():
            break
        time.sleep(0.1)
    assert during - running()
