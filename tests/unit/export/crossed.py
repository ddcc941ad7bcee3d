"""Figures of every family that a crossed workspace can show, by name and language."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from tests.unit.figures.crossing_data import APPLICATION, END_USE, MARKET, MODALITY, crossed_workspace

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

_SPLIT = FigureRequest("segments", MARKET, dimension=END_USE)
_CROSS = replace(_SPLIT, dimension=APPLICATION, cross=MODALITY)
_REQUESTS = {
    "treemap": replace(_SPLIT, year=2024),
    "icicle": replace(_SPLIT, shape="icicle", year=2024),
    "sunburst": replace(_SPLIT, shape="sunburst", year=2024),
    "stacked": replace(_SPLIT, shape="stacked"),
    "shares": replace(_SPLIT, shape="shares"),
    "areas": replace(_SPLIT, shape="areas"),
    "areas-apart": replace(_SPLIT, dimension=APPLICATION, shape="areas"),
    "multiples": replace(_SPLIT, shape="multiples"),
    "marimekko": replace(_CROSS, shape="marimekko"),
    "marimekko-years": replace(_SPLIT, shape="marimekko"),
    "matrix": replace(_CROSS, shape="matrix"),
    "compare": FigureRequest("compare", MARKET),
    "sensitivity": FigureRequest("sensitivity", MARKET),
    "triangulation": FigureRequest("triangulation", MARKET),
}
NAMES = tuple(_REQUESTS)


@cache
def crossed_figures(language: str = "en") -> dict[str, Figure]:
    """Each figure as the composers make it; a closed workspace is enough for them."""
    with TemporaryDirectory() as folder, crossed_workspace(Path(folder) / "w.marketscope") as workspace:
        return {name: build(replace(one, language=language), workspace) for name, one in _REQUESTS.items()}
