"""What every part of a size figure works on: the selection, its tracks, one scale, one language."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.figures.wording import say
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount, Selection
    from desktop.figures.request import FigureRequest
    from desktop.figures.scale import Scale
    from desktop.figures.snapshot import SizeSnapshot, Stated
    from desktop.figures.tracks import Track


@dataclass(frozen=True, slots=True, eq=False)
class SizeContext:
    """A size figure half made."""

    request: FigureRequest
    snapshot: SizeSnapshot
    selection: Selection
    tracks: tuple[Track, ...]
    scale: Scale
    colours: dict[str, int]
    dropped: tuple[str, ...] = ()
    """Estimators left out because the shape shows one only."""

    @property
    def language(self) -> str:
        """Language of every word."""
        return self.request.language

    @property
    def leading(self) -> Track | None:
        """The best documented track that has main values."""
        return next((track for track in self.tracks if track.main), None)

    @property
    def market(self) -> str:
        """The market's name inside a sentence."""
        return plain_market(self.snapshot.subject.name(self.language))

    @property
    def measure(self) -> str:
        """The measure's name."""
        measure = self.snapshot.measure
        chosen = measure.name_zh if self.language == "zh" else measure.name_en
        return chosen or measure.name_en or measure.id

    @property
    def what(self) -> str:
        """``Market size of China teleradiology``."""
        return say(self.language, "size.what", measure=self.measure, market=self.market)

    def who(self, track: Track) -> str:
        """The estimator's name, or that nobody is named."""
        return estimator_name(track.estimator, self.language)

    def period(self, stated: Stated) -> str:
        """The period in words."""
        return format_period(stated.period, self.language)

    def amount(self, amount: Amount) -> str:
        """A stated value with its unit."""
        return self.scale.phrase(self.scale.of_amount(amount))

    def points(self) -> tuple[Amount, ...]:
        """All drawn values."""
        return tuple(amount for track in self.tracks for amount in (*track.main, *track.rings))

    def forecast_from(self) -> float | None:
        """The year in which the forecast begins: after the last value of the past, when anything lies beyond."""
        past = [amount.x for amount in self.points() if not amount.forecast]
        ahead = [amount.x for amount in self.points() if amount.forecast]
        if not ahead:
            return None
        boundary = float(math.floor(max(past)) + 1) if past else float(math.floor(min(ahead)))
        return boundary if any(x >= boundary for x in ahead) else None


def estimator_name(estimator: str, language: str) -> str:
    """An estimator's name, or that nobody is named."""
    return estimator or say(language, "unnamed")


def plain_market(name: str) -> str:
    """A market's name without the word market, as it stands inside a sentence about its size."""
    for ending in (" Market", " market"):
        if name.endswith(ending):
            return name.removesuffix(ending)
        name = name.replace(f"{ending} (", " (")
    return name
