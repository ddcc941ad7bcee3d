"""The modes of a market over time: what each shows, and why one cannot be shown.

value (as stated), index (100 at the start), share (of the broader market), growth (a year), per_head.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures.index import rate_paths
from desktop.figures.scale import Scale
from desktop.figures.size_growth import growth_tracks
from desktop.figures.size_per_head import per_head_tracks
from desktop.figures.size_share import share_tracks
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.request import FigureRequest
    from desktop.figures.size_computed import Computed
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import SizeSnapshot

VALUE: Final = "value"
INDEX: Final = "index"
SHARE: Final = "share"
GROWTH: Final = "growth"
PER_HEAD: Final = "per_head"
MODES: Final = (VALUE, INDEX, SHARE, GROWTH, PER_HEAD)

_COMPUTED: Final[dict[str, Callable[[SizeContext], Computed]]] = {
    SHARE: share_tracks,
    GROWTH: growth_tracks,
    PER_HEAD: per_head_tracks,
}
_REMEMBERED: Final = 8


@frozen
class Offer:
    """A mode as a switch offers it."""

    mode: str
    refusal: str = ""
    """Why it cannot be shown, as one sentence; empty where it can."""


@lru_cache(maxsize=_REMEMBERED)
def offers(request: FigureRequest, snapshot: SizeSnapshot) -> tuple[Offer, ...]:
    """Every mode for what a request shows, in the order of ``MODES``; the request's own mode does not matter."""
    from desktop.figures.size_published import context_of

    context = context_of(replace(request, mode=VALUE), snapshot)
    found = [Offer(VALUE, "" if context.tracks or not _has_rates(context) else _no_value(context))]
    found.append(Offer(INDEX, "" if _has_index(context) else say(context.language, "index.none", what=context.what)))
    found += [Offer(mode, compute(context).empty) for mode, compute in _COMPUTED.items()]
    return tuple(found)


def shown_mode(context: SizeContext) -> str:
    """The mode in which a figure is drawn: stated rates without any value can only be an index."""
    mode = context.request.mode
    if mode == VALUE and not context.tracks and _has_rates(context):
        return INDEX
    return mode if mode in MODES else VALUE


def is_computed(mode: str) -> bool:
    """Whether a mode computes amounts of its own from several observations."""
    return mode in _COMPUTED


def in_mode(context: SizeContext, mode: str) -> tuple[SizeContext, Computed]:
    """A context whose tracks are the amounts of a computed mode, and what was left out of it."""
    found = _COMPUTED[mode](context)
    values = [a.value for track in found.tracks for a in (*track.main, *track.rings) if a.value is not None]
    scale = Scale.of(values, found.unit, context.language)
    return replace(context, tracks=found.tracks, scale=scale, mode=mode), found


def _has_rates(context: SizeContext) -> bool:
    return bool(rate_paths(context.snapshot.rates, context.snapshot.choosing))


def _has_index(context: SizeContext) -> bool:
    two = any(sum(1 for amount in track.main if amount.value) > 1 for track in context.tracks)
    return two or _has_rates(context)


def _no_value(context: SizeContext) -> str:
    return say(context.language, "value.none", market=context.market, what=context.what)
