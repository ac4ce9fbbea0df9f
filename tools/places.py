"""Write the compact tables of `contracts/places/` anew from folders of published figures.

    python tools/places.py FOLDER

FOLDER holds one folder a data set, as `contracts/places/README.md` names them. The shipped tables
are the truth; this says how they were made. Figures of councils whose borders moved since are
left out, and so are blanks and noughts, which the sources do not tell apart.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "contracts" / "places"
FINANCE = "asc_finance_council_level"
# Today's council, and the number under which a council with the same outer border reported.
SAME_BORDER = {"E06000065": "218", "E06000066": "905", "E06000052": "902", "E06000060": "612"}
SAME_BOARD = {"E06000065": "E10000023", "E06000066": "E10000027"}
OTHER_BORDER = {"E06000058", "E06000059", "E06000061", "E06000062"}  # reformed 2019 and 2021
LONDON = "E12000007"
NOTES = {
    "E06000058": "formed in 2019; older figures are of councils with other borders",
    "E06000059": "formed in 2019; older figures are of a council with other borders",
    "E06000061": "formed in 2021; older figures are of the whole county",
    "E06000062": "formed in 2021; older figures are of the whole county",
    "E06000063": "formed in 2023; older figures are of the whole of Cumbria",
    "E06000064": "formed in 2023; older figures are of the whole of Cumbria",
    "E06000065": "formed in 2023 with the county's border; older figures are the county's",
    "E06000066": "formed in 2023 with the county's border; older figures are the county's",
    "E06000052": "some figures of 2022-23 include the Isles of Scilly",
}

type Row = dict[str, str]


def rows(folder: Path, name: str) -> list[Row]:
    """Read a published table."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, header: str, found: Iterable[tuple[object, ...]]) -> None:
    """Write one of our tables."""
    with (OUT / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(found)


def plain(value: str | float, digits: int = 2) -> str:
    """Write a figure as published, without an empty fraction."""
    return f"{round(float(value), digits):.{digits}f}".rstrip("0").rstrip(".")


def slug(name: str) -> str:
    """Make an id that people can type."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


class Councils:
    """England's upper-tier councils and their numbers in older files."""

    def __init__(self, folder: Path) -> None:
        self.rows = rows(folder, "geography_organisations/utla_hwb_england_2023.csv")
        self.id_of = {row["utla_ons_code"]: slug(self.name(row)) for row in self.rows}
        self.by_number = {
            SAME_BORDER.get(row["utla_ons_code"], row["cassr_code"]): row["utla_ons_code"]
            for row in self.rows
            if row["utla_ons_code"] not in OTHER_BORDER
        }

    @staticmethod
    def name(row: Row) -> str:
        """Name the area; `Bristol, City of` is Bristol."""
        name = re.sub(r", (City|County) of$", "", row["utla_name"])
        return "Hull" if name == "Kingston upon Hull" else name

    def of_number(self, number: str) -> str | None:
        """Give the id of the council that reported under a number."""
        code = self.by_number.get(number) if number else None
        return self.id_of[code] if code else None


def places(folder: Path, councils: Councils) -> Iterator[tuple[object, ...]]:
    """List councils, boards and Scotland's integration authorities."""
    shares: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    boards = rows(folder, "geography_organisations/icb_2024.csv")
    for row in rows(folder, "geography_organisations/icb_to_utla_2024.csv"):
        known = float(row["share_of_utla_lsoas"]), row["icb_ons_code"], row["icb_name"]
        shares[row["utla_ons_code"]].append(known)
    board_id = {row["ons_code"]: slug(short(row["icb_name"])) for row in boards}
    members: dict[str, list[str]] = defaultdict(list)
    for row in councils.rows:
        code = row["utla_ons_code"]
        (share, board, _), *rest = sorted(shares[code], reverse=True)
        members[board].append(councils.id_of[code])
        others = "; ".join(f"{part:.1%} of its small areas: {name}" for part, _, name in rest)
        note = ". ".join(part for part in (NOTES.get(code, ""), others) if part)
        kind = "London borough" if row["region_ons_code"] == LONDON else "council"
        yield (
            councils.id_of[code], councils.name(row), kind, "England", row["region_name"], code,
            "", board_id[board], plain(share, 3), "", "ONS-GEO", note,
        )  # fmt: skip
    for row in boards:
        code = row["ons_code"]
        yield (
            board_id[code], row["icb_name"], "board", "England", "", code, row["ods_code"], "", "",
            ";".join(members[code]), "ONS-GEO", "",
        )  # fmt: skip
    yield from authorities(folder)


def short(name: str) -> str:
    """Drop from a board's name what every board is called."""
    return name.removesuffix(" Integrated Care Board")


def authorities(folder: Path) -> Iterator[tuple[object, ...]]:
    """List Scotland's councils, and the authorities that they and health boards make up."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(folder, "scotland_integration/integration_authorities_by_council.csv"):
        found[row["integration_authority"]].append(row)
    for name, parts in found.items():
        lead = parts[0]["integration_model"] == "lead agency"
        kind = "lead agency" if lead else "integration joint board"
        yield (
            slug(name), name, kind, "Scotland", "", parts[0]["council_ons_code"] if len(parts) == 1
            else "", parts[0]["health_board_code"], parts[0]["health_board_name"], "",
            ";".join(f"{row['council_ons_code']} {row['council_name']}" for row in parts),
            "PHS-IA", "",
        )  # fmt: skip


def figures(folder: Path, councils: Councils) -> Iterator[tuple[str, str, str, str, str]]:
    """Give place, measure, year, value and source of every figure that is kept."""
    yield from board_figures(folder, councils)
    yield from finance_figures(folder, councils)
    for row in rows(folder, "bcf_national_totals/ibcf_grant_first_15_authorities.csv"):
        id = slug(row["local_authority"])
        yield id, "ibcf_gbp", "2024-25", row["ibcf_2024_25_gbp"], "IBCF"
    for row in rows(folder, "bcf_national_totals/bcf_local_figures_from_minutes.csv"):
        if row["item"] == "ICB minimum NHS contribution":
            yield slug(row["area"]), "bcf_minimum_gbp", row["financial_year"], row["gbp"], "LCC-BCF"
    yield from waiting(folder)
    yield from scottish_figures(folder)


def board_figures(folder: Path, councils: Councils) -> Iterator[tuple[str, str, str, str, str]]:
    """Give people and intermediate care of 2022-23 by health and wellbeing board."""
    kept = {
        "adult_population_18plus": "adults_18plus",
        "population_65plus": "aged_65plus",
        "bcf_reablement_at_home_gbp": "bcf_reablement_gbp",
        "bcf_bed_based_intermediate_care_gbp": "bcf_beds_gbp",
        "reablement_episodes_65plus_completed": "reablement_episodes",
    }
    reported = {
        row["hwb_ons_code"]: row
        for row in rows(folder, "bcf_2022_23/bcf_intermediate_care_spend_by_hwb_2022_23.csv")
    }
    for code, id in councils.id_of.items():
        row = reported.get(SAME_BOARD.get(code, code), {})
        for column, measure in kept.items():
            if float(row.get(column) or 0) > 0:
                yield id, measure, "2022-23", plain(row[column]), "BCF-2223"


def finance_figures(folder: Path, councils: Councils) -> Iterator[tuple[str, str, str, str, str]]:
    """Give spending and care of 2014-15 and 2015-16 by council."""
    sums: dict[tuple[str, str, str, str], float] = defaultdict(float)
    spent = {
        "Home care services": "home_care_spend_gbp",
        "Residential and Nursing care": "care_home_spend_gbp",
    }
    for row in rows(folder, f"{FINANCE}/asc_expenditure_income_by_service_2015_16.csv"):
        id = councils.of_number(row["cassr_code"])
        if id and row["finance_type"] == "Expenditure" and row["item"] in spent:
            key = id, spent[row["item"]], "2015-16", "PSSEX1-1516"
            sums[key] += 1000 * float(row["value_gbp_thousand"] or 0)
    homes = {"Residential": "residential_weeks", "Nursing": "nursing_weeks"}
    for row in rows(folder, f"{FINANCE}/care_weeks_by_council_2015_16.csv"):
        id = councils.of_number(row["cassr_code"])
        asked = row["care_type"], row["provision"], row["age_band"]
        if id and asked == ("Long term", "External", "Age 65 and over"):
            key = id, homes[row["long_term_setting"]], "2015-16", "PSSEX1-1516"
            sums[key] += float(row["care_weeks"] or 0)
    for row in rows(folder, f"{FINANCE}/asc_unit_costs_by_council_2014_15.csv"):
        id = councils.of_number(row["cassr_code"])
        measure = {
            ("Residential", "Provision by others"): "residential_week_gbp",
            ("Nursing", "All"): "nursing_week_gbp",
        }.get((row["mechanism"], row["provision"]))
        group = row["age"], row["primary_support_reason"]
        if id and measure and group == ("Age 65 and over", "Physical support"):
            sums[id, measure, "2014-15", "PSSEX1-1415"] += float(row["unit_cost_gbp_per_week"] or 0)
    for row in rows(folder, f"{FINANCE}/home_care_hourly_rates_2014_15.csv"):
        id = councils.of_number(row["cassr_code"])
        if id:
            rate = float(row["external_home_care_gbp_per_hour"] or 0)
            sums[id, "home_care_rate_gbp", "2014-15", "PSSEX1-1415"] += rate
    for (id, measure, year, source), value in sums.items():
        if value > 0:
            yield id, measure, year, plain(value), source


def waiting(folder: Path) -> Iterator[tuple[str, str, str, str, str]]:
    """Give people a day who could leave hospital, a mean of the months of 2024-25, by board."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in rows(folder, "icb_hospital_discharge/icb_discharge_monthly_means.csv"):
        if "2024-04" <= row["month"] <= "2025-03":
            days = float(row["days_reported"])
            value = float(row["mean_daily_no_longer_meeting_criteria_to_reside"])
            found[slug(short(row["icb_name"]))].append((days, value))
    for id, months in found.items():
        mean = sum(days * value for days, value in months) / sum(days for days, _ in months)
        yield id, "ready_to_leave_a_day", "2024-25", plain(mean, 1), "NHSE-DD"


def scottish_figures(folder: Path) -> Iterator[tuple[str, str, str, str, str]]:
    """Give people, care at home and delayed bed-days of Scotland's councils, by council code."""
    for row in rows(folder, "scotland_population/population_mid_2022.csv"):
        for column, measure in (
            ("all", "people"),
            ("a18", "adults_18plus"),
            ("a65", "aged_65plus"),
        ):
            yield row["ons_code"], measure, "mid-2022", row[column], "NRS-2022"
    for row in rows(folder, "scotland_integration/care_at_home_rate_by_council_quarterly.csv"):
        if row["quarter"] == "Q1 2024" and float(
            row["people_receiving_care_at_home_per_1000"] or 0
        ):
            value = row["people_receiving_care_at_home_per_1000"]
            yield row["council_ons_code"], "care_at_home_per_1000", "Q1 2024", value, "PHS-CAH"
    for row in rows(folder, "scotland_integration/delayed_discharge_bed_days_by_council_fy.csv"):
        asked = row["financial_year"], row["age_group"], row["delay_reason"], row["months"]
        if asked == ("2024-25", "18plus", "All Delay Reasons", "12"):
            value = row["delayed_bed_days"]
            yield row["council_ons_code"], "delayed_bed_days", "2024-25", value, "PHS-DD"


def outcomes(folder: Path, councils: Councils) -> Iterator[tuple[object, ...]]:
    """Give each council's latest value of each outcome measure, with England's middle council."""
    latest: dict[tuple[str, str], Row] = {}
    for row in rows(folder, "asc_outcomes_oflog/asc_outcome_measures_by_la.csv"):
        id = councils.id_of.get(row["la_ons_code"])
        if id and row["value"]:
            known = latest.get((id, row["measure_code"]))
            if known is None or known["financial_year"] < row["financial_year"]:
                latest[id, row["measure_code"]] = row
    for (id, code), row in sorted(latest.items()):
        median = plain(row["england_median"], 3) if row["england_median"] else ""
        yield (
            id,
            code,
            row["measure"],
            row["financial_year"],
            plain(row["value"], 3),
            median,
            "OFLOG",
        )


if __name__ == "__main__":
    given = Path(sys.argv[1])
    england = Councils(given)
    header = (
        "place_id,name,kind,nation,region,ons_code,other_code,board,board_share,parts,source_id"
    )
    write("places.csv", f"{header},note", places(given, england))
    write("figures.csv", "area,measure,year,value,source_id", sorted(figures(given, england)))
    header = "place_id,measure_code,measure,year,value,england_median,source_id"
    write("outcomes.csv", header, outcomes(given, england))
