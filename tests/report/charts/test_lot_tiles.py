import pytest

from tests.report.charts.drawing import texts_of
from toolkit.report.charts.lot_tiles import TINTS, Tile, tiles_svg
from toolkit.report.charts.palette import INK, contrast


def test_every_lot_stands_in_its_area_with_its_holders_and_cost() -> None:
    said = texts_of(
        tiles_svg(
            [Tile("North", "N", ("P1", "P2"), 2.5e6), Tile("South & East", "S", ("P3",), 40_000)]
        )
    )
    for words in ("North", "South & East", "P1, P2", "£2.5m", "£40k"):
        assert words in said


def test_a_lot_that_nobody_holds_says_so_and_shows_no_cost() -> None:
    drawn = tiles_svg([Tile("North", "N", (), 0.0)])
    assert "no award" in drawn
    assert "stroke-dasharray" in drawn
    assert "£" not in drawn


def test_holders_that_find_no_room_are_counted() -> None:
    holders = tuple(f"P{n:02}" for n in range(12))
    said = texts_of(tiles_svg([Tile("North", "N", holders, 1.0)]))
    assert "P00" in said
    assert "+7" in said


@pytest.mark.parametrize("tint", TINTS)
def test_words_stand_out_on_every_tint(tint: str) -> None:
    assert contrast(INK, tint) >= 4.5


def test_more_areas_than_fit_go_on_below() -> None:
    tiles = [Tile(f"Area {n}", f"L{n}-{k}", ("P1",), 1.0) for n in range(4) for k in range(4)]
    assert float(tiles_svg(tiles).split('viewBox="0 0 880 ')[1].split('"')[0]) > 150
