from typing import get_args
from xml.etree import ElementTree

from tests.report.charts.drawing import texts_of
from tests.report.models import ARABIC, hostile, of_one_party, specimen
from toolkit.report.charts.model_map import model_map_svg
from toolkit.report.model_lanes import Lanes, Paid, Signed, lanes_of
from toolkit.report.payment_words import Way
from toolkit.statements.agreements import Role

SVG = "{http://www.w3.org/2000/svg}"


def test_every_role_agreement_and_payment_is_named() -> None:
    said = texts_of(model_map_svg(lanes_of(specimen())))
    roles = ("commissioners", "leads", "providers", "resources")
    things = ("service contract", "decides: one party", "Team", "gain share, either way")
    assert all(word in said for word in (*roles, *things))


def test_an_agreement_has_a_dot_at_each_role_that_signs() -> None:
    root = ElementTree.fromstring(model_map_svg(lanes_of(specimen())))
    dots = [float(dot.get("cx", "")) for dot in root.iter(f"{SVG}circle")]
    assert dots[0] < dots[1] == dots[2] < dots[3]


def test_money_that_may_return_has_a_tip_at_both_ends() -> None:
    def tips(returns: bool) -> int:
        way = Way("commissioners", "providers", returns=returns)
        lanes = Lanes(("commissioners", "providers"), (), (Paid("x", "X", "x", way),))
        return len(list(ElementTree.fromstring(model_map_svg(lanes)).iter(f"{SVG}path")))

    assert (tips(False), tips(True)) == (1, 2)


def test_nine_roles_and_one_role_fit() -> None:
    roles: tuple[Role, ...] = get_args(Role)
    every = Lanes(roles, (Signed("x", "Everybody", "majority", roles),), ())
    assert all(role in texts_of(model_map_svg(every)) for role in roles)
    alone = lanes_of(of_one_party())
    assert "commissioners" in texts_of(model_map_svg(alone))
    ElementTree.fromstring(model_map_svg(Lanes((), (), ())))


def test_money_within_a_role_is_a_ring() -> None:
    paid = Paid("x", "Levy", "fixed", Way("leads", "leads"))
    svg = model_map_svg(Lanes(("leads",), (), (paid,)))
    (ring,) = ElementTree.fromstring(svg).iter(f"{SVG}circle")
    assert ring.get("fill") == "none"


def test_hostile_endless_and_right_to_left_words_stay_words_of_a_bearable_length() -> None:
    root = ElementTree.fromstring(model_map_svg(lanes_of(hostile())))
    assert not [node for node in root.iter() if node.tag.endswith("script")]
    assert max(len(text) for text in root.itertext()) < 60
    assert any(ARABIC in text for text in root.itertext())
