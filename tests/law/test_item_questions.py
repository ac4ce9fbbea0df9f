from toolkit.law.item_questions import QUESTIONS
from toolkit.law.notice_forms import psr_forms
from toolkit.law.record_items import RECORD_UNDER


def test_every_item_of_the_regulations_and_of_records_has_a_question_of_its_own() -> None:
    asked = {item.id for items in RECORD_UNDER.values() for item in items}
    asked |= {item.id for form in psr_forms() for item in form.items}
    assert asked <= set(QUESTIONS)


def test_questions_are_questions_or_tell_what_to_give() -> None:
    assert all("?" in question and question[0].isupper() for question in QUESTIONS.values())
