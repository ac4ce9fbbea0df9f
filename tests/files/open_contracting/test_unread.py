from tests.files.open_contracting.published import release
from toolkit.files.open_contracting.nodes import Node
from toolkit.files.open_contracting.unread import unread


def test_what_nothing_takes_is_counted_by_path() -> None:
    data = release()
    data["tender"]["lots"][0]["surprise"] = [1, {"deep": None}]
    data["more"] = {}
    assert unread(Node(data)) == {
        "parties/*/contactPoint/name": 1,
        "parties/*/contactPoint/email": 1,
        "tender/items/*/id": 2,
        "tender/lots/*/surprise/*": 1,
        "tender/lots/*/surprise/*/deep": 1,
    }
