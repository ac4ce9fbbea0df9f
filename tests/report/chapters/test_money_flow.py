from xml.etree import ElementTree

from tests.report.charts.flows import LINES, PARTIES, line
from tests.report.models import SCRIPT
from toolkit.report.chapters.money_flow import flow_finding, money_flow_figure
from toolkit.report.charts.flow_gathering import gather

FIGURE = money_flow_figure(LINES, PARTIES, id="flow", what="first year", stamp="Plan stage")


def test_the_finding_tells_the_total_the_largest_and_the_least_certain_flow() -> None:
    assert FIGURE.alt == (
        "£99.4m is paid in all, money passed on counted once. The largest flow is £65.0m "
        "(61.8 to 68.2) from Prime contractor to Provider two for “Sub-contracts”. The least "
        "certain for its size is £0.9m (\u22121.0 to 3.0) from Provider one to City Council for "
        "“Gain and pain”."
    )


def test_the_finding_is_true_where_little_flows() -> None:
    assert flow_finding(()) == "No money flows between the parties."
    one = gather([line("city", "p1", 5e6)], PARTIES)
    assert flow_finding(one).endswith("It is also the least certain for its size.")
    sure = gather([line("city", "p1", 5e6, 0.0)], PARTIES)
    assert flow_finding(sure).endswith("None of the flows has a range.")


def test_the_table_holds_the_numbers_of_the_picture() -> None:
    flows = gather(LINES, PARTIES)
    rows = [(one.kind, one.central_gbp, one.p10_gbp, one.p90_gbp) for one in flows]
    assert [row[2:6] for row in FIGURE.table.rows] == rows
    assert FIGURE.table.rows[0][:2] == ("Prime contractor", "Provider two")


def test_the_picture_is_named_described_and_stamped() -> None:
    root = ElementTree.fromstring(FIGURE.svg)
    assert root.get("aria-labelledby") == "flow-title flow-desc"
    assert FIGURE.alt in list(root.itertext())
    assert "Plan stage" in list(root.itertext())


def test_hostile_words_stay_words() -> None:
    figure = money_flow_figure([line(SCRIPT, "x", 1e6)], (), id="f", what=SCRIPT, stamp=SCRIPT)
    assert "<script" not in figure.svg


def test_no_money_is_still_a_figure() -> None:
    figure = money_flow_figure([], [], id="flow", what="first year", stamp="Plan stage")
    assert figure.table.rows == ()
    assert figure.table.empty == "No money flows."
