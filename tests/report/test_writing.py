import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from toolkit.appraisal import Appraisal
from toolkit.errors import InputError, ReportError
from toolkit.report import write_report
from toolkit.report.writing import Brief, formats_of
from toolkit.statements.assurance import Assurance

ALL = ("html", "pdf", "docx", "pptx", "xlsx", "json")


def test_every_format_is_written_under_the_name_of_the_case(
    appraisal: Appraisal, tmp_path: Path
) -> None:
    written = write_report(appraisal, ALL, out=tmp_path / "new" / "folder", brief=Brief("abc123"))
    assert [path.name for path in written] == [f"tiny-appraisal.{name}" for name in ALL]
    assert sorted(path.name for path in written[0].parent.iterdir()) == sorted(
        path.name for path in written
    )
    assert json.loads(written[-1].read_text(encoding="utf-8"))["case"] == "tiny"


def test_the_same_appraisal_gives_the_same_bytes(appraisal: Appraisal, tmp_path: Path) -> None:
    few = ("html", "xlsx", "json")  # the others are told so by their own tests, on short reports
    first = write_report(appraisal, few, out=tmp_path / "a")
    again = write_report(appraisal, few, out=tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


@pytest.mark.parametrize("formats", [("html", "pdx"), ()])
def test_an_unknown_format_is_refused_with_the_known_ones_before_anything_is_written(
    appraisal: Appraisal, tmp_path: Path, formats: tuple[str, ...]
) -> None:
    with pytest.raises(ReportError, match="it knows"):
        write_report(appraisal, formats, out=tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_list_of_formats_is_read_and_a_misspelt_one_is_told_its_nearest() -> None:
    assert formats_of(" xlsx,JSON,xlsx") == ("xlsx", "json")
    with pytest.raises(ReportError, match="did you mean 'xlsx'"):
        formats_of("html,xlxs")


def test_a_folder_that_cannot_be_written_to_is_refused_in_one_sentence(
    appraisal: Appraisal, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written to") as refused:
        write_report(appraisal, ("json",), out=blocked)
    assert len(refused.value.faults) == 1


def test_the_folder_of_a_case_stays_one(appraisal: Appraisal, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("title: a case", encoding="utf-8")
    with pytest.raises(InputError, match="is the folder of a case"):
        write_report(appraisal, ("json",), out=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]


def test_no_file_is_moved_where_one_of_them_cannot_be(appraisal: Appraisal, tmp_path: Path) -> None:
    (tmp_path / "tiny-appraisal.json").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        write_report(appraisal, ("html", "json"), out=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["tiny-appraisal.json"]


def test_a_name_that_no_disk_can_hold_is_refused_in_one_sentence(
    appraisal: Appraisal, tmp_path: Path
) -> None:
    case = appraisal.case.model_copy(update={"id": "x" * 300})
    with pytest.raises(InputError, match="file name too long"):
        write_report(replace(appraisal, case=case), ("json",), out=tmp_path / "out")


def test_an_older_report_is_replaced_whole(appraisal: Appraisal, tmp_path: Path) -> None:
    old = tmp_path / "tiny-appraisal.html"
    old.write_text("old", encoding="utf-8")
    write_report(appraisal, ("html",), out=tmp_path)
    assert old.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_no_report_is_written_after_the_sunset_date(appraisal: Appraisal, tmp_path: Path) -> None:
    card = Assurance(purpose="p", sunset=appraisal.as_of - timedelta(days=1))
    late = replace(appraisal, case=appraisal.case.model_copy(update={"assurance": card}))
    with pytest.raises(InputError, match="may be used until") as refused:
        write_report(late, out=tmp_path / "out")
    assert len(str(refused.value).splitlines()) == 1
    assert not (tmp_path / "out").exists()
