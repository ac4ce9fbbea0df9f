import pytest

from toolkit.errors import RulebookError
from toolkit.files.rulebooks import load_forms
from toolkit.law import Library
from toolkit.law.notice_forms import build_forms, psr_forms
from toolkit.law.rulebooks.psr_england.contents import NOTICES

BARE = {"number": "UK9", "cites": ["a clause"], "items": ["who buys"]}


def test_every_notice_of_the_regulations_is_there_with_all_its_items() -> None:
    forms = {form.id: form for form in psr_forms()}
    for notice in NOTICES:
        assert [item.id for item in forms[notice.id].items] == [one.id for one in notice.items]
        assert forms[notice.id].published == notice.published


def test_abandonment_says_that_the_text_prescribes_nothing() -> None:
    plain = [form for form in psr_forms() if form.contents == "not prescribed"]
    assert [form.id for form in plain] == [
        "abandonment_notice",
        "abandonment_notice_after_standstill",
    ]
    told = ["title_and_reference", "services", "abandoned_on", "decision_makers", "reasons"]
    assert all([item.id for item in form.items] == told for form in plain)


def test_only_the_assessment_summary_is_sent_and_not_published() -> None:
    assert [one.id for one in load_forms() if one.rulebook == "pa2023" and not one.published] == [
        "assessment_summary"
    ]


def test_numbers_run_from_uk1_to_uk17() -> None:
    numbers = " ".join(form.number for form in load_forms())
    told = {int(word.removeprefix("UK")) for word in numbers.split() if word.startswith("UK")}
    assert told == set(range(1, 18))


def test_every_duty_named_is_a_rule_that_gives_one(law: Library) -> None:
    for form in load_forms():
        duties = {rule.id for rule in law.rulebook(form.rulebook).rules if rule.gives}
        assert set(form.duties) <= duties, form.id


def test_forms_of_one_notice_name_each_other() -> None:
    forms = {form.id: form for form in load_forms()}
    assert forms["tender_notice_open"].alternatives == (
        "tender_notice_flexible",
        "tender_notice_framework",
        "tender_notice_market",
    )
    assert forms["contract_award_notice"].alternatives == ()


def test_every_item_cites_and_asks() -> None:
    for form in load_forms():
        assert form.cites
        assert all(item.cites and item.question for item in form.items), form.id


def test_a_notice_takes_in_the_items_of_another_once() -> None:
    forms = build_forms({"one": BARE, "two": {**BARE, "also": "one", "items": ["a", "who buys"]}})
    assert [item.words for item in forms[1].items] == ["who buys", "a"]


def test_a_notice_leaves_out_what_only_the_other_states() -> None:
    two = {**BARE, "also": "one", "without": ["who buys"], "items": ["a"]}
    assert [item.words for item in build_forms({"one": BARE, "two": two})[1].items] == ["a"]
    flexible = next(form for form in load_forms() if form.id == "tender_notice_flexible")
    assert not any("open procedure" in item.words for item in flexible.items)
    assert sum("submit" in item.words for item in flexible.items) == 1


def test_no_item_ends_where_a_comma_stands() -> None:
    award = next(form for form in load_forms() if form.id == "contract_award_notice")
    words = [item.words for item in award.items if item.when]
    assert (
        words[0] == "up to £5 million, the numbers of tenders received and assessed and from whom"
    )
    assert words[1].endswith("each unsuccessful supplier that was assessed")


def test_who_is_spared_an_item_is_told() -> None:
    (form,) = build_forms({"one": {**BARE, "items": [{"item": "reasons", "unless": "utilities"}]}})
    assert form.items[0].when == "not for utilities"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ([], "holds no notices"),
        ({"one": None}, "holds nothing"),
        ({"one": {"items": []}}, "cites must be a list"),
        ({"one": {**BARE, "cites": []}}, "cites nothing"),
        ({"one": {**BARE, "items": [3]}}, "write words"),
        ({"one": {**BARE, "items": [{"item": "up to a sum", "the number": None}]}}, "in quotes"),
        ({"one": {**BARE, "unless": "utilities"}}, "holds unless, which means nothing"),
        ({"one": {**BARE, "without": ["languages"]}}, "takes in no 'languages'"),
        ({"one": {**BARE, "also": "two"}}, "takes in two"),
    ],
)
def test_what_breaks_the_shape_is_refused(written: object, what: str) -> None:
    with pytest.raises(RulebookError, match=what):
        build_forms(written)
