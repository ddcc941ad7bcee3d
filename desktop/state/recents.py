"""What was opened lately, remembered in the settings: kinds and keys, no names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop.state.settings import Settings

MOST: Final = 12
KEY: Final = "recent_things"


class Recents:
    """The last things first, each once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def keys(self) -> list[str]:
        """``kind:id`` of each, the last one first."""
        return self._settings.texts(KEY)[:MOST]

    def note(self, key: str) -> None:
        """Something was opened."""
        self._settings.put(**{KEY: [key, *(one for one in self.keys if one != key)][:MOST]})
