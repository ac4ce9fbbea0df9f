"""Time the web page as a person meets it: `python -m tests.benchmarks.page [--case ID]`.

Prints seconds from asking for the page to being able to use it, from opening a case to its first
award and to its ranking, from a moved weight to new figures, and from a moved term to a new award.
Needs Chromium. Figures depend on what else the machine does.
"""

import argparse
from statistics import median
from time import perf_counter
from typing import Any

from tests.widgets.serving_page import browsing, serving

CASES = {
    "tiny": "Home care and reablement for Tinyshire",
    "llr-home-care": "Home care and reablement for Leicester, Leicestershire and Rutland",
}
OPEN = ".step:not([style*='none'])"
WAIT_MS = 600_000
# The moment of change is taken inside the browser, so that asking it adds nothing.
WATCH = """(where) => { window.changedAt = 0; const part = document.querySelector(where);
  const before = part.innerText; window.startedAt = performance.now();
  new MutationObserver((_, watch) => { const now = document.querySelector(where);
    if (now.innerText && now.innerText !== before) {
      window.changedAt = performance.now(); watch.disconnect(); }
  }).observe(document.querySelector('.toolkit-page'),
    { childList: true, subtree: true, characterData: true }); }"""


def shown(page: Any, address: str) -> float:
    """Seconds until the first screen can be used."""
    begun = perf_counter()
    page.goto(address)
    page.get_by_role("button", name="Open this example").wait_for()
    return perf_counter() - begun


def moved(page: Any, slider: Any, key: str, where: str) -> float:
    """Seconds from a key on a slider to other figures in a part of the page."""
    slider.focus()
    page.evaluate(WATCH, where)
    page.keyboard.press(key)
    page.wait_for_function("window.changedAt > 0")
    elapsed: float = page.evaluate("window.changedAt - window.startedAt")
    return elapsed / 1000


def opened(page: Any, case: str) -> tuple[float, float]:
    """Seconds from opening a case to its award, and to its ranking."""
    page.get_by_label("Example", exact=True).select_option(CASES[case])
    begun = perf_counter()
    page.get_by_role("button", name="Open this example").click()
    page.locator(".answer").wait_for(state="attached")
    award = perf_counter() - begun
    page.get_by_text("Up to date.").wait_for()
    return award, perf_counter() - begun


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--case", choices=CASES, default="llr-home-care")
    parser.add_argument("--times", type=int, default=9)
    asked = parser.parse_args()
    with serving() as (address, _), browsing() as browser:
        page = browser.new_context().new_page()
        page.set_default_timeout(WAIT_MS)
        print(f"first page, nothing warm: {shown(page, address):.2f} s")
        page.wait_for_timeout(15_000)
        print(f"another page, one kept ready: {shown(page, address):.2f} s")
        award, ranking = opened(page, asked.case)
        print(f"{asked.case}: opened to award {award:.2f} s, to ranking {ranking:.2f} s")
        page.locator(".step-list button").nth(3).click()
        slider = page.locator(f"{OPEN} input[type=range]").first
        weights = [
            moved(page, slider, key, f"{OPEN} .explorer table")
            for key in ("ArrowRight", "ArrowRight", "ArrowLeft") * (asked.times // 3)
        ]
        print(f"weight to figures: median {median(weights):.3f} s, most {max(weights):.3f} s")
        page.get_by_label("Option", exact=True).first.select_option(index=1)
        page.get_by_text("Up to date.").wait_for()
        page.locator(".step-list button").nth(0).click()
        term = page.locator(f"{OPEN} input[type=range]").first
        awards = [moved(page, term, key, ".answer") for key in ("ArrowRight",) * 3]
        print(f"term to award solved anew: median {median(awards):.2f} s, most {max(awards):.2f} s")


if __name__ == "__main__":
    main()
