from dataclasses import replace

import pytest

from toolkit.files import load_case
from toolkit.law import Library, check
from toolkit.law.findings import Findings
from toolkit.report.law_words import reason_of
from toolkit.report.say_every_finding import WIDE, every_finding


@pytest.fixture(scope="module")
def found(law: Library) -> Findings:
    case = load_case("tiny")
    return check(case, case.options[0], law)


def test_every_finding_stands_with_the_lots_for_which_it_holds(found: Findings) -> None:
    told = list(every_finding(found))
    for one in found.findings:
        assert any(line.startswith(f"  {one.rulebook}/{one.id} (") for line in told)
    assert max(map(len, told)) <= WIDE


def test_what_most_open_answers_wait_for_is_said_once(found: Findings) -> None:
    told = " ".join(" ".join(every_finding(found)).split())
    assert "Procurement Act 2023: most open answers wait for these" in told
    assert told.count("waits for the") > 20
    assert "facts above and " in told


def test_few_findings_are_told_in_full(found: Findings) -> None:
    few = replace(found, findings=tuple(one for one in found.findings if one.needs)[:2])
    told = " ".join(" ".join(every_finding(few)).split())
    assert "facts above" not in told
    assert all(reason_of(one) in told for one in few.findings)
