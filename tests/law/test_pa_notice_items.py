import pytest

from toolkit.files.rulebooks import load_forms
from toolkit.law.pa_notice_items import ID_BY_WORDS


def test_every_phrase_stands_in_a_notice_word_for_word() -> None:
    written = {item.words for form in load_forms() for item in form.items}
    assert set(ID_BY_WORDS) <= written


def test_one_notice_never_asks_for_one_name_in_two_phrases() -> None:
    for form in load_forms():
        names = [item.id for item in form.items]
        assert len(names) == len(set(names)), form.id


@pytest.mark.parametrize(
    ("begins", "name"), [("title and", "title_and_reference"), ("date of signing", "signed_on")]
)
def test_every_phrase_for_one_thing_has_its_name(begins: str, name: str) -> None:
    alike = {i.id for form in load_forms() for i in form.items if i.words.startswith(begins)}
    assert alike == {name}
