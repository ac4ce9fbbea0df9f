from tests.report.diff.runs import with_option
from toolkit.report.diff.comparing import compare
from toolkit.report.diff.documents import RunsDiffDocument, diff_document
from toolkit.report.diff.reading import RunSeen


def test_values_stand_beside_what_is_shown(seen: RunSeen) -> None:
    other = with_option(seen, 0, total=10.0, status="infeasible")
    found = diff_document(seen, other, compare(seen, other))
    assert RunsDiffDocument.model_validate_json(found.model_dump_json()) == found
    rows = {one.topic: one for one in found.outcomes}
    assert rows["score"].after_value == 10.0
    assert rows["award possible"].after_value is None
    assert not found.nothing_changed


def test_the_same_run_is_said_to_be_the_same(seen: RunSeen) -> None:
    found = diff_document(seen, seen, compare(seen, seen))
    assert found.nothing_changed
    assert found.why == "Nothing changed."
