import json

import numpy as np

from tests.appraisal.judging.test_judge import judged
from tests.statements.judged_cases import judged_case, scores
from tests.statements.raw_cases import built, with_cell, with_table
from toolkit.report.judged_documents import judged_part, scores_document


def test_every_sub_score_is_in_the_document() -> None:
    found = judged(judged_case())
    part = judged_part(found)
    assert part is not None
    assert len(part.record) == len(found.record) == 12
    assert part.head == part.record[-1].digest == found.head
    assert [row.scores for row in part.scores] == [tuple(row) for row in found.scores.tolist()]
    people = part.groups[0].sub_scores
    assert people[0].scores == (None, None, 20)
    assert [view.view for view in part.views] == ["equal groups", "headcount"]


def test_a_gap_is_null_and_never_a_number() -> None:
    rows = [row for row in scores() if row["option_id"] != "alliance"]
    numbered = [{**row, "entry": str(n)} for n, row in enumerate(rows, 1)]
    part = judged_part(judged(with_table(judged_case(), "scores", numbered)))
    assert part is not None
    assert part.views[0].totals[2] is None
    assert part.lints[0].level == "refused"
    json.loads(part.model_dump_json(), parse_constant=lambda name: 1 / 0)


def test_without_groups_there_is_no_part() -> None:
    assert judged_part(None) is None


def test_the_record_names_what_was_changed() -> None:
    assert scores_document(built(judged_case())).changed is None
    changed = scores_document(built(with_cell(judged_case(), "scores", 2, "score", "36")))
    assert changed.changed == 3
    assert np.isclose(changed.record[2].score, 36)
