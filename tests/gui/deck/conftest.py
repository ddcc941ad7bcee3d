"""The Deck page in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData

from desktop.figures.request import FigureRequest
from desktop.figures.slide_content import as_text
from desktop.market.records import Slide
from desktop.views.carried_figure import carried
from desktop.views.deck.export_panel import CheckRow
from desktop.views.deck.page import DeckPage
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import PATIENCE, launch, workspace_file
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["launch", "workspace_file"]


TELEMEDICINE, INTERNET, RADIOLOGY = "china-telemedicine", "china-internet-healthcare", "china-teleradiology"
FIGURES = (
    FigureRequest("size", TELEMEDICINE),
    FigureRequest("size", TELEMEDICINE, mode="index"),
    FigureRequest("size", INTERNET),
    FigureRequest("size", INTERNET, "users"),
    FigureRequest("size", INTERNET, "penetration"),
    FigureRequest("size", INTERNET, "internet-hospitals"),
    FigureRequest("size", RADIOLOGY),
    FigureRequest("segments", RADIOLOGY, dimension=f"{RADIOLOGY}.application"),
    FigureRequest("segments", RADIOLOGY, dimension=f"{RADIOLOGY}.application", shape="stacked"),
    FigureRequest("segments", RADIOLOGY, dimension=f"{RADIOLOGY}.modality"),
    FigureRequest("size", "global-telemedicine"),
)
"""One on each slide of the story that these tests work on."""


@pytest.fixture(scope="session")
def default_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default data, with a story of eleven slides that nobody wrote words on in the place of the sample."""
    path = tmp_path_factory.mktemp("deck") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace, workspace.edit("Plain story") as edit:
        for slide in workspace.slides.all(story_id="sample"):
            edit.delete("slide", (slide.id,))
        for number, request in enumerate(FIGURES):
            key = f"sample.{number + 1:02}"
            edit.put(Slide(id=key, story_id="sample", position=number, figure=as_text((request,))))
    return path


@pytest.fixture
def page(launch: Callable[..., Program], qtbot: QtBot) -> DeckPage:
    return shown(qtbot, launch(page="deck", size=(1366, 768)))


def carrying(request: FigureRequest) -> QMimeData:
    """A request as a drag or the clipboard brings it."""
    data = QMimeData()
    for kind, content in carried(request).items():
        data.setData(kind, content)
    return data


def told(page: DeckPage) -> list[str]:
    """What the page says before a deck leaves."""
    return [row.accessibleName() for row in page.setup.findChildren(CheckRow)]


def shown(qtbot: QtBot, program: Program) -> DeckPage:
    """Wait until the slides are there and the large one is known."""

    def is_ready() -> bool:
        page = program.window.page
        return isinstance(page, DeckPage) and page.known is not None and not program.services.database.is_busy

    qtbot.waitUntil(is_ready, timeout=PATIENCE)
    page = program.window.page
    assert isinstance(page, DeckPage)
    return page
