from hypothesis import given
from hypothesis import strategies as st

from toolkit.report.pdf_characters import BREAK, UNSHOWN, named, showable


def test_what_the_typeface_lacks_is_named() -> None:
    assert named("lot \U0001f600 \u4e2d") == "lot [grinning face] [cjk unified ideograph-4e2d]"
    assert named("non\u2011breaking\u2003space") == "non-breaking\u00a0\u00a0space"
    assert named("a\u202eb\u0007c") == "abc"


def test_long_words_may_break_after_their_parts() -> None:
    assert showable("a_very_long_name_of_a_fact").replace(BREAK, "|").startswith("a_|very_|long_|")
    assert BREAK not in showable("ordinary words of a sentence")


@given(st.text(max_size=200))
def test_every_text_can_be_shown_and_only_breaks_are_added(text: str) -> None:
    shown = showable(text)
    assert not UNSHOWN.search(shown.replace(BREAK, ""))
    assert shown.replace(BREAK, "") == named(text)
    assert all(len(part) < 40 for word in shown.split() for part in word.split(BREAK))
