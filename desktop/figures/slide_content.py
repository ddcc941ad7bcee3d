"""What a slide of a story keeps in its column ``figure``: the requests of its figures, and whether it is skipped.

One figure is kept as its request in JSON, several as a list of requests. A slide that is hidden keeps
``{"hidden": true, "figures": [...]}``, so that the schema of the file needs no further column for it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.market.records import Slide

_HIDDEN: Final = "hidden"
_FIGURES: Final = "figures"


def requests_of(slide: Slide) -> tuple[FigureRequest, ...]:
    """The figures a slide holds, in order; raises ValueError in one sentence when they cannot be read."""
    return tuple(FigureRequest.from_json(json.dumps(one)) for one in _kept(slide.figure)[0])


def is_hidden(slide: Slide) -> bool:
    """Whether it is skipped when the story is presented; what cannot be read hides nothing."""
    if _HIDDEN not in slide.figure:
        return False
    try:
        return _kept(slide.figure)[1]
    except ValueError:
        return False


def holds_figures(slide: Slide) -> bool:
    """Whether figures stand on it; also where nobody can read them any more."""
    try:
        return bool(_kept(slide.figure)[0])
    except ValueError:
        return True


def shown_slides(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Those that are not hidden."""
    return tuple(slide for slide in slides if not is_hidden(slide))


def as_text(requests: Sequence[FigureRequest], *, hidden: bool = False) -> str:
    """Figures as a slide keeps them, in no language."""
    return _text([json.loads(replace(one, language="en").to_json()) for one in requests], hidden=hidden)


def hidden_text(slide: Slide, *, hidden: bool) -> str:
    """What the slide keeps once it is hidden or shown again; raises ValueError where that cannot be read."""
    return _text(_kept(slide.figure)[0], hidden=hidden)


def _text(rows: Sequence[Any], *, hidden: bool) -> str:
    plain = [json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows]
    listed = f"[{', '.join(plain)}]"
    if hidden:
        return f'{{"{_HIDDEN}": true, "{_FIGURES}": {listed}}}'
    return plain[0] if len(plain) == 1 else listed if plain else ""


def _kept(text: str) -> tuple[list[Any], bool]:
    """The rows of the figures, and whether the slide is hidden."""
    if not text:
        return [], False
    try:
        found: Any = json.loads(text)
    except ValueError as error:
        raise ValueError(f"not a figure request: {error}") from error
    if isinstance(found, dict) and isinstance(found.get(_FIGURES), list):
        return found[_FIGURES], found.get(_HIDDEN) is True
    return (found if isinstance(found, list) else [found]), False
