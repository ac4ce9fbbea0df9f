from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.financial import financial
from toolkit.report.content import Figure, Report


def test_without_an_award_there_is_no_money_to_follow(barren: Appraisal) -> None:
    assert "no money to follow" in words_of(financial(barren, "stamp"))


def test_the_identity_is_told_first(told: Report) -> None:
    said = words_of(section_of(told, "financial"))
    assert "to the penny (largest difference £0.00)" in said


def test_a_broken_identity_is_a_warning(rich: Appraisal) -> None:
    broken = tuple(
        replace(one, identity=replace(one.identity, largest_gap_gbp=1.0)) for one in rich.financial
    )
    said = words_of(financial(replace(rich, financial=broken), "stamp"))
    assert "NOT to the penny" in said


def test_every_body_and_stream_has_every_year(told: Report, rich: Appraisal) -> None:
    options, years = len(rich.financial), rich.case.years
    bodies, streams = (table_of(told, f"financial-{name}") for name in ("bodies", "streams"))
    assert len(bodies.rows) == options * years * len(rich.case.commissioners)
    assert len(streams.rows) == options * years * len(rich.case.streams)
    pays, low, high = (column_of(bodies, name) for name in ("Pays", "P10", "P90"))
    assert all(one <= other for one, other in zip(low, high, strict=True))  # type: ignore[operator]
    assert len(pays) == len(bodies.rows)


def test_the_picture_says_who_is_likely_in_deficit(told: Report) -> None:
    (figure,) = (b for b in section_of(told, "financial").blocks if isinstance(b, Figure))
    assert "deficit in the first year" in figure.alt
