"""A procurement that has been decided, one that is only planned, and what hostile text does."""

from collections.abc import Callable

import pytest

from toolkit.allocation import allocate
from toolkit.files.rulebooks import load_forms
from toolkit.law import Library, check
from toolkit.law.items import Saying
from toolkit.law.notice_forms import Form
from toolkit.law.timetabling import timetable_of
from toolkit.report.records.recording import Dossier, Entries, Found, dossier
from toolkit.statements.case import Case
from toolkit.statements.facts import Fact

SCRIPT = "<script>alert(1)</script>"
FORMULA = '=HYPERLINK("http://127.0.0.1/","open")'
TURNED = "a\u202eb\u0007c"
DECIDED = (
    ("R", "process_followed", "most_suitable_provider", "board paper 7"),
    ("R", "provider_meets_bsc", "yes", "checked on 1 April"),
    ("R", "personal_interest_of_a_decision_maker", "no", ""),
    ("alliance", "contract_awarded_on", "2026-05-20", ""),
)

type Gather = Callable[..., Dossier]


def stated(case: Case, *rows: tuple[str, str, str, str]) -> Case:
    """Add facts to a case."""
    more = tuple(Fact(subject=s, fact=f, value=v, note=n or None) for s, f, v, n in rows)
    return case.model_copy(update={"facts": (*case.facts, *more)})


@pytest.fixture(scope="session")
def gather(law: Library) -> Gather:
    """Gather all about one option of a case."""

    def gathered(case: Case, option: str = "alliance", entries: Entries | None = None) -> Dossier:
        chosen = case.option(option)
        findings = check(case, chosen, law)
        award = allocate(case, chosen, findings.limits)
        found = Found(findings, award, timetable_of(case, chosen, law))
        return dossier(case, chosen, law, found, entries or {})

    return gathered


@pytest.fixture(scope="session")
def planned(tiny: Case, gather: Gather) -> Dossier:
    return gather(tiny)


@pytest.fixture(scope="session")
def decided_case(tiny: Case) -> Case:
    locked = {"stage": "award", "hypothetical": False, "no_award": ()}
    real = tiny.model_copy(update=locked)
    return stated(real, *DECIDED)


@pytest.fixture(scope="session")
def decided(decided_case: Case, gather: Gather) -> Dossier:
    return gather(decided_case)


@pytest.fixture(scope="session")
def hostile(tiny: Case, gather: Gather) -> Dossier:
    """Text from the case and from people that tries to be something else."""
    lots = {id: lot.model_copy(update={"lot_name": f"{SCRIPT}{TURNED}"})
            for id, lot in tiny.lots.items()}  # fmt: skip
    case = tiny.model_copy(update={"title": f"{SCRIPT} {TURNED}", "lots": lots})
    entries = {"every-lot": {"conflicts": Saying(f"{FORMULA} {SCRIPT}{TURNED}", SCRIPT)}}
    return gather(case, entries=entries)


@pytest.fixture(scope="session")
def forms() -> dict[str, Form]:
    return {form.id: form for form in load_forms()}
