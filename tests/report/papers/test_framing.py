from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.content import Bullets, Heading, Number, Paragraph, Section
from toolkit.report.papers.framing import framed, proposed

HERE, AWAY = Number(1, "units", "award", where="here"), Number(2, "units", "award", where="away")


def test_links_that_lead_out_of_a_paper_are_dropped_and_origins_stay(appraisal: Appraisal) -> None:
    blocks = (Heading("here", "Here"), Paragraph((HERE, AWAY)), Bullets(((AWAY,),)))
    paper = framed(appraisal, "Note", (Section("one", "One", blocks),))
    _, paragraph, bullets = paper.sections[0].blocks
    assert paragraph == Paragraph((HERE, replace(AWAY, where="")))
    assert bullets == Bullets(((replace(AWAY, where=""),),))
    assert paper.kind == "Note"


def test_a_scenario_stands_above_every_paper(cut: Appraisal, appraisal: Appraisal) -> None:
    assert "budget_cut" in framed(cut, "Note", ()).banners[0]
    assert framed(appraisal, "Note", ()).banners == ()


def test_the_first_is_proposed_unless_another_is_named(
    appraisal: Appraisal, barren: Appraisal
) -> None:
    first = proposed(appraisal, "")
    assert first and first.option.id == appraisal.ranking[0]
    named = proposed(appraisal, "prime_contractor")
    assert named and named.option.id == "prime_contractor"
    assert proposed(barren, "") is None
