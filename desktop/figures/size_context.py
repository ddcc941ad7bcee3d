"""What every part of a size figure works on: the selection, its tracks, one scale, one language."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.digits import computed_step
from desktop.figures.palette import unnamed
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount, Selection
    from desktop.figures.request import FigureRequest
    from desktop.figures.scale import Scale
    from desktop.figures.snapshot import SizeSnapshot, Stated
    from desktop.figures.tracks import Track


@frozen(eq=False)
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
    mode: str = "value"
    """In which mode the tracks are: value, or a computed one (share, growth, per_head)."""
    told: int = 4
    """Of so many values each carries its label; of more only the ends and the extremes."""
    finest: float = 0.0
    """Digits worth less than this are left to tooltip and table; 0 writes all that were printed."""

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
    def market_inside(self) -> str:
        """The market's name in the middle of a sentence: small, unless it begins with the name of a place."""
        place = self.snapshot.subject.geography(self.language)
        return self.market if place and self.market.startswith(place) else inside(self.market)

    @property
    def measure_name(self) -> str:
        """The measure's name as it is on file."""
        measure = self.snapshot.measure
        chosen = measure.name_zh if self.language == "zh" else measure.name_en
        return chosen or measure.name_en or measure.id

    @property
    def measure(self) -> str:
        """What the axis shows: the measure's name, in a computed mode with what was done to it."""
        if self.mode == "share":
            whole = self.snapshot.whole
            if whole is None:
                return say(self.language, "measure.share_alone")
            return say(self.language, "measure.share", whole=plain_market(whole.subject.name(self.language)))
        if self.mode in {"growth", "per_head"}:
            name = self.measure_name if self.mode == "per_head" else inside(self.measure_name)
            return say(self.language, f"measure.{self.mode}", what=name)
        return self.measure_name

    @property
    def what(self) -> str:
        """The measure's name inside a sentence."""
        return inside(self.measure)

    def who(self, track: Track) -> str:
        """The estimator's name, or that nobody is named."""
        return self.called(track.estimator)

    def called(self, estimator: str) -> str:
        """An estimator's name, or that nobody is named."""
        return self.snapshot.names.estimator(estimator, self.language)

    def whose(self, stated: Stated) -> str:
        """The name of the estimator, else of the publisher."""
        return self.snapshot.names.whose(stated, self.language)

    def nameless(self, track: Track) -> bool:
        """Whether a track stays grey and without a label, because ten others of the figure are better documented."""
        return not self.colours[track.key] and not unnamed(track.estimator)

    def period(self, stated: Stated) -> str:
        """The period in words."""
        return format_period(stated.period, self.language)

    def number(self, amount: Amount) -> str:
        """A stated value alone, in display units, with the digits that were printed and are worth showing."""
        if self.finest:
            # A number much smaller than the others keeps a digit: rounded away it would read as nothing.
            least = min(self.finest, computed_step(amount.value or amount.low or amount.high or self.finest, 1))
            amount = replace(amount, step=max(amount.step or 0.0, least))
        return self.scale.of_amount(amount)

    def amount(self, amount: Amount) -> str:
        """A stated value with its unit, which is left out where the measure's name says it already."""
        number = self.number(amount)
        *scale, noun = self.scale.label.split(" ")
        if (
            self.mode == "value"
            and self.language != "zh"
            and noun.isalpha()
            and noun in self.measure.lower().split(" ")
        ):
            return " ".join([number, *scale])
        return self.scale.phrase(number)

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


def inside(name: str) -> str:
    """A name inside a sentence: its first letter small, and all of them where every word has a capital.

    Abbreviations and words with a capital inside stay as they are.
    """
    words = name.split(" ")
    count = len(words) if all(word[:1].isupper() for word in words) else 1
    return " ".join([*(_small(word) for word in words[:count]), *words[count:]])


def _small(word: str) -> str:
    return word.lower() if word[1:].islower() else word


def plain_market(name: str) -> str:
    """A market's name without the word market, as it stands inside a sentence about its size."""
    for ending in (" Market", " market"):
        if name.endswith(ending):
            return name.removesuffix(ending)
        name = name.replace(f"{ending} (", " (")
    return name
