import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.files.open_contracting.names import RESERVED, ids_for

SOUND = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,59}")


def test_a_sound_id_is_kept_and_others_are_made_sound() -> None:
    names = ["N", "GB-CFS-1", "../../x", "a b", "\u202e", "<script>", "pool", "x" * 100]
    found = ids_for(names, "lot")
    assert [found[one] for one in names] == [
        "N",
        "GB-CFS-1",
        "x",
        "a-b",
        "lot",
        "script",
        "pool-2",
        "x" * 40,
    ]


@given(st.lists(st.text(max_size=70), unique=True, max_size=20))
def test_ids_are_sound_and_differ(names: list[str]) -> None:
    found = ids_for(names, "lot", ["taken"])
    assert len(set(found.values())) == len(names)
    assert all(SOUND.fullmatch(one) for one in found.values())
    assert not {*found.values()} & {*RESERVED, "taken"}
