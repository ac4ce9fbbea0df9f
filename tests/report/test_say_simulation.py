from toolkit.appraisal import Appraisal
from toolkit.report.say_simulation import simulation


def said(appraisal: Appraisal, option: str) -> str:
    result = appraisal.result(option)
    return simulation(appraisal.case, result.allocation, result.simulation)


def test_every_year_is_told_with_its_chance_of_a_shortage(rich: Appraisal) -> None:
    text = said(rich, "alliance")
    found = rich.result("alliance").simulation
    assert found
    for year in found.affordability.years:
        assert f"{year.headroom:.1%}" in text


def test_deficits_wrong_reasons_and_signatures_are_told(rich: Appraisal) -> None:
    text = said(rich, "prime_contractor")
    assert "\nCON " in text
    assert "Wrong reason: one more spell of EA brings Tinyshire Hospital £1,000." in text
    assert "parties with red lines would sign" in text
    assert "smallest gain broken" in text
    assert "Chances are those of the model" in text


def test_what_is_not_stated_stays_not_stated(appraisal: Appraisal) -> None:
    text = said(appraisal, "alliance")
    assert "Would each party sign: not stated" in text


def test_notes_are_told(rich: Appraisal) -> None:
    found = rich.result("alliance").simulation
    assert found and found.notes
    assert all(note in said(rich, "alliance") for note in found.notes)


def test_without_an_award_there_is_nothing_to_simulate(barren: Appraisal) -> None:
    assert "no award to simulate" in said(barren, "alliance")
