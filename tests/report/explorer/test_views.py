from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.content import Bullets, Figure, Number, Paragraph, Table, Text
from toolkit.report.explorer.runs import Run
from toolkit.report.explorer.views import RunView, view_of

PUBLIC = Reader("public")


def texts(view: RunView) -> list[Text]:
    found: list[Text] = []
    for section in (view.answer, view.rest, *view.options):
        for block in section.blocks:
            found += [block.text] if isinstance(block, Paragraph) else []
            found += block.items if isinstance(block, Bullets) else ()
    return found


def test_no_number_leads_to_a_table_that_is_elsewhere(runs: tuple[Run, ...]) -> None:
    for reader in (COMMISSIONER, PUBLIC):
        for run in runs:
            said = [one for text in texts(view_of(run, "stamp", reader)) for one in text]
            assert not [one for one in said if isinstance(one, Number) and one.where]


def test_commissioners_see_pictures_scores_and_what_a_scenario_changed(
    runs: tuple[Run, ...],
) -> None:
    view = view_of(runs[1], "stamp", COMMISSIONER)
    assert view.changes == runs[1].changes
    assert len(view.scored) == len(runs[1].appraisal.results)
    assert [one for one in view.rest.blocks if isinstance(one, Figure)]


def test_others_see_an_answer_lots_rules_and_law(runs: tuple[Run, ...]) -> None:
    view = view_of(runs[1], "stamp", PUBLIC)
    assert (view.changes, view.scored) == ((), ())
    tables = {one.id for one in view.rest.blocks if isinstance(one, Table)}
    assert tables == {"s1-open-lots", "s1-open-rules"}
    for option in view.options:
        stems = [one.id.rsplit("-", 1)[0] for one in option.blocks if isinstance(one, Table)]
        assert stems == ["s1-regimes", "s1-routes"]


def test_an_option_without_an_award_says_why_to_commissioners_only(runs: tuple[Run, ...]) -> None:
    whole, copy = (view_of(runs[2], "stamp", reader) for reader in (COMMISSIONER, PUBLIC))
    assert any("No award: " in str(text[0]) for text in texts(whole))
    assert not any("No award: " in str(text[0]) for text in texts(copy))


def test_a_bidder_sees_its_own_bids_in_each_run(runs: tuple[Run, ...]) -> None:
    for run in runs:
        view = view_of(run, "stamp", Reader("bidder", "P2"))
        (table,) = (
            one
            for one in view.rest.blocks
            if isinstance(one, Table) and one.id == f"{run.id}-own-bids-table"
        )
        bids = run.appraisal.case.bids.values()
        assert [row[0] for row in table.rows] == [b.bid_id for b in bids if b.provider_id == "P2"]
