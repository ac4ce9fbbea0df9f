import json
from dataclasses import replace

from toolkit.report.explorer.runs import BASE, Run, runs_of, scores_as_json


def test_the_case_as_stated_comes_first(runs: tuple[Run, ...]) -> None:
    assert [run.id for run in runs] == [BASE, "s1", "s2"]
    assert runs[0].changes == ()
    assert runs[1].title.startswith("budget_cut: ")
    assert runs[1].changes


def test_scores_are_those_of_the_appraisal_and_nothing_else_is_in_it(
    runs: tuple[Run, ...],
) -> None:
    found = json.loads(scores_as_json(runs))
    assert [one["weight"] for one in found["criteria"]] == [0.3, 0.7]
    for run in runs:
        for said, result in zip(found["runs"][run.id], run.appraisal.results, strict=True):
            assert {*said} == {"id", "scores", "ends"}
            assert said["scores"] == {one.criterion: one.score for one in result.scores}
            assert len(said["ends"]) == len(result.scores_at_ends)


def test_no_text_of_a_case_can_end_the_block_that_holds_it(runs: tuple[Run, ...]) -> None:
    base = runs[0].appraisal
    harm = "</script><script>alert(1)</script>\u2028&"
    criteria = {
        name: one.model_copy(update={"label": harm}) for name, one in base.case.criteria.items()
    }
    bad = replace(base, case=base.case.model_copy(update={"criteria": criteria}))
    text = scores_as_json(runs_of(bad, {}))
    assert not {"<", ">", "&", "\u2028"} & {*text}
    assert "alert(1)" in json.loads(text)["criteria"][0]["label"]
