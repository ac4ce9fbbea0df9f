import pytest

from toolkit.statements.deflators import Deflator

INDEX = {
    "id": "d", "title": "D", "kind": "calendar", "index": [{"year": "2024", "value": "100"}],
    "basis": "published", "source": "S", "licence": "L",
}  # fmt: skip


def test_an_index_without_growth_assumes_nothing() -> None:
    assert Deflator.model_validate(INDEX).onward_share is None


@pytest.mark.parametrize(
    "change",
    [
        {"index": []},
        {"index": [{"year": "2024", "value": "0"}]},
        {"onward_share": "2"},
        {"kind": "tax years"},
    ],
)
def test_what_an_index_refuses(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        Deflator.model_validate({**INDEX, **change})
