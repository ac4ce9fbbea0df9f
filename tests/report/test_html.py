import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.report.conftest import FORMULA, LONG, SCRIPT
from toolkit.appraisal import Appraisal
from toolkit.errors import ReportError
from toolkit.files.shipped import shipped
from toolkit.report import html as html_room
from toolkit.report.chapters import compose
from toolkit.report.charts.palette import contrast
from toolkit.report.content import Column, Number, Report
from toolkit.report.html import html, is_link
from toolkit.report.showing import in_cell

TEMPLATE = shipped("reports", "templates", "look.css.j2")


def squeezed(tag: Tag | None) -> str:
    return " ".join(tag.get_text().split()) if tag else ""


def read(appraisal: Appraisal) -> BeautifulSoup:
    return BeautifulSoup(html(compose(appraisal)), "html.parser")


def test_the_page_is_in_british_english_and_has_landmarks(page: BeautifulSoup) -> None:
    assert page.select_one('html[lang="en-GB"]')
    assert len(page.select("main")) == len(page.select("header")) == len(page.select("nav")) == 1
    assert page.select_one('a.skip[href="#main"]')
    assert squeezed(page.title)


def test_headings_do_not_jump(page: BeautifulSoup) -> None:
    levels = [int(tag.name[1]) for tag in page.find_all(re.compile(r"^h[1-6]$"))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    steps = itertools.pairwise(levels)
    assert all(lower - upper <= 1 for upper, lower in steps)


def test_ids_are_unique_and_every_inner_link_arrives(page: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    for link in page.select('a[href^="#"]'):
        assert str(link["href"])[1:] in ids
    for tag in page.select("[aria-labelledby]"):
        assert set(str(tag["aria-labelledby"]).split()) <= set(ids)


def test_nothing_is_loaded_from_elsewhere(page: BeautifulSoup) -> None:
    assert not page.select("script, link, img, iframe, object, embed, video, audio, base, form")
    assert not page.select("[src], [srcset], [style*='url(']")
    style = "".join(tag.get_text() for tag in page.select("style"))
    assert "url(" not in style
    assert "@import" not in style
    for tag in page.select("[href]"):
        assert str(tag["href"]).startswith("#") or tag.name == "a"


def test_every_section_bears_the_stamp(page: BeautifulSoup, report: Report) -> None:
    sections = page.select("main > section")
    assert len(sections) == len(report.sections)
    for section in sections:
        assert squeezed(section.select_one("h2 + .stamp")) == report.stamp


def test_every_chart_is_named_described_stamped_and_followed_by_its_data(
    page: BeautifulSoup, report: Report
) -> None:
    figures = page.select("main figure")
    assert len(figures) == len([figure for _, _, figure in report.tables if figure])
    for figure in figures:
        drawing = figure.select_one('svg[role="img"]')
        assert drawing is not None
        assert squeezed(drawing.find("title"))
        assert len(squeezed(drawing.find("desc"))) > 20
        assert report.stamp in squeezed(drawing)
        assert figure.select("table tbody tr")


def test_every_table_can_be_read_and_reached(page: BeautifulSoup) -> None:
    for table in page.select("table"):
        assert squeezed(table.caption)
        assert all(th.get("scope") in ("col", "row") for th in table.select("th"))
        region = table.parent
        assert region is not None
        assert (region["role"], region["tabindex"]) == ("region", "0")
        assert region["aria-labelledby"]


def test_every_cell_of_the_page_is_the_value_of_the_report(
    page: BeautifulSoup, report: Report
) -> None:
    for _, table, _ in report.tables:
        shown = page.select_one(f"#{table.id} table")
        assert shown is not None
        rows = [
            [squeezed(cell) for cell in row.select("th, td")] for row in shown.select("tbody tr")
        ]
        expected = [[" ".join(in_cell(value).split()) for value in row] for row in table.cells]
        assert rows == (expected or [[table.empty]])


def test_every_number_in_a_sentence_is_linked_to_its_source(
    page: BeautifulSoup, report: Report
) -> None:
    known = {
        (float(part.value), part.origin)
        for section in report.sections
        for block in section.blocks
        for text in getattr(block, "items", (getattr(block, "text", ()),))
        for part in text
        if isinstance(part, Number)
    }
    shown = {
        (float(str(tag["value"])), str(tag["data-origin"])) for tag in page.select("main data")
    }
    assert shown == known
    assert all(tag.parent and tag.parent.name == "a" for tag in page.select(".lead data"))


def test_hostile_text_is_only_text(hostile: Appraisal) -> None:
    page = read(hostile)
    assert not page.select("script")
    assert SCRIPT in squeezed(page.h1)
    assert FORMULA in page.get_text()
    assert not page.select('a[href^="javascript"]')
    text = page.get_text()
    assert "\u202e" not in text
    assert "\u0007" not in text
    assert LONG.strip() in " ".join(text.split())


def test_only_addresses_of_the_web_become_links() -> None:
    address = Column("Address", "link")
    assert is_link(address, "https://www.gov.uk/guidance")
    assert not is_link(address, "javascript:alert(1)")
    assert not is_link(address, "https://example.org/ onclick")
    assert not is_link(Column("Note"), "https://www.gov.uk")


def test_options_without_an_award_are_listed_with_the_reason(cut: Appraisal) -> None:
    page = read(cut)
    heading = page.select_one("#unranked")
    assert heading is not None
    listed = heading.find_next("ul")
    assert isinstance(listed, Tag)
    assert len(listed.select("li")) == len([one for one in cut.results if one.rank is None]) > 0
    assert "cannot be" in squeezed(listed)


def test_a_case_that_nothing_can_serve_still_has_a_report(barren: Appraisal) -> None:
    page = read(barren)
    assert "none is ranked" in squeezed(page.select_one(".lead"))
    assert {figure["id"] for figure in page.select("figure")} <= {"days-1-figure", "fig-tree-1"}


def test_the_scenario_is_announced_above_everything(cut: Appraisal) -> None:
    assert "Scenario budget_cut" in squeezed(read(cut).select_one(".banner"))


def test_a_template_that_asks_for_too_much_is_refused_by_name(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "appraisal.html.j2").write_text("{{ report.verdict }}", encoding="utf-8")
    monkeypatch.setattr(html_room, "shipped", lambda *_: tmp_path)
    with pytest.raises(ReportError, match="verdict"):
        html(report)


def test_the_colours_of_the_page_stand_out() -> None:
    named = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", TEMPLATE.read_text(encoding="utf-8")))
    for ink, ground in (
        ("ink", "paper"),
        ("ink", "wash"),
        ("muted", "paper"),
        ("muted", "wash"),
        ("link", "paper"),
        ("link", "wash"),
        ("deep", "paper"),
        ("warn", "warn-wash"),
        ("warn", "paper"),
        ("ink", "focus"),
    ):
        assert contrast(named[ink], named[ground]) >= 4.5, (ink, ground)


def test_every_printed_page_bears_the_stamp_and_style_sheets_take_no_orders(
    page: BeautifulSoup, report: Report, hostile: Appraisal
) -> None:
    assert f'@bottom-left {{ content: "{report.stamp}"' in page.select("style")[0].get_text()
    bad = hostile.case.model_copy(update={"scenario_id": '"} body { display: none } </style>'})
    style = read(replace(hostile, case=bad)).select("style")
    assert len(style) == 1
    printed = style[0].get_text().split("@bottom-left")[1].split("@bottom-right")[0]
    assert printed.count("{") == printed.count("}") == 1


def test_unsigned_assumptions_mark_every_section(page: BeautifulSoup, report: Report) -> None:
    assert report.watermark
    for section in page.select("main > section"):
        assert squeezed(section.select_one(".watermark")) == report.watermark
    assert f'@top-center {{ content: "{report.watermark}"' in str(page)


def test_a_signed_report_bears_no_mark(report: Report) -> None:
    assert b'class="stamp watermark"' not in html(replace(report, watermark=""))
    assert b"@top-center" not in html(replace(report, watermark=""))
