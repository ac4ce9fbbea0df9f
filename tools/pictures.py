"""Draw the pictures of the README and the documentation from the shipped case.

Figures are those of its report, written as SVG; the same case gives the same bytes. Where a
Chromium is installed, screens of the report and of the web page are taken too. Run it after a
change that moves a figure: `.venv/bin/python tools/pictures.py`, or with `--figures-only`.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import toolkit
from toolkit.report.chapters import compose
from toolkit.report.content import Figure, Report
from toolkit.report.html import html

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "reports" / "docs" / "pictures"
CASE, PORT = "llr-home-care", 8877
MOST_BYTES = 200_000
FIGURES = {
    "ranking": "fig-ranking",
    "lots": "fig-lots-1",
    "money-flow": "fig-flow-1",
    "funding": "fig-funding-1",
    "party-fan": "fig-party-fan",
    "risk": "fig-borne",
    "tornado": "fig-tornado",
    "acceptability": "fig-acceptability",
    "front": "fig-front",
    "timetable": "days-1-figure",
    "reasoning": "fig-tree-1",
}
WIDE, HIGH = 1180, 760


def figures_of(report: Report) -> dict[str, Figure]:
    """Give every figure of a report by its id."""
    blocks = (block for section in report.sections for block in section.blocks)
    return {block.id: block for block in blocks if isinstance(block, Figure)}


def reported() -> Report:
    """Appraise the shipped case as its report does."""
    case = toolkit.load_case(CASE)
    law = toolkit.load_law()
    return compose(toolkit.run(case, law, as_of=case.as_of, seed=case.seed, draws=1_000))


def write_figures(report: Report) -> None:
    """Write the chosen figures as SVG."""
    found = figures_of(report)
    for name, id in FIGURES.items():
        keep(PICTURES / f"{name}.svg", found[id].svg.encode() + b"\n")


def keep(path: Path, content: bytes) -> None:
    """Write one picture, unless it is too large for a page."""
    if len(content) > MOST_BYTES:
        sys.exit(f"{path.name} has {len(content):,} bytes; at most {MOST_BYTES:,} are kept")
    path.write_bytes(content)
    print(f"{path.relative_to(ROOT)}: {len(content):,} bytes")


def write_screens(report: Report, chromium: str) -> None:
    """Take screens of the report and of the web page."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as player:
        page_file = Path(folder, "report.html")
        page_file.write_bytes(html(report))
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDE, "height": HIGH})
        page.goto(page_file.as_uri())
        keep(PICTURES / "report.png", page.screenshot())
        take_page(page)
        browser.close()


def take_page(page: Page) -> None:
    """Open the web page with its first case and take its screen."""
    command = [sys.executable, "-m", "toolkit", "app", "--no-browser", "--port", str(PORT)]
    server = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        page.goto(address_of(server), timeout=60_000)
        page.wait_for_load_state("networkidle")
        page.get_by_role("heading").first.wait_for(timeout=60_000)
        page.wait_for_timeout(2_000)
        keep(PICTURES / "app.png", page.screenshot())
    finally:
        server.terminate()
        server.wait()


def address_of(server: "subprocess.Popen[str]") -> str:
    """Read the address that the web page prints once it answers."""
    for line in server.stderr or ():
        if found := re.search(r"http://127\.0\.0\.1:\S+", line):
            return found[0]
    sys.exit("the web page did not start")


def main() -> None:
    """Write every picture anew."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--figures-only", action="store_true", help="take no screens")
    only_figures = parser.parse_args().figures_only
    PICTURES.mkdir(parents=True, exist_ok=True)
    report = reported()
    write_figures(report)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium and not only_figures:
        write_screens(report, chromium)


if __name__ == "__main__":
    main()
