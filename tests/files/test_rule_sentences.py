from pathlib import Path

import pytest

from toolkit.files import load_rulebook, rule_sentences
from toolkit.files.rule_sentences import load_sentences
from toolkit.law.rulebooks import SHIPPED


@pytest.mark.parametrize("rulebook", SHIPPED)
def test_rules_that_find_something_are_spoken_of(rulebook: str) -> None:
    rules = load_rulebook(rulebook).rules
    found = load_sentences(rulebook, [rule.id for rule in rules])
    assert found is not None
    assert set(found) == {rule.id for rule in rules}
    spoken = [rule.id for rule in rules if rule.finds and found[rule.id]]
    assert len(spoken) > len([rule for rule in rules if rule.finds]) / 2


def test_a_sentence_counts_for_the_rules_it_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = """
rows:
- {name: one, expect: {a: met, b: not met}}
- {name: two, rule: b, values: [1, 2]}
- {name: three, expect: met}
"""
    (tmp_path / "book.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(rule_sentences, "FOLDER", tmp_path)
    found = load_sentences("book", ["a", "b", "book"])
    assert found == {"a": ("one",), "b": ("one", "two"), "book": ("three",)}


def test_without_the_tests_nothing_is_claimed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rule_sentences, "FOLDER", tmp_path / "nowhere")
    assert load_sentences("regime", ["regime"]) is None
