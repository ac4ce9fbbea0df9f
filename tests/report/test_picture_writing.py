from pathlib import Path

import pytest

from tests.report.models import specimen
from toolkit.errors import InputError
from toolkit.report.chapters.model_map import model_figure
from toolkit.report.picture_writing import write_picture

FIGURE = model_figure(specimen(), id="fig")


def test_a_picture_is_written_whole_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new" / "picture.svg"
    write_picture(FIGURE, path)
    assert path.read_text(encoding="utf-8") == FIGURE.svg
    assert list(path.parent.iterdir()) == [path]


def test_a_picture_that_is_there_already_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "picture.SVG"
    path.write_text("old")
    write_picture(FIGURE, path)
    assert path.read_text(encoding="utf-8") == FIGURE.svg


@pytest.mark.parametrize("name", ["picture", "picture.html", "picture.svg.txt"])
def test_only_a_picture_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"ends in \.svg"):
        write_picture(FIGURE, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_folder_in_the_way_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    path.mkdir()
    with pytest.raises(InputError, match="is a folder"):
        write_picture(FIGURE, path)
