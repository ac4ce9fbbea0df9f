import re

from toolkit.widgets.law_look import LOOK


def test_every_rule_touches_nothing_but_questions_and_the_page_that_asks_them() -> None:
    selectors = re.findall(r"^(.+?) \{", LOOK, flags=re.MULTILINE)
    assert len(selectors) > 10
    parts = [part.strip() for selector in selectors for part in selector.split(",")]
    assert all(part.startswith((".fact", ".law")) for part in parts)


def test_it_is_one_style_whose_braces_close() -> None:
    assert LOOK.startswith("<style>") and LOOK.endswith("</style>")
    assert LOOK.count("{") == LOOK.count("}")
