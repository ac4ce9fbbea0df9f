import json
from decimal import Decimal

from toolkit.appraisal import Appraisal
from toolkit.appraisal.own_terms import TermTested
from toolkit.appraisal.readying import Plan, Readiness, Readying
from toolkit.appraisal.readying.complexity import complexity
from toolkit.appraisal.robustness.switching import Switch
from toolkit.report.readying_documents import readying_part, term_rows


def test_a_term_without_a_switching_value_says_null() -> None:
    one = TermTested("a", "fee", "Fee", "GBP", 1, 2, 3, "b", 5.0, 4.0, Switch(None, 0.0))
    (row,) = term_rows([one])
    assert json.loads(row.model_dump_json())["switch"] is None
    assert (row.option, row.rival, row.lead_at_low_gbp) == ("a", "b", 5.0)


def test_what_is_stated_is_written_down() -> None:
    found = Readying(
        (Readiness("a", None, "planned", ("it",), ("leadership",)),),
        {"a": complexity(2, 3, Decimal("1.5"))},
        (Plan("falls", 0.1, 500.2, True, False, True, ("Too few.",)),),
    )
    part = readying_part(found)
    assert part.readiness[0].level is None
    assert part.readiness[0].missing == ("leadership",)
    assert part.complexity[0].score == 9.0
    assert part.evaluation[0].remarks == ("Too few.",)


def test_every_option_with_an_award_has_its_complexity(appraisal: Appraisal) -> None:
    assert appraisal.readying is not None
    part = readying_part(appraisal.readying)
    assert [one.option for one in part.complexity] == [one.id for one in appraisal.case.options]
