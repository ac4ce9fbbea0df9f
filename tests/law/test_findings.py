import json
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, LAW, sheet, specimen
from toolkit.law.check import check
from toolkit.law.findings import Findings, kind_of, tree_as_json, verdict_for
from toolkit.law.library import Library
from toolkit.law.rules import AwardLimit, Duty, Gives, Regime, Route
from toolkit.statements.limits import Limit

LIBRARY = Library.of([specimen(), specimen(id="routes")])


def _findings(*facts: tuple[str, str, str]) -> Findings:
    return check(case_of(*facts, as_of=DAY), OPTION, LIBRARY)


@pytest.mark.parametrize(
    ("facts", "gives", "words"),
    [
        ({"urgent": "yes"}, Route("direct"), "open"),
        ({"urgent": "yes"}, Route("direct", mandatory=True), "mandatory"),
        ({"urgent": "no", "only_one_able": "no"}, Route("direct"), "closed"),
        ({}, Route("direct"), "unknown"),
        ({"urgent": "yes"}, Duty("tell"), "met"),
    ],
)
def test_a_route_is_open_closed_mandatory_or_unknown(
    facts: dict[str, str], gives: Gives, words: str
) -> None:
    assert verdict_for(gives, LAW.rules["direct"](sheet(**facts), LAW)) == words


def test_likely_at_most_in_the_words_of_a_route() -> None:
    hunch = LAW.rules["hunch"]
    found = [verdict_for(Route("free"), hunch(sheet(urgent=u), LAW)) for u in ("no", "yes")]
    assert found == ["unknown, likely open", "unknown, likely closed"]


def test_kinds() -> None:
    gives: tuple[Gives, ...] = (
        Regime(),
        Route("x"),
        Duty("x"),
        AwardLimit("max_lots", "most_lots"),
    )
    assert [kind_of(one) for one in gives] == ["regime", "route", "duty", "limit"]


def test_a_finding_as_plain_data() -> None:
    found = _findings(("L1", "urgent", "no"), ("L1", "trigger_date", "2031-05-01"))
    direct = next(f for f in found.about("L1") if f.id == "direct").as_json()
    assert set(direct) == {
        "id", "kind", "subject", "verdict", "cites", "layer", "verified", "because", "needs",
        "open_if", "tree",
    }  # fmt: skip
    assert (direct["verdict"], direct["needs"]) == ("unknown", ["only_one_able"])
    assert direct["open_if"] == ["only_one_able"]
    assert json.loads(json.dumps(found.as_json())) == found.as_json()


def test_a_tree_writes_a_rule_out_once() -> None:
    answer = LAW.rules["direct"](sheet(), LAW)
    twice = replace(answer, rule="", children=(answer, answer))
    first, second = json.loads(json.dumps(tree_as_json(twice)))["children"]
    assert (len(first["children"]), len(second["children"])) == (2, 0)


def test_small_reads() -> None:
    found = _findings(("L1", "trigger_date", "2031-05-01"), ("L1", "kind", "care"))
    regime = found.about("L1")[0]
    assert (regime.verdict, regime.regimes, regime.settled) == ("new care", ("new",), True)
    assert found.about("L2")[0].regimes == ()
    assert {f.kind for f in found.of_kind("route")} == {"route"}
    assert all(not f.settled for f in found.unknown)
    assert found.questions["urgent"] == "Is it urgent?"
    assert regime.lot_value_gbp == 1000


def test_limits_are_plain_statements_once_each() -> None:
    every = ("every-lot", "kind", "care"), ("every-lot", "trigger_date", "2031-05-01")
    (limit,) = _findings(*every).limits
    assert (limit.id, limit.kind) == ("cap", "max_lots")
    assert limit.value == Decimal(2)
    assert limit.cites == "Specimen Act s.1"
    (open_,) = _findings(("every-lot", "trigger_date", "2031-05-01")).limits
    assert (open_.is_open, open_.value) == (True, None)


def test_unverified_steps_are_counted_beside_the_verdict() -> None:
    found = _findings(("L1", "urgent", "no"), ("L1", "trigger_date", "2031-05-01"))
    hunch = next(f for f in found.about("L1") if f.id == "hunch")
    assert (hunch.unverified_on_path, hunch.as_json()["verified"]) == (1, False)
    assert hunch.layer == "guidance"


def test_the_same_reasons_are_told_once_with_all_their_subjects() -> None:
    found = _findings(("every-lot", "trigger_date", "2031-05-01"), ("L1", "urgent", "yes"))
    told = {(one.id, one.verdict): subjects for one, subjects in found.alike}
    assert told[("publish", "unknown")] == ("L1", "L2")
    assert told[("direct", "open")] == ("L1",)
    assert told[("direct", "unknown")] == ("L2",)
    assert sum(len(subjects) for _, subjects in found.alike) == len(found.findings)


def test_questions_stand_in_the_order_of_what_waits_for_them() -> None:
    found = _findings(("L1", "trigger_date", "2031-05-01"))
    assert list(found.questions) == list(found.waiting)
    assert next(iter(found.waiting)) == "trigger_date"  # the regime of the other lot waits for it
    assert found.waiting["urgent"] == 3


def test_a_limit_that_is_not_settled_is_an_open_question() -> None:
    (limit,) = _findings(("every-lot", "trigger_date", "2031-05-01")).limits
    assert (limit.id, limit.lots, limit.because) == (
        "cap",
        ("L1", "L2"),
        "Nobody wins more than two lots; missing: kind",
    )


def _limits(gives: AwardLimit, *found: tuple[str, str]) -> tuple[Limit, ...]:
    """Write settled findings about subjects, each with its reason."""
    whole = _findings(("every-lot", "trigger_date", "2031-05-01"), ("every-lot", "kind", "care"))
    one = next(f for f in whole.findings if f.limit)
    assert one.limit
    written = []
    for subject, because in found:
        told = {"kind": gives.kind, "value": None, "because": because}
        limit = one.limit.model_copy(update=told)
        written.append(replace(one, subject=subject, gives=gives, limit=limit))
    return replace(whole, findings=tuple(written)).limits


def test_a_limit_about_tenders_names_them_and_keeps_their_reasons_apart() -> None:
    out = AwardLimit("excluded_provider", on="bid")
    found = _limits(out, ("B1", "debarred"), ("B2", "debarred"), ("B3", "failed"))
    assert [(one.bids, one.because) for one in found] == [
        (("B1", "B2"), "debarred"),
        (("B3",), "failed"),
    ]


def test_limits_of_one_name_that_rest_on_other_clauses_stay_apart() -> None:
    gives = AwardLimit("max_lots", "most_lots")
    whole = _findings(("every-lot", "trigger_date", "2031-05-01"), ("every-lot", "kind", "care"))
    one = next(f for f in whole.findings if f.limit)
    assert one.limit
    other = replace(one, gives=gives, limit=one.limit.model_copy(update={"cites": "Other Act s.2"}))
    assert [limit.cites for limit in replace(whole, findings=(one, other)).limits] == [
        "Specimen Act s.1",
        "Other Act s.2",
    ]


def test_a_limit_about_providers_names_them() -> None:
    (one,) = _limits(AwardLimit("excluded_provider", on="provider"), ("P1", "debarred"))
    assert (one.providers, one.bids, one.lots) == (("P1",), (), ())


def test_what_is_said_of_a_lot_leaves_out_no_tender_in_particular() -> None:
    out = AwardLimit("excluded_provider", on="bid")
    (one,) = _limits(out, ("L1", "debarred"))
    assert (one.is_open, one.lots, one.bids) == (True, ("L1",), ())
    assert not one.leaves_out("L1", "P1", "B1")


def test_a_limit_about_the_option_reaches_every_lot() -> None:
    (one,) = _limits(AwardLimit("no_cap_on_winners"), ("A", "so it is"))
    assert (one.lots, one.is_open) == ((), False)
