from toolkit.files.shipped import shipped, shipped_names


def test_what_ships_is_found_wherever_the_package_is() -> None:
    assert shipped("contracts", "cases", "tiny", "case.yaml").is_file()
    assert shipped("contracts", "models", "alliance.yaml").is_file()
    assert shipped("contracts", "README.md").is_file()


def test_what_ships_is_named_in_order() -> None:
    assert shipped_names("deflators") == tuple(sorted(shipped_names("deflators")))
    assert "alliance" in shipped_names("models")
