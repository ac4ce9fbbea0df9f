import pytest

from toolkit.report.charts import figure_svg
from toolkit.report.charts.svg import Caption
from toolkit.widgets.notebook_pictures import inert

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{}</svg>"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<foreignObject><p>page</p></foreignObject>",
        "<image href='https://example.org/x.png'/>",
        "<style>@import url(https://example.org)</style>",
        "<a href='javascript:alert(1)'><text>x</text></a>",
    ],
)
def test_what_could_act_is_taken_out(inside: str) -> None:
    drawn = inert(SVG.format(inside + "<rect width='3' height='3'/>"))
    assert "rect" in drawn
    assert not any(word in drawn for word in ("script", "https:", "foreignObject", "javascript"))


def test_attributes_that_act_or_lead_out_are_taken_off() -> None:
    drawn = inert(
        SVG.format(
            "<rect onclick='x()' fill='url(#a)' stroke='url(https://example.org)' width='1'/>"
        )
    )
    assert "url(#a)" in drawn
    assert "onclick" not in drawn
    assert "example.org" not in drawn


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no picture",
        "<p>page</p>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
    ],
)
def test_what_is_no_picture_gives_nothing(text: str) -> None:
    assert inert(text) == ""


def test_our_own_pictures_keep_their_words() -> None:
    caption = Caption("fig", "Title", "A finding.", "Plan stage", "Key")
    drawn = inert(figure_svg(SVG.format("<text>Lot</text>"), caption))
    assert all(word in drawn for word in ("Title", "A finding.", "Plan stage", "Lot"))
