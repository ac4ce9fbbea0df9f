from toolkit.widgets.app import App


def test_a_case_takes_the_place_of_the_first_screen_and_gives_it_back() -> None:
    app = App(draws=50)
    app.start.shipped.value = "tiny"
    app.start.open.click()
    assert app.page is not None
    assert app.start.view.layout.display == "none"
    assert app.opened.children == (app.page.view,)
    app.page.work.wait()
    app.page.close.click()
    assert app.page is None
    assert app.start.view.layout.display == ""
    app.start.close()


def test_what_cannot_be_opened_is_one_sentence() -> None:
    app = App(draws=50)
    app.open("no-such-case")
    assert "role='alert'" in app.told.value
    assert app.page is None
    app.start.close()


def test_a_place_can_be_the_start() -> None:
    app = App(draws=50)
    app.place.button.click()
    (view,) = app.place.holder.children
    assert "my-place" in view._dom_classes
    app.start.close()
