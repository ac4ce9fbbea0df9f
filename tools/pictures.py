"""Take pictures of the web page for the documentation: `python -m tools.pictures [--out FOLDER]`.

Needs Chromium and the extras `notebooks` and `test`. Pictures show the small case, so that they are
soon taken and do not change with the large one.
"""

import argparse
from pathlib import Path
from typing import Any

from tests.widgets.serving_page import MOST_MS, browsing, serving

OUT = Path("reports/templates/pictures")
STEPS = ("options", "law", "money", "ranking", "assumptions", "download")
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 720}
CASE = "Home care and reablement for Tinyshire"


def take(page: Any, address: str, out: Path) -> list[Path]:
    """Go through the page and take a picture of the first screen and of every step."""
    taken = [out / "page-start.png"]
    page.set_default_timeout(MOST_MS)
    page.goto(address)
    page.get_by_role("button", name="Open this example").wait_for()
    page.screenshot(path=taken[0])
    page.get_by_label("Example", exact=True).select_option(CASE)
    page.get_by_role("button", name="Open this example").click()
    page.get_by_text("Up to date.").wait_for()
    for number, name in enumerate(STEPS):
        page.locator(".step-list button").nth(number).click()
        page.locator(".summary").scroll_into_view_if_needed()
        taken.append(out / f"page-{name}.png")
        page.screenshot(path=taken[-1])
    page.set_viewport_size(NARROW)
    taken.append(out / "page-narrow.png")
    page.screenshot(path=taken[-1])
    return taken


def main() -> None:
    """Take every picture and say where it is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with serving() as (address, _), browsing() as browser:
        for path in take(browser.new_context(viewport=WIDE).new_page(), address, out):
            print(path)


if __name__ == "__main__":
    main()
