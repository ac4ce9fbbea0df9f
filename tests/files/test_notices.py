"""Notices are read with every fault at once, each with its line."""

from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.notices import load_notices
from toolkit.files.shipped import shipped

FLAGSHIP = shipped("contracts", "cases", "llr-home-care", "notices", "published.yaml")


def folder_with(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    text = FLAGSHIP.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "published.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_every_notice_of_the_flagship_loads_and_cites_where_it_was_read() -> None:
    notices = load_notices("llr-home-care")
    assert len(notices) == 11
    assert all(one.url.startswith("https://") and one.evidence for one in notices)


def test_a_case_without_notices_has_none(tmp_path: Path) -> None:
    assert load_notices("tiny") == ()
    assert load_notices(tmp_path) == ()


def test_every_fault_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        ("stated_regimes: [pcr2015]", "stated_regimes: [pcr2016]"),
        ("rhcs_part: yes", "rhcs_part: perhaps"),
        ("is_health_care_service: no", "is_health_care_servise: no"),
        ("is_health_care_service: the main", "is_health_care_servise: the main"),
        ("id: LEI-DAY2", "id: LEI-DAY1"),
    )
    with pytest.raises(InputError) as refused:
        load_notices(folder)
    told = str(refused.value)
    assert "did you mean 'pcr2015'" in told
    assert "write yes or no" in told
    assert "did you mean is_health_care_service" in told
    assert told.count("stands twice") == 2
    assert all(fault.place.line for fault in refused.value.faults)


def test_a_key_that_nothing_reads_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"published\.yaml:\d+"):
        load_notices(folder_with(tmp_path, ("buyer:", "bier:")))
