from tests.report.models import SCRIPT, hostile, of_one_party, specimen
from toolkit.report.chapters.model_map import STAMP, model_figure, model_finding
from toolkit.report.model_lanes import lanes_of


def test_the_finding_tells_who_signs_and_who_pays() -> None:
    told = model_finding(lanes_of(specimen()))
    assert told.startswith("Roles: commissioners, leads, providers and resources. ")
    assert "Commissioners and leads sign: service contract, decided by one party. " in told
    assert "Leads and providers sign: sub-contract. " in told
    assert "Commissioners pay, or are paid by, leads: Gain and pain." in told


def test_the_table_holds_every_agreement_and_payment() -> None:
    figure = model_figure(specimen(), id="fig")
    lanes = lanes_of(specimen())
    assert len(figure.table.rows) == len(lanes.signed) + len(lanes.paid)
    assert figure.table.rows[0] == (
        "Agreement",
        "service contract",
        "signed by commissioners and leads",
        "one party",
    )


def test_the_picture_is_described_and_stamped() -> None:
    figure = model_figure(specimen(), id="fig")
    assert f'<desc id="fig-desc">{figure.alt}</desc>' in figure.svg
    assert STAMP in figure.svg


def test_hostile_words_stay_words_and_one_party_is_enough() -> None:
    assert SCRIPT not in model_figure(hostile(), id="fig").svg
    assert model_figure(of_one_party(), id="fig").table.rows
