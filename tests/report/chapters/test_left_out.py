from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_parts import UNLISTED, WHY
from toolkit.report.audience.reducing import Reduced
from toolkit.report.chapters.left_out import left_out
from toolkit.report.content import Bullets, Paragraph, Section, Table
from toolkit.report.showing import plain, sentence


def section(id: str, title: str) -> Section:
    return Section(id, title, ())


def test_every_chapter_left_out_has_its_reason(appraisal: Appraisal) -> None:
    found = Reduced((), (section("award", "The award"), section("new", "New")), ())
    told = left_out(appraisal, found, "abc")
    (table,) = (one for one in told.blocks if isinstance(one, Table))
    assert table.rows == (
        ("The award", sentence(WHY["award"])),
        ("New", sentence(UNLISTED)),
    )
    assert not [one for one in told.blocks if isinstance(one, Paragraph)]


def test_it_names_what_is_shortened_and_says_how_far_this_protects(appraisal: Appraisal) -> None:
    found = Reduced((), (), (section("law", "What the law says"),))
    told = left_out(appraisal, found, None)
    first = told.blocks[0]
    assert isinstance(first, Paragraph)
    assert "“What the law says”" in plain(first.text)
    (limits,) = (one for one in told.blocks if isinstance(one, Bullets))
    text = " ".join(plain(one) for one in limits.items)
    assert "can still narrow down" in text
    assert "Counts of people below 5 are not shown" in text
    assert "commit not known" in text
