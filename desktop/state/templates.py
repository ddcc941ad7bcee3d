"""Which template slides are written with, and what was decided about each, remembered by what is in the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.state.settings import Settings

TEMPLATE: Final = "template"
"""The setting that keeps the path of the chosen template; empty for the built-in one."""
USES: Final = "template_uses"
MOST: Final = 40
"""Templates whose decisions are remembered; the longest unused go first."""


def remembered(settings: Settings, digest: str) -> dict[str, object]:
    """What was decided about the template with this SHA-256; empty where nothing was."""
    found = _uses(settings).get(digest)
    return found if isinstance(found, dict) else {}


def remember(settings: Settings, digest: str, use: Mapping[str, object]) -> None:
    """Keep what was decided about a template."""
    uses = _uses(settings)
    uses.pop(digest, None)
    uses[digest] = dict(use)
    kept = dict(list(uses.items())[-MOST:])
    settings.put(**{USES: json.dumps(kept, ensure_ascii=False)})


def _uses(settings: Settings) -> dict[str, Any]:
    try:
        found = json.loads(settings.text(USES) or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
