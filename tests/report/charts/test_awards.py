from tests.report.charts.drawing import texts_of
from toolkit.report.charts.awards import Part, award_chart


def test_providers_are_named_where_their_part_is_wide_enough() -> None:
    parts = [Part("Z01", "P01", 0.97), Part("Z01", "P02", 0.03), Part("Z02", "P03", 1.0)]
    said = texts_of(award_chart(parts))
    assert all(word in said for word in ("Z01", "Z02", "P01", "P03"))
    assert "P02" not in said
