from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from tests.report.wording import text_of
from toolkit.report.docx_marks import (
    attribute,
    bookmark,
    element,
    field,
    field_around,
    inner_link,
    paragraph,
    place_names,
    run,
    twips,
    worded,
)


@given(st.text(max_size=80))
def test_any_text_stays_text(text: str) -> None:
    made = element(paragraph("Normal", run(text)))
    assert text_of(made) == " ".join(worded(text).split())
    assert {node.tag for node in made.iter()} <= {
        qn(f"w:{name}") for name in ("p", "pPr", "pStyle", "r", "t", "br")
    }


@given(st.text(max_size=80))
def test_any_text_stays_one_attribute(text: str) -> None:
    made = element(f"<w:tblCaption w:val={attribute(text)}/>")
    assert " ".join(str(made.get(qn("w:val"))).split()) == " ".join(worded(text).split())
    assert len(made.attrib) == 1


def test_a_field_shows_its_result_before_any_update() -> None:
    made = element(paragraph("caption", field("SEQ Table", "12")))
    kinds = made.xpath(".//w:fldChar/@w:fldCharType")
    assert kinds == ["begin", "separate", "end"]
    assert text_of(made) == "12"


def test_a_field_around_lines_opens_in_the_first_and_closes_in_the_last() -> None:
    first, middle, last = field_around("TOC", [run("a"), run("b"), run("c")])
    assert "begin" in first
    assert middle == run("b")
    assert "end" in last
    alone = "".join(field_around("TOC", [run("a")]))
    assert alone.count("fldCharType") in (0, 3)


def test_links_lead_to_bookmarks_whose_names_word_allows() -> None:
    places = place_names(["answer", "x" * 99, "../../x", "answer-1"])
    names = [name for _, name in places.values()]
    assert len(set(names)) == 4
    assert all(len(name) <= 40 and name.replace("_", "").isalnum() for name in names)
    number, name = places["answer"]
    made = element(
        paragraph("Normal", bookmark(number, name, run("a")) + inner_link(name, run("b")))
    )
    assert made.xpath(".//w:hyperlink/@w:anchor") == made.xpath(".//w:bookmarkStart/@w:name")


def test_lengths_are_counted_in_twentieths_of_a_point() -> None:
    assert twips(25.4) == 1440
