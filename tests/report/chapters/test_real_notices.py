"""The section on real notices says where law found and law named differ, and why."""

from datetime import date

import pytest

from toolkit.files import load_law
from toolkit.files.notices import load_notices
from toolkit.law.comparing import Compared, compare_regimes
from toolkit.report.chapters.real_notices import found, notices_section, notices_table, route, why
from toolkit.report.content import Bullets, Paragraph
from toolkit.report.showing import plain


@pytest.fixture(scope="module")
def compared() -> tuple[Compared, ...]:
    return compare_regimes(load_notices("llr-home-care"), load_law(), date(2026, 3, 24))


def test_every_notice_has_a_row_with_its_address(compared: tuple[Compared, ...]) -> None:
    table = notices_table(compared)
    assert [row[0] for row in table.rows] == [one.notice.id for one in compared]
    assert all(str(row[-1]).startswith("https://") for row in table.rows)


def test_each_difference_is_a_point_of_its_own(compared: tuple[Compared, ...]) -> None:
    (points,) = (b for b in notices_section(compared).blocks if isinstance(b, Bullets))
    apart = [one.notice.id for one in compared if one.outcome != "agree"]
    assert [plain(item).split(":")[0] for item in points.items] == apart


def test_the_section_accuses_nobody_and_advises_nobody(compared: tuple[Compared, ...]) -> None:
    told = " ".join(
        plain(block.text)
        for block in notices_section(compared).blocks
        if isinstance(block, Paragraph)
    )
    assert "Not legal advice" in told
    assert "Nothing here says that a body acted unlawfully" in told


def test_words_name_regimes_as_people_do(compared: tuple[Compared, ...]) -> None:
    for one in compared:
        assert "psr_england" not in found(one) + why(one)
        assert why(one).endswith(".")


def test_a_route_without_its_facts_names_what_is_missing(compared: tuple[Compared, ...]) -> None:
    by_id = {one.notice.id: one for one in compared}
    assert route(by_id["LCC-HC"]) == "competitive: open"
    assert "for want of" in route(by_id["LLR-IUC-W"])
    assert route(by_id["LDS-CHC"]) == "none named"
