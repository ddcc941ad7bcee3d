"""The folder in which somebody last chose a file of a kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths
from desktop.workspace.files import is_folder

if TYPE_CHECKING:
    from desktop.state.settings import Settings


def kept_folder(settings: Settings, key: str) -> Path:
    """What the setting ``key`` keeps; the folder of documents where that is none, or can be reached no more."""
    folder = Path(settings.text(key))
    return folder if folder.is_absolute() and is_folder(folder) else paths.documents_folder()
