"""The store of slides."""

from __future__ import annotations

from desktop.market.records import Slide
from desktop.workspace.store import Store


class SlideStore(Store[Slide]):
    """Slides of all stories."""

    def last_position(self, story: str) -> int | None:
        """Position of a story's last slide; None while it has none."""
        rows = self._ask("SELECT max(position) FROM slide WHERE story_id = ?", (story,))
        found = rows[0][0]
        return None if found is None else int(found)
