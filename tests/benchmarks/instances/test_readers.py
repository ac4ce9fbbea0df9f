from collections.abc import Callable

import pytest

from tests.benchmarks.instances.cats import read_cats
from tests.benchmarks.instances.gamsbid import COLUMNS, read_gams_bid
from tests.benchmarks.instances.gap import read_gap
from tests.benchmarks.instances.instance import Bid, Instance, Provider, Segment, TwoStage
from tests.benchmarks.instances.setpacking import read_set_packing
from tests.benchmarks.instances.sscflp import read_sscflp
from tests.benchmarks.instances.tscflp import read_tscflp
from toolkit.errors import InputError

CATS = """%% a comment

goods 3
bids 3
dummy 1

0\t10.5\t0\t2\t#
1\t7.25\t1\t3\t#
2\t6\t3\t2\t#
"""
SET_PACKING = "3 2\n10.50 1 3\n4 2\n"
GAP = "2 3\n1 2 3\n4 5 6\n7 8 9\n1 1 2\n20 4\n"
SSCFLP = "2 3\n10 12\n5.50 6\n3 4 5\n1 2\n3 4.25\n5 6\n"
TSCFLP = "1 2 2\n4\n5\n9 100\n1 2\n6 30\n7 40\n1 2\n3 4\n"
GAMS_BID = f"{COLUMNS}\na,1,10.50,2.125,0,9\nb,1,4,3.000,2,5\nb,2,0,2.900,5,8\n"


def test_cats_goods_above_the_real_ones_are_xor_groups() -> None:
    assert read_cats(CATS, "x.txt") == Instance(
        "max",
        "at most once",
        3,
        (
            Bid((0, 2), 1050),
            Bid((1,), 725, groups=(0,)),
            Bid((2,), 600, groups=(0,)),
        ),
        scale=100,
    )


def test_set_packing_jobs_count_from_one() -> None:
    found = read_set_packing(SET_PACKING, "in1")
    assert (found.lots, found.sense, found.scale) == (3, "max", 10)
    assert found.bids == (Bid((0, 2), 105), Bid((1,), 40))


def test_gap_has_a_bid_for_each_agent_and_job() -> None:
    found = read_gap(GAP, "a")
    assert found.providers == (Provider(20), Provider(4))
    assert found.bids[:2] == (Bid((0,), 1, 0, 7), Bid((1,), 2, 0, 8))
    assert found.bids[-1] == Bid((2,), 6, 1, 2)
    assert (found.sense, found.cover, found.lots, len(found.bids)) == ("min", "once", 3, 6)


def test_sscflp_has_a_row_of_costs_for_each_customer() -> None:
    found = read_sscflp(SSCFLP, "p1")
    assert found.providers == (Provider(10, 550), Provider(12, 600))
    assert found.bids[:3] == (
        Bid((0,), 100, 0, 3),
        Bid((0,), 200, 1, 3),
        Bid((1,), 300, 0, 4),
    )
    assert found.bids[3].price == 425
    assert (found.scale, found.lots) == (100, 3)


def test_tscflp_keeps_both_stages_apart() -> None:
    assert read_tscflp(TSCFLP, "c") == TwoStage(
        plants=(Provider(9, 100),),
        satellites=(Provider(6, 30), Provider(7, 40)),
        demand=(4, 5),
        inbound=((1, 2),),
        outbound=((1, 2), (3, 4)),
    )


def test_a_later_segment_pays_the_dearer_price_for_the_volume_below_it() -> None:
    found = read_gams_bid(GAMS_BID, "bid.csv")
    assert found.segments == (
        Segment("a", 10_500, 2_125, 0, 9),
        Segment("b", 4_000, 3_000, 2, 5),
        Segment("b", 4_000 + 5 * 100, 2_900, 5, 8),
    )
    assert (found.required, found.scale) == (23_960_048, 1000)


@pytest.mark.parametrize(
    ("read", "text", "place"),
    [
        (read_cats, CATS.replace("dummy 1", ""), "f: the header 'dummy' is missing"),
        (read_cats, CATS.replace("bids 3", "bids 4"), "f:4: the header says 4 bids"),
        (read_cats, CATS.replace("7.25\t1\t3", "7.25\t1\t4"), "f:8: goods are different"),
        (read_cats, CATS.replace("7.25\t1\t3", "7.25\t3\t3"), "f:8: goods are different"),
        (read_cats, CATS.replace("7.25\t1\t3\t#", "7.25\t1\t3"), "f:8: a bid ends with '#'"),
        (read_cats, CATS.replace("2\t6\t3", "3\t6\t3"), "f:9: bid 3 stands where bid 2"),
        (read_cats, CATS.replace("goods 3", "goods 3 4"), "f:3: '4' is one too many"),
        (read_cats, CATS.replace("10.5", "dear"), "f:7: 'dear' is no number"),
        (read_set_packing, "", "f: the file is empty"),
        (read_set_packing, "3 3\n10.5 1 3\n4 2\n", "f:1: the first line says 3 bids"),
        (read_set_packing, "3 2\n10.5 1 4\n4 2\n", "f:2: jobs are numbers from 1 to 3"),
        (read_set_packing, "3 2\n10.5 0 1\n4 2\n", "f:2: jobs are numbers from 1 to 3"),
        (read_set_packing, "3 2\n10.5 1 1\n4 2\n", "f:2: a job stands twice"),
        (read_gap, GAP.replace("20 4", "20"), "f:6: the file ends before a capacity"),
        (read_gap, GAP + "1\n", "f:7: '1' is one too many"),
        (read_gap, GAP.replace("7 8 9", "7 -8 9"), "f:4: -8 is not whole or is negative"),
        (read_gap, GAP.replace("7 8 9", "7 8.5 9"), "f:4: 8.5 is not whole"),
        (read_gap, GAP.replace("4 5 6", "4 nan 6"), "f:3: 'nan' is no number"),
        (read_gap, "", "f: the file ends before the numbers of agents"),
        (read_sscflp, SSCFLP.replace("5 6\n", "5\n"), "f:7: the file ends before a cost"),
        (read_tscflp, TSCFLP.replace("9 100", "9 -"), "f:4: '-' is no number"),
        (read_tscflp, TSCFLP.replace("9 100", "9.5 100"), "f:4: 9.5 is not whole"),
        (read_gams_bid, "vendor,price\n", "f:1: the first line is"),
        (read_gams_bid, GAMS_BID.replace("b,2,0,", "b,3,0,"), "f:4: segment 3 of b stands"),
        (read_gams_bid, GAMS_BID.replace("5,8", "9,8"), "f:4: the fewest, 9, are more"),
        (read_gams_bid, GAMS_BID.replace("2.125", "2.1255"), "f:2: 2.1255 is negative or has"),
        (read_gams_bid, GAMS_BID.replace("b,2,0,", "b,2,"), "f:4: a line has the cells"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_its_place(
    read: Callable[[str, str], object], text: str, place: str
) -> None:
    with pytest.raises(InputError) as refused:
        read(text, "f")
    assert str(refused.value).startswith(place)
