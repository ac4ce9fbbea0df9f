"""A contract model as a figure: who signs what with whom, and who pays whom."""

from toolkit.report.chapters.drawing import drawn
from toolkit.report.charts import Caption
from toolkit.report.charts.model_map import model_map_svg
from toolkit.report.content import Column, Figure, Table
from toolkit.report.model_lanes import Lanes, Paid, lanes_of
from toolkit.report.model_words import NOT_STATED
from toolkit.report.showing import listed, sentence
from toolkit.statements.contracts import ContractModel

STAMP = "A contract model as its file states it; a case may change its figures"


def model_figure(model: ContractModel, *, id: str, stamp: str = STAMP) -> Figure:
    """Draw the parties, agreements and payments of a model, with a table beside the picture.

    Args:
        model: The contract model.
        id: Unique on the page.
        stamp: What a reader must know wherever the picture is shown.
    """
    lanes = lanes_of(model)
    caption = Caption(id, f"{model.title}: who signs and who pays", model_finding(lanes), stamp)
    return drawn(model_map_svg(lanes), caption, _table(lanes, f"{id}-data", model.title))


def model_finding(lanes: Lanes) -> str:
    """State who signs what, how it is decided, and who pays whom."""
    told = [f"Roles: {listed(lanes.roles)}"]
    for one in lanes.signed:
        decided = "" if one.detail == NOT_STATED else f", decided by {one.detail}"
        told.append(f"{listed(one.roles)} sign: {one.title}{decided}")
    told += [f"{way_said(one)}: {one.title}" for one in lanes.paid]
    return " ".join(sentence(one) for one in told)


def way_said(paid: Paid) -> str:
    """Say in words which way a payment goes."""
    way = paid.way
    verb = "pay, or are paid by," if way.returns else "pay"
    return f"{way.payer} {verb} {way.payee}"


def _table(lanes: Lanes, id: str, title: str) -> Table:
    signed = [
        ("Agreement", one.title, f"signed by {listed(one.roles)}", one.detail)
        for one in lanes.signed
    ]
    paid = [("Payment", one.title, way_said(one), one.detail) for one in lanes.paid]
    columns = (
        Column("What"),
        Column("Name"),
        Column("Between"),
        Column("Rule", note="How an agreement decides, or how a payment is worked out"),
    )
    return Table(id, "Model", f"Agreements and payments: {title}", columns, (*signed, *paid))
