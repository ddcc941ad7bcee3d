"""Where things lie: shipped data (three ways to be installed) and the user's own folders.

``resources/`` and ``seeds/`` stand beside the package in a checkout, inside it in a wheel, and in
the bundle's data folder when frozen. Nothing else in the program knows about that.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

APPLICATION = "Marketscope"


def shipped(name: str) -> Path:
    """The folder ``name`` of the shipped data; raises FileNotFoundError when it is not there."""
    package = Path(__file__).resolve().parent
    candidates = [package / "_data" / name, package.parent / name]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        candidates.insert(0, Path(bundle) / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"Marketscope's own folder {name!r} is missing. Nothing was changed. Install it again.")


def resources() -> Path:
    """Icons, fonts, themes, translations and the slide template."""
    return shipped("resources")


def seeds() -> Path:
    """The default workspace as a data package."""
    return shipped("seeds")


def settings_folder() -> Path:
    """Folder of settings and window state; made when it is missing."""
    home = _home()
    return _made(home / "settings" if home else _platform("user_config_path"))


def documents_folder() -> Path:
    """Folder in which new workspaces and exports are offered; made when it is missing."""
    home = _home()
    return _made(home / "documents" if home else _platform("user_documents_path") / APPLICATION)


def default_workspace_path() -> Path:
    """Where the first run puts its copy of the default workspace."""
    return documents_folder() / "china-telemedicine.marketscope"


def _home() -> Path | None:
    """A folder that stands for all of the user's folders: portable installs and tests set it."""
    value = os.environ.get("MARKETSCOPE_HOME", "")
    return Path(value) if value else None


def _platform(what: str) -> Path:
    from platformdirs import PlatformDirs

    return Path(getattr(PlatformDirs(APPLICATION, appauthor=False), what))


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
