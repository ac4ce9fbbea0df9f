import pytest

from tests.mutation.figures import figure_mutants, swapped_figures
from tests.mutation.operators import mutants

RULE = '''"""Documentation."""

LIMIT: int = 3


def closed(facts, law):
    """Say 7 or 8."""
    return all_of(
        holds(facts, "a"),
        is_not(recorded(facts, "b")),
        at_least(amount(facts, "c"), law.figure("most")),
    )
'''


def changes(text: str, operator: str = "") -> list[str]:
    found = mutants("a.py", text, {"most": "least"})
    return [mutant.change for mutant in found if operator in {"", mutant.operator}]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a < b", "a < b => a <= b"),
        ("a < b", "a < b => a >= b"),
        ("a == b", "a == b => a != b"),
        ("a in b", "a in b => a not in b"),
        ("a is b", "a is b => a is not b"),
        ("a and b", "a and b => a or b"),
        ("not a", "not a => a"),
        ("x = b if a else c", "a => not a"),
        ("x = 5", "5 => 6"),
        ("x = 5", "5 => 4"),
        ("x = True", "True => False"),
        ("all_of(a, b)", "all_of(a, b) => any_of(a, b)"),
        ("all_of(a, b)", "all_of(a, b) without a"),
        ("any_of(a, b, asked='x')", "any_of(a, b, asked='x') without b"),
        ("at_most(a, b)", "at_most(a, b) => less_than(a, b)"),
        ("holds(f, 'a')", "holds(f, 'a') => is_not(holds(f, 'a'))"),
        ("is_not(a)", "is_not(a) => a"),
        ("Verdict.MET", "Verdict.MET => Verdict.NOT_MET"),
        ("law.figure('most')", "law.figure('most') => law.figure('least')"),
        ("Duty('x', within='most')", "within='most' => within='least'"),
        ("given(v, 'w', status='inferred')", "status='inferred' => status='verified'"),
        ("x = ('a', 'b')", "('a', 'b') without 'a'"),
    ],
)
def test_each_operator_makes_its_fault(text: str, change: str) -> None:
    assert change in changes(text)


@pytest.mark.parametrize(
    "text",
    [
        '"""Over 9."""',
        "x: Literal[3]",
        "psr(reg(5))",
        "f('text')",
        "cites = ('SI 2023/1348 reg 6', 'Procurement Act 2023 s.3')",
        "@dataclass(frozen=True)\nclass A:\n    a: b",
    ],
)
def test_words_are_left_alone(text: str) -> None:
    assert changes(text) == []


def test_a_fault_changes_one_thing_and_says_where() -> None:
    found = {mutant.change: mutant for mutant in mutants("a.py", RULE, {})}
    mutant = found["is_not(recorded(facts, 'b')) => recorded(facts, 'b')"]
    assert (mutant.line, mutant.inside, mutant.operator) == (10, "closed", "is not")
    assert "all_of(holds(facts, 'a'), recorded(facts, 'b'), at_least(" in mutant.text
    assert "LIMIT: int = 3" in mutant.text


def test_every_fault_compiles_and_differs() -> None:
    texts = [mutant.text for mutant in mutants("a.py", RULE, {"most": "least"})]
    assert len(set(texts)) == len(texts) > 10
    for text in texts:
        compile(text, "a.py", "exec")


FIGURES = """limit:
  - since: 2024-01-01
    value: 30
    unit: days after
    cites: x reg 5
"""


def test_figures_move_by_one_unit_and_dates_by_one_day() -> None:
    assert [mutant.change for mutant in figure_mutants("f.yaml", FIGURES)] == [
        "- since: 2024-01-01 => 2024-01-02",
        "- since: 2024-01-01 => 2023-12-31",
        "value: 30 => 31",
        "value: 30 => 29",
    ]
    assert "    value: 31\n" in [m.text for m in figure_mutants("f.yaml", FIGURES)][2]


def test_a_figure_is_swapped_for_one_of_its_kind_that_differs() -> None:
    values = {"a": 30, "b": 30, "c": "x", "d": 28}
    figures = {name: [{"value": value}] for name, value in values.items()}
    assert swapped_figures(figures) == {"a": "d", "b": "d", "d": "a"}
