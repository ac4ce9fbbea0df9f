from toolkit.widgets.number_slider import NumberSlider


def test_a_number_stays_between_the_ends_wherever_it_comes_from() -> None:
    slider = NumberSlider(description="Weight", value=0.3)
    slider.value = 7.0
    assert slider.value == 1.0
    slider.value = -2.0
    assert slider.value == 0.0


def test_slider_and_typed_number_have_names_of_their_own() -> None:
    script = str(NumberSlider()._esm)
    assert 'label", { for: id }' in script
    assert 'typed.setAttribute("aria-label"' in script
    assert "innerHTML" not in script
