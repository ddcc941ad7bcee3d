"""The print sheet in the real window, and the few figures these tests draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.catalogue import catalogue
from desktop.figures.figure import Family
from tests.gui.window.conftest import default_workspace, launch, workspace_file

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

__all__ = ["default_workspace", "launch", "workspace_file"]
NAMES = {
    Family.LINES: "size.china-telemedicine",
    Family.TABLE: "in_force",
    Family.TREEMAP: "segments.china-teleradiology.application",
    Family.TIMELINE: "timeline.china-telemedicine.issuer",
    Family.SHEET: "glance.china-teleradiology",
}


@pytest.fixture(scope="session")
def figures(shipped: Shipped) -> dict[Family, Figure]:
    """One figure of each kind that paper, clipboard and drag treat in its own way."""
    requests = {request.name: request for request in catalogue(shipped.workspace)}
    found = {family: build(requests[name], shipped.workspace) for family, name in NAMES.items()}
    assert {family: figure.family for family, figure in found.items()} == {family: family for family in NAMES}
    return found
