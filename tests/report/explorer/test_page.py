import json
import re
from base64 import b64encode
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from toolkit.appraisal import Appraisal
from toolkit.appraisal.reweighing import reweighed
from toolkit.errors import InputError
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.explorer.page import explorer, write_explorer
from toolkit.report.explorer.runs import Run, runs_of

ADDRESS = re.compile(r"""(?:src|href|url\(|@import)\s*=?\s*["']?(?!#|data:)([a-z]+:|//)""", re.I)
SERIOUS = ("serious", "critical")


def soup(page: bytes) -> BeautifulSoup:
    return BeautifulSoup(page, "html.parser")


def shown(page: Page, run: str = "base") -> dict[str, tuple[float, int]]:
    """Read totals, as exactly as the page has them, and ranks."""
    rows = page.locator(f"#{run}-scores tbody tr")
    found = {}
    for row in rows.all():
        rank = row.locator(".rank").inner_text()
        if rank.isdigit():
            total = row.locator(".total")
            exact = total.get_attribute("data-value") or total.inner_text()
            found[row.get_attribute("data-option") or ""] = float(exact), int(rank)
    return found


def test_the_only_script_is_our_own_and_is_named_by_its_digest(runs: tuple[Run, ...]) -> None:
    page = soup(explorer(runs, COMMISSIONER))
    scripts = [one for one in page.find_all("script") if one.get("type") != "application/json"]
    assert len(scripts) == 1
    digest = b64encode(sha256(scripts[0].text.encode("utf-8")).digest()).decode("ascii")
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert policy is not None
    stated = str(policy["content"])
    assert f"script-src 'sha256-{digest}'" in stated
    assert stated.startswith("default-src 'none'")
    assert "unsafe-inline" not in stated.split("style-src", maxsplit=1)[0]
    assert not ADDRESS.search(str(page).replace("http://www.w3.org/", ""))


def test_the_same_runs_give_the_same_bytes_and_a_small_page(runs: tuple[Run, ...]) -> None:
    page = explorer(runs, COMMISSIONER)
    assert page == explorer(runs, COMMISSIONER)
    assert len(page) < 400_000


def test_without_script_the_case_as_stated_can_be_read(runs: tuple[Run, ...]) -> None:
    page = soup(explorer(runs, COMMISSIONER))
    assert [run.has_attr("hidden") for run in page.select(".run")] == [False, True, True]
    assert page.select_one("#choose[hidden]")
    assert page.select_one("[data-without-script]:not([hidden])")
    assert len(page.select("#base .option")) == len(runs[0].appraisal.results)


def test_no_id_stands_twice_and_every_picture_has_its_table(runs: tuple[Run, ...]) -> None:
    page = soup(explorer(runs, COMMISSIONER))
    ids = [str(one["id"]) for one in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    for figure in page.find_all("figure"):
        assert figure.select_one("svg[role=img] desc")
        assert figure.select_one("table tbody tr")


@pytest.mark.parametrize("audience", ["public", "bidder"])
def test_a_copy_holds_no_score_no_sum_and_no_price(
    runs: tuple[Run, ...], audience: Literal["public", "bidder"]
) -> None:
    text = explorer(runs, Reader(audience)).decode()
    page = soup(text.encode())
    assert not page.select("svg, input, .total")
    held = page.select_one("#scores")
    assert held is not None
    assert json.loads(held.text) == {"criteria": [], "runs": {}}
    assert "left out, not hidden" in page.text
    for run in runs:
        for result in run.appraisal.results:
            for line in result.allocation.awards:
                assert f"{line.cost_gbp:,.2f}" not in text
                assert f"{line.price_gbp_per_unit:,.2f}" not in text
            if result.total is not None:
                assert f"{result.total:.1f}" not in page.text
    full = soup(explorer(runs, COMMISSIONER))
    assert "Price a unit" in full.text
    assert "for the commissioners of the case only" in full.text


def test_the_public_gets_the_copy_unless_another_reader_is_named(runs: tuple[Run, ...]) -> None:
    assert explorer(runs[:1]) == explorer(runs[:1], Reader("public"))


def test_text_of_a_case_stays_text(hostile: Appraisal) -> None:
    text = explorer(runs_of(hostile, {}), COMMISSIONER).decode()
    page = soup(text.encode())
    assert len(page.find_all("script")) == 2
    assert "<script>alert" not in text
    assert "\u202e" not in text


def test_past_the_plan_stage_weights_cannot_be_moved(runs: tuple[Run, ...]) -> None:
    base = runs[0].appraisal
    tender = replace(base, case=base.case.model_copy(update={"stage": "tender"}))
    page = soup(explorer(runs_of(tender, {}), COMMISSIONER))
    assert not page.select("input")
    assert "weights stay as published" in page.text


def test_only_a_page_can_be_written(runs: tuple[Run, ...], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not the name of a page"):
        write_explorer(runs, tmp_path / "explorer.txt")
    assert not [*tmp_path.iterdir()]
    write_explorer(runs, tmp_path / "explorer.html")
    assert [path.name for path in tmp_path.iterdir()] == ["explorer.html"]


@pytest.mark.browser
@pytest.mark.parametrize(("price", "quality"), [("80", "20"), ("100", "0"), ("0.5", "33.25")])
def test_moved_weights_rank_as_the_appraisal_does(
    opened: Page, runs: tuple[Run, ...], price: str, quality: str
) -> None:
    for number, value in enumerate((price, quality)):
        opened.locator(f"#type-{number}").fill(value)
        opened.locator(f"#type-{number}").press("Tab")
    weights = {"price": Decimal(price), "quality": Decimal(quality)}
    for run in runs:
        ours = reweighed(run.appraisal, weights)
        wanted = {one.option.id: (one.total, one.rank) for one in ours.results if one.rank}
        found = shown(opened, run.id)
        assert found.keys() == wanted.keys()
        assert [*found] == [*ours.ranking]
        for option, (total, rank) in wanted.items():
            assert found[option][0] == pytest.approx(total, abs=1e-9)
            assert found[option][1] == rank


@pytest.mark.browser
def test_the_stated_weights_come_back(opened: Page, runs: tuple[Run, ...]) -> None:
    before = opened.locator("#base-scores").inner_text()
    opened.locator("#slide-0").fill("90")
    assert opened.locator("#base-scores").inner_text() != before
    assert opened.locator("#base .moved").is_visible()
    opened.locator("#stated-weights").click()
    assert opened.locator("#base-scores").inner_text() == before
    assert not opened.locator("#base .moved").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("value", ["", "-1", "101"])
def test_a_weight_that_is_none_changes_nothing_and_says_so(opened: Page, value: str) -> None:
    before = opened.locator("#base-scores").inner_text()
    opened.locator("#type-0").fill(value)
    opened.locator("#type-0").press("Tab")
    assert opened.locator("#base-scores").inner_text() == before
    assert "nothing was changed" in opened.locator("#weighed").inner_text()


@pytest.mark.browser
def test_all_weights_at_nothing_are_refused(opened: Page) -> None:
    opened.locator("#slide-0").fill("0")
    opened.locator("#slide-1").fill("0")
    assert "above 0" in opened.locator("#weighed").inner_text()


@pytest.mark.browser
def test_a_keyboard_is_enough(opened: Page) -> None:
    opened.locator("#choose-run").focus()
    opened.keyboard.press("ArrowDown")
    assert opened.locator("#s1").is_visible()
    assert not opened.locator("#base").is_visible()
    opened.keyboard.press("Tab")
    opened.keyboard.press("ArrowDown")
    assert opened.locator("#s1 .option:visible").count() == 1
    opened.keyboard.press("Tab")
    opened.keyboard.press("ArrowRight")
    assert opened.locator("#type-0").input_value() == "31"
    assert "With your weights" in opened.locator("#weighed").inner_text()


@pytest.mark.browser
def test_a_run_without_an_award_says_so(opened: Page) -> None:
    opened.locator("#choose-run").select_option("s2")
    assert opened.locator("#weighed").inner_text() == ("No option has an award, so none is ranked.")


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_serious_bars_anybody_and_nothing_runs_off_the_side(
    opened: Page, width: int
) -> None:
    opened.set_viewport_size({"width": width, "height": 800})
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    opened.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = opened.evaluate("axe.run().then((found) => found.violations)")
    assert [one["id"] for one in found if one["impact"] in SERIOUS] == []
    assert opened.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.browser
def test_text_that_means_harm_does_none_and_fits_a_narrow_screen(
    browser: Browser, hostile: Appraisal, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    path.write_bytes(explorer(runs_of(hostile, {}), COMMISSIONER))
    page = browser.new_page(viewport={"width": 320, "height": 800})
    wrong: list[str] = []
    page.on("dialog", lambda shown: wrong.append(shown.message))
    page.on("console", lambda said: wrong.append(said.text))
    page.goto(path.as_uri())
    page.locator("#slide-0").fill("90")
    assert "With your weights" in page.locator("#weighed").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()
    assert wrong == []


@pytest.mark.browser
def test_a_copy_can_be_explored_too(
    browser: Browser, runs: tuple[Run, ...], tmp_path: Path
) -> None:
    path = tmp_path / "copy.html"
    path.write_bytes(explorer(runs))
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(path.as_uri())
    page.locator("#choose-run").select_option("s1")
    page.locator("#choose-option").select_option("alliance")
    assert page.locator("#s1 .option:visible").count() == 1
    assert not page.locator("#base").is_visible()
    page.close()
    assert wrong == []


@pytest.mark.browser
def test_with_scripts_off_the_page_reads(
    browser: Browser, runs: tuple[Run, ...], tmp_path: Path
) -> None:
    path = tmp_path / "explorer.html"
    path.write_bytes(explorer(runs, COMMISSIONER))
    still = browser.new_context(java_script_enabled=False)
    page = still.new_page()
    page.goto(path.as_uri())
    assert page.locator("#base-scores").is_visible()
    assert not page.locator("#choose").is_visible()
    assert page.get_by_text("Scripts are off").is_visible()
    still.close()
