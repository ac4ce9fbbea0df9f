from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.files.yaml_files import parse_yaml
from toolkit.files.yaml_writing import block_yaml, flow_yaml

TEXTS = st.one_of(
    st.text(),
    st.sampled_from(["yes", "true", "null", "~", "1", "0.10", "2026-10-01", "", " a ", "- a"]),
    st.sampled_from(["a: b", "a #b", "'", '"', "{", "[a]", "\n", "a\tb", "\u2028", "\U0001f600"]),
)
TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), TEXTS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(TREES)
def test_a_value_on_one_line_reads_back_as_itself(tree: Any) -> None:
    text = flow_yaml(tree)
    assert "\n" not in text
    assert parse_yaml("", text).data == tree
    assert parse_yaml("", text).faults == ()


@given(st.one_of(st.dictionaries(TEXTS, TREES, min_size=1), st.lists(TREES, min_size=1)))
def test_a_document_reads_back_as_itself(tree: Any) -> None:
    doc = parse_yaml("", block_yaml(tree))
    assert doc.faults == ()
    assert doc.data == tree


@pytest.mark.parametrize("text", ["1", "0.95", "2026-10-01", "-3", "home care (county)", "N", "5%"])
def test_plain_words_and_numbers_stand_without_quotes(text: str) -> None:
    assert flow_yaml(text) == text


@pytest.mark.parametrize("text", ["true", "null", "", "a: b", "a, b", "#a", "~"])
def test_words_that_mean_something_else_are_quoted(text: str) -> None:
    assert flow_yaml(text) == f'"{text}"'
