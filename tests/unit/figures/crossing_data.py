"""The default workspace with numbers that no publisher states: values over the years, and crossings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.market.crossings import crossing_id
from desktop.market.records import Crossing, Observation
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from pathlib import Path

MARKET = "china-teleradiology"
APPLICATION, MODALITY, END_USE = (f"{MARKET}.{name}" for name in ("application", "modality", "end-use"))
_EVIDENCE = f"mrfr-{MARKET}.036"

OVER_YEARS = {
    "hospitals": {2022: 100.0, 2023: 110.0, 2024: 120.0, 2030: 200.0},
    "diagnostic-imaging-centers": {2022: 50.0, 2023: 55.0, 2024: 60.0},
    "home-healthcare": {2024: 30.0, 2030: 90.0},
}
"""USD million by end use; what is not here is not published."""
BY_MODALITY = {"ct-scan": 90.0, "mri": 60.0}
SHARED = {("bone-imaging", "ct-scan"): 40.0, ("bone-imaging", "mri"): 25.0, ("oncology-imaging", "mri"): 20.0}
"""USD million in 2024 by application and modality."""


def _stated(subject: str, subject_id: str, year: int, millions: float) -> Observation:
    return Observation(
        id=f"{subject_id}.{year}.test",
        subject=subject,
        subject_id=subject_id,
        measure_id="market-size",
        period=str(year),
        stated=f"{millions:.1f} million USD",
        value=millions * 1e6,
        unit="USD",
        kind="forecast" if year > 2025 else "estimate",
        estimator="Market Research Future",
        evidence_id=_EVIDENCE,
    )


def crossed_workspace(path: Path) -> Workspace:
    """An open workspace made of the seeds and the numbers above."""
    workspace = Workspace.open(shipped_file(path))
    records: list[object] = []
    for name, by_year in OVER_YEARS.items():
        records += [_stated("segment", f"{END_USE}.{name}", year, value) for year, value in by_year.items()]
    records += [_stated("segment", f"{MODALITY}.{name}", 2024, value) for name, value in BY_MODALITY.items()]
    for place, ((row, column), value) in enumerate(SHARED.items()):
        pair = (f"{APPLICATION}.{row}", f"{MODALITY}.{column}")
        key = crossing_id(*pair)
        # Either side may come first on file.
        records.append(Crossing(id=key, first_id=pair[place % 2], second_id=pair[1 - place % 2]))
        records.append(_stated("crossing", key, 2024, value))
    with workspace.edit("Add numbers") as edit:
        edit.put_all(records)
    return workspace
