"""Known answers of columns as wide as their share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.figure import Certainty, Entity, Family, Figure, Node
from desktop.figures.request import FigureRequest
from tests.unit.figures.crossing_data import APPLICATION, END_USE, MARKET, MODALITY

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

REQUEST = FigureRequest("segments", MARKET, dimension=APPLICATION, cross=MODALITY, shape="marimekko")
BONE, ONCOLOGY = f"{APPLICATION}.bone-imaging", f"{APPLICATION}.oncology-imaging"


def by_key(figure: Figure) -> dict[str, Node]:
    return {node.key: node for node in figure.nodes}


def test_widths_are_stated_values_and_the_rest_of_the_total(crossed: Workspace) -> None:
    """80 and 70 of 300: what is left is a column of 150 of which nobody says what it is."""
    figure = build(REQUEST, crossed)
    assert figure.family is Family.MARIMEKKO
    found = by_key(figure)
    columns = [node for node in figure.nodes if not node.parent]
    assert [(node.size, node.detail) for node in columns if node.size] == [
        (80.0, "26.7 %"),
        (70.0, "23.3 %"),
        (150.0, "50.0 %"),
    ]
    assert found["#rest"].lineage.formula == "300.0 - 80.0 - 70.0 = 150.0"
    assert found[BONE].lineage.formula == "80.0 / 300.0 = 26.7 %"
    assert found[BONE].entity == Entity("segment", BONE)


def test_heights_are_stated_crossings_and_the_rest_of_the_column(crossed: Workspace) -> None:
    found = by_key(build(REQUEST, crossed))
    ct = found[f"{BONE}/{MODALITY}.ct-scan"]
    assert (ct.value, ct.value_label, ct.detail) == (40.0, "40.0", "50.0 %")
    assert ct.lineage.formula == "40.0 / 80.0 = 50.0 %"
    assert ct.entity is not None
    assert ct.entity.kind == "crossing"
    rest = found[f"{BONE}#rest"]
    assert (rest.value, rest.certainty) == (15.0, Certainty.NOT_PUBLISHED)
    assert rest.lineage.formula == "80.0 - 40.0 - 25.0 = 15.0"
    assert "X-Ray" in rest.text
    assert found[f"{ONCOLOGY}#rest"].value == 50.0


def test_printed_shares_of_a_column_add_up(crossed: Workspace) -> None:
    """50, 31.25 and 18.75 percent: one of the two halves goes up, the other down, and the note says which."""
    figure = build(REQUEST, crossed)
    shares = [node.detail for node in figure.nodes if node.parent == BONE]
    assert shares == ["50.0 %", "31.3 %", "18.7 %"]
    assert any("Bone Imaging / MRI" in note for note in figure.footnotes)
    assert "18.7 % of it is not published by modality" in figure.title


def test_a_column_without_a_value_has_no_width(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    neuro = by_key(figure)[f"{APPLICATION}.neuroimaging"]
    assert (neuro.value, neuro.size, neuro.certainty) == (None, 0.0, Certainty.NOT_PUBLISHED)
    assert any("Without a stated value" in note and "Neuroimaging" in note for note in figure.footnotes)


def test_one_dimension_over_the_years_is_as_wide_as_the_totals(crossed: Workspace) -> None:
    figure = build(replace(REQUEST, dimension=END_USE, cross=""), crossed)
    columns = [(node.name, node.value, node.detail) for node in figure.nodes if not node.parent]
    assert columns == [("2022", 191.0, ""), ("2023", None, ""), ("2024", 300.0, ""), ("2030", 514.0, "")]
    parts = {node.key: node.value for node in figure.nodes if node.parent == "2024"}
    assert list(parts.values()) == [120.0, 60.0, 30.0, 90.0]
    assert figure.x is not None
    assert (figure.x.maximum, figure.x.title) == (1005.0, "USD million")


def test_nothing_stated_is_said(default: Workspace) -> None:
    figure = build(replace(REQUEST, dimension=MODALITY, cross=APPLICATION), default)
    assert figure.empty == "No part by modality has a stated value, so no column has a width."
    assert all(node.size == 0 for node in figure.nodes)


def test_every_number_leads_back(crossed: Workspace) -> None:
    for request in (REQUEST, replace(REQUEST, dimension=END_USE, cross="")):
        figure = build(request, crossed)
        assert all(node.lineage for node in figure.nodes if node.value is not None)
        assert all(cell.lineage for row in figure.table.rows for cell in row if cell.value is not None)


@pytest.mark.parametrize("currency", ["", "CNY"])
def test_parts_fill_their_column(crossed: Workspace, currency: str) -> None:
    figure = build(replace(REQUEST, currency=currency), crossed)
    for column in [node for node in figure.nodes if not node.parent and node.size and node.key != "#rest"]:
        parts = [node.size for node in figure.nodes if node.parent == column.key]
        assert sum(parts) == pytest.approx(column.size)
