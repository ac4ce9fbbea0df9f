import re
from collections import Counter

from toolkit.errors import Fault, Place
from toolkit.files.open_contracting.choosing import Process
from toolkit.files.open_contracting.fields import Field, Remark
from toolkit.files.open_contracting.notes import notes

HARM = "<script>alert(1)</script> | [x](javascript:1) `a` \u202e\n# b " + "y" * 10_000
PROCESS = Process("ocds-zzzzzz-1", {}, 1, "")


def test_the_page_lists_what_is_missing_and_where_each_field_came_from() -> None:
    field = Field("lots", "N", "lot_name", "North", "real", "tender/lots/0/title")
    fault = Fault(Place("lots.csv", 2, 4), "unit", "is empty; fill it in")
    page = notes(PROCESS, [field, Remark("date", "is no date")], [fault], Counter({"a/*": 3}))
    assert "- lots.csv:2:4: unit: is empty; fill it in" in page
    assert "| lots | N | lot\\_name | North | real | tender/lots/0/title |" in page
    assert "- date: is no date" in page
    assert "3 values at 1 paths" in page


def test_nothing_in_the_page_obeys_the_release() -> None:
    field = Field("lots", HARM, "lot_name", HARM, "real", HARM)
    page = notes(PROCESS, [field, Remark(HARM, "odd")], [], Counter({HARM: 1}))
    assert "<script>" not in page
    assert "\u202e" not in page
    assert "\n# b" not in page
    assert not re.search(r"(?<!\\)[\[`]", page)
    assert max(map(len, page.splitlines())) < 2_000
