"""Whole figures as text: what changes here changes on every screen and slide.

After a wanted change run with ``MARKETSCOPE_WRITE_GOLDENS=1`` and read the difference.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.figures.build import compose
from desktop.figures.request import Assumptions, FigureRequest
from tests.unit.figures.making import snapshot, stated

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

GOLDENS = Path(__file__).parents[2] / "goldens" / "figures"
REQUEST = FigureRequest("size", "test-market")
KNOWN = snapshot(
    stated("2022", 191e6, "$191 Mn", estimator="Beta", number=1),
    stated("2024", 300.39e6, "300.39 USD Million", number=2),
    stated("2024", 300.0e6, "300.0 million USD", status="disputed", number=3),
    stated("2025", 320.25e6, "320.25 USD Million", kind="forecast", number=4),
    stated("2035", 607.36e6, "607.36 USD Million", kind="forecast", number=5),
    stated("2023", 2.5e9, "over CNY 2.5 billion", unit="CNY", estimator="Gamma", qualifier="over", number=6),
    rates=(
        stated("2025/2035", 0.0661, "6.61%", unit="rate", kind="rate", number=7),
        stated("2025/2031", 0.092, "9.2%", unit="rate", kind="rate", estimator="Delta", number=8),
    ),
)


def brief(value: Any) -> Any:
    """The figure as JSON with what is empty left out and numbers of nine digits."""
    if isinstance(value, dict):
        return {key: short for key, item in value.items() if (short := brief(item)) not in (None, "", [], {}, False)}
    if isinstance(value, list | tuple):
        return [brief(item) for item in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


@pytest.mark.parametrize(
    ("name", "request_"),
    [
        ("size-en", REQUEST),
        ("size-zh", replace(REQUEST, language="zh")),
        ("size-cny", replace(REQUEST, currency="CNY")),
        ("size-index", replace(REQUEST, mode="index")),
        ("size-scenario", replace(REQUEST, end=2027, assumptions=Assumptions("Mine", 0.08, 0.015))),
    ],
)
def test_the_figure_is_as_kept(name: str, request_: FigureRequest) -> None:
    figure: Figure = compose(request_, KNOWN)
    text = json.dumps(brief(asdict(figure)), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = GOLDENS / f"{name}.json"
    if os.environ.get("MARKETSCOPE_WRITE_GOLDENS"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
