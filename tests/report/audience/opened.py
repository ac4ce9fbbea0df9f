"""A case whose secrets can be searched for, and every format opened to its last byte."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pikepdf

from toolkit.appraisal import Appraisal
from toolkit.files import load_case, load_law
from toolkit.files.shipped import shipped
from toolkit.pipeline import run

NAMES = {"P1": "ZQXKESTREL", "P2": "ZQXHERON", "P3": "ZQXSWIFT"}
BIDS = (  # price and quality that nothing else in a report can be by chance
    ("QBID1", "P1", "N", "24.1379", "80.3719", 10000, "hour"),
    ("QBID2", "P1", "S", "25.2713", "80.6173", 8000, "hour"),
    ("QBID3", "P2", "N", "25.3917", "75.2917", 10000, "hour"),
    ("QBID4", "P2", "S", "27.4391", "75.8371", 8000, "hour"),
    ("QBID5", "P3", "S", "20.1973", "50.4179", 8000, "hour"),
    ("QBID6", "P3", "R", "401.7391", "70.9137", 500, "episode"),
    ("QBID7", "P2", "R", "423.6179", "90.1739", 500, "episode"),
)
KEPT_AS_TEXT = (pikepdf.Name.Metadata, pikepdf.Name.EmbeddedFile)
ADVICE = "Counsel warns in confidence that the lot cap is quuxish."


def secret_case(folder: Path) -> Path:
    """Copy the tiny case under other names, with other prices, and with privileged advice."""
    target = folder / "secret"
    shutil.copytree(shipped("contracts", "cases") / "tiny", target)
    for path in target.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        for name, other in NAMES.items():
            text = text.replace(f",{name},", f",{other},").replace(f"\n{name},", f"\n{other},")
        path.write_text(text, encoding="utf-8")
    head = "bid_id,provider_id,lot_id,price_gbp_per_unit,quality_score_0_100,"
    head += "capacity_units_per_year,unit,mobilisation_cost_gbp,basis\n"
    rows = "".join(
        f"{bid},{NAMES[who]},{lot},{price},{quality},{units},{unit},1731,assumed\n"
        for bid, who, lot, price, quality, units, unit in BIDS
    )
    (target / "bids.csv").write_text(head + rows, encoding="utf-8")
    streams = (target / "streams.csv").read_text(encoding="utf-8")
    (target / "streams.csv").write_text(streams.replace("400000", "417171"), encoding="utf-8")
    advice = "advice_id,about,advice,role,given_on\n"
    advice += f"A1,lot cap,{ADVICE},monitoring officer,2026-03-01\n"
    (target / "legal_advice.csv").write_text(advice, encoding="utf-8")
    return target


def appraised(folder: Path) -> Appraisal:
    """Appraise a case with its scenarios."""
    case = load_case(folder)
    changed = {name: load_case(folder, scenario=name) for name in case.scenarios}
    law = load_law()
    return run(case, law, as_of=case.as_of, seed=case.seed, draws=100, what_ifs=changed)


def secrets_of(appraisal: Appraisal, bidder: str = "") -> set[str]:
    """Write everything that a bidder or the public may not read, in the ways it may be shown.

    Args:
        appraisal: Of `secret_case`.
        bidder: Whose own bids are no secret.
    """
    case, found = appraisal.case, set[str]()
    for bid in case.bids.values():
        if bid.provider_id != bidder:
            found |= {bid.bid_id, str(bid.price_gbp_per_unit), str(bid.quality_score_0_100)}
            found.add(f"{bid.price_gbp_per_unit:.2f}")
    found |= {name for name in case.providers if name != bidder}
    own = {bid.bid_id for bid in case.bids.values() if bid.provider_id == bidder}
    for result in appraisal.results:
        sums = [one.cost_gbp for one in result.allocation.awards if one.bid not in own]
        sums += [flow.gbp for flow in result.allocation.flows]
        sums += [one for one in (result.allocation.objective_gbp,) if one]
        if result.simulation:
            sums += [Decimal(repr(year.central)) for year in result.simulation.total]
            sums += [Decimal(repr(year.p90)) for year in result.simulation.total]
        found |= {form for one in sums for form in _written(one)}
    return {*found, "417171", "417,171", "quuxish"}


def _written(gbp: Decimal) -> Iterator[str]:
    whole = f"{gbp:.0f}"
    yield from (str(gbp), f"{gbp:.2f}", f"{gbp:,.2f}")
    if not whole.endswith("000"):  # a round sum may stand elsewhere by chance
        yield from (whole, f"{gbp:,.0f}")


def everything_in(path: Path) -> str:
    """Give all that a file holds as text: archives unpacked, PDF strings and pages read."""
    content = path.read_bytes()
    if path.suffix != ".pdf":
        return _unpacked(content)
    told = _pdf(content)
    if shutil.which("pdftotext"):
        command = ["pdftotext", "-layout", str(path), "-"]
        told += subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return told


def _unpacked(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode("utf-8", errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(
            f"{info.filename} {info.comment!r} {_unpacked(archive.read(info))}"
            for info in archive.infolist()
        )


def _pdf(content: bytes) -> str:
    """Give every string, attachment and stream of metadata; page marks are for `pdftotext`."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return "\n".join(text for one in pdf.objects for text in _strings(one))


def _strings(held: pikepdf.Object) -> Iterator[str]:
    """Walk one object of a PDF; what it refers to is walked by itself."""
    if isinstance(held, pikepdf.String):
        yield str(held)
        return
    parts: list[object] = []
    if isinstance(held, pikepdf.Array):
        parts = list(held.as_list())
    elif isinstance(held, pikepdf.Dictionary | pikepdf.Stream):
        parts = [held[key] for key in held.keys()]
        if isinstance(held, pikepdf.Stream) and held.get("/Type") in KEPT_AS_TEXT:
            yield held.read_bytes().decode("utf-8", errors="replace")
    for one in parts:
        if isinstance(one, pikepdf.Object) and not one.is_indirect:
            yield from _strings(one)
