from toolkit.files.barriers import load_barriers
from toolkit.files.rulebooks import FOLDER
from toolkit.law.rulebooks import SHIPPED


def test_every_page_that_ships_is_read_in_the_order_of_rulebooks() -> None:
    pages = load_barriers()
    held = [id for id in SHIPPED if (FOLDER / id / "barriers.yaml").is_file()]
    assert list(pages) == held
    assert held
    assert all(ones for ones in pages.values())
