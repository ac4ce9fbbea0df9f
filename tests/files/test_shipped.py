from toolkit.files.shipped import shipped


def test_what_ships_is_found_wherever_the_package_is() -> None:
    assert shipped("contracts", "cases", "tiny", "case.yaml").is_file()
    assert shipped("contracts", "models", "alliance.yaml").is_file()
    assert shipped("contracts", "README.md").is_file()
