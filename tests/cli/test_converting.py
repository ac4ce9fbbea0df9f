"""`toolkit convert` from the command line."""

from pathlib import Path

from tests.cli.calling import Call


def test_a_case_goes_to_a_workbook_and_back_and_gives_the_same_award(
    call: Call, tmp_path: Path
) -> None:
    book, folder = tmp_path / "tiny.xlsx", tmp_path / "again"
    assert call("convert", "tiny", str(book)).status == 0
    assert call("convert", str(book), str(folder)).status == 0
    words = ["--option", "pooled_commissioning", "--json"]
    plain, from_book, from_folder = (
        call("allocate", case, *words).document() for case in ("tiny", str(book), str(folder))
    )
    for part in ("award", "funding", "objective_gbp"):
        assert plain[part] == from_book[part] == from_folder[part]
