"""Values keep how far they are published fact, and their sources once."""

from decimal import Decimal

from tests.places.shelf import SHELF
from toolkit.places.fields import Known, published, sources_of, two_places, whole


def test_a_published_figure_is_real_with_its_year_and_source() -> None:
    known = published(SHELF.figures["northton", "adults_18plus"])
    assert known.value == 1000
    assert (known.basis, known.cited) == ("real: 2022-23", "S")


def test_sources_are_named_once_in_order() -> None:
    first = Known(Decimal(1), "derived", "", ("B", "A"))
    assert sources_of(first, SHELF.benchmarks["fees_2023"], first) == ("B", "A", "S")


def test_rounding_is_to_the_pound_and_to_the_penny() -> None:
    assert str(whole(Decimal("12.6"))) == "13"
    assert str(two_places(Decimal("12.345"))) == "12.34"
