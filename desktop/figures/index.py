"""Index figures: 100 at the start, for stated growth rates without a value and for comparing shapes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.analysis.growth import compound
from desktop.figures.amounts import lineage_of
from desktop.figures.figure import Certainty, Entity, Lineage, Point, Series
from desktop.figures.scale import rate_text
from desktop.figures.size_series import gap_point
from desktop.figures.tracks import broken_after
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.choosing import Choosing
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import Stated

BASE = 100.0
_DECIMALS = 1


@frozen
class RatePath:
    """A stated growth rate over a span of years, as an index."""

    stated: Stated
    first: int
    last: int
    rate: float

    @property
    def years(self) -> int:
        """Years of growth."""
        return self.last - self.first

    @property
    def end(self) -> float:
        """The index of the last year."""
        return compound(BASE, self.rate, self.years)

    @property
    def formula(self) -> str:
        """The arithmetic with its numbers."""
        return f"100 x (1 + {self.rate_text('en')})^{self.years} = {self.end:.1f} ({self.first} = 100)"

    def rate_text(self, language: str) -> str:
        """The rate with the digits its source printed."""
        return rate_text(self.rate, printed_digits(self.stated.resolution, self.rate), language)


def printed_digits(resolution: float | None, rate: float) -> int:
    """Decimals of a rate in hundredths as its source printed it."""
    if resolution is None:
        return len(f"{rate * 100:.4g}".partition(".")[2])
    return max(0, round(-math.log10(resolution * 100)))


def rate_paths(rates: Sequence[Stated], choosing: Choosing) -> tuple[RatePath, ...]:
    """Stated rates with a span of at least one year: the one to show of each estimator, the best tier first."""
    known = {stated.observation.id: path for stated in rates if (path := _path(stated)) is not None}
    sources = {path.stated.observation.evidence_id: path.stated.source for path in known.values()}
    paths: dict[str, RatePath] = {}
    for row in choosing.order([path.stated.observation for path in known.values()], sources):
        path = known[row.id]
        paths.setdefault(path.stated.estimator or path.stated.source.id, path)
    return tuple(sorted(paths.values(), key=lambda p: (p.stated.source.tier, p.stated.estimator)))


def _path(stated: Stated) -> RatePath | None:
    row = stated.observation
    if row.value is None or row.value <= -1 or stated.period.precision != "range" or row.status == "refuted":
        return None
    first, last = stated.period.start.year, stated.period.end.year
    return RatePath(stated, first, last, row.value) if last > first else None


def rate_series(context: SizeContext, path: RatePath, colour: int) -> Series:
    """A stated rate drawn year by year: modelled, for nobody stated these levels."""
    name, language = context.called(path.stated.estimator), context.language
    lineage = Lineage(observations=(path.stated.observation.id,), formula=path.formula)
    points = tuple(_rate_point(path, year, name, lineage, language) for year in range(path.first, path.last + 1))
    return Series(
        key=path.stated.estimator or f"source:{path.stated.source.id}",
        name=name,
        colour=colour,
        points=points,
        entity=Entity("estimator", path.stated.estimator) if path.stated.estimator else None,
        end_label=f"{format_number(path.end, _DECIMALS, language)} {name}",
    )


def _rate_point(path: RatePath, year: int, name: str, lineage: Lineage, language: str) -> Point:
    value = compound(BASE, path.rate, year - path.first)
    text = format_number(value, 0 if year == path.first else _DECIMALS, language)
    words = (text, str(year), say(language, "modelled"), name)
    return Point(
        key=str(year),
        x=year + 0.5,
        y=value,
        certainty=Certainty.MODELLED,
        label=text if year == path.first else "",
        text=say(language, "comma").join(words),
        lineage=lineage,
        entity=Entity("observation", path.stated.observation.id),
    )


def value_series(context: SizeContext) -> tuple[Series, ...]:
    """Each estimator's values divided by its own first one."""
    found = []
    for track in context.tracks:
        usable = [amount for amount in track.main if amount.value]
        if len(usable) < 2:
            continue
        start = usable[0]
        points: list[Point] = []
        for i, amount in enumerate(usable):
            if i and broken_after(usable[i - 1], amount):
                points.append(gap_point(usable[i - 1].x, amount.x, context.language))
            value = (amount.value or 0.0) / (start.value or 1.0) * BASE
            ends = f"{context.scale.of_amount(amount)} / {context.scale.of_amount(start)}"
            text = format_number(value, _DECIMALS, context.language)
            words = (text, context.period(amount.stated), say(context.language, "modelled"), context.who(track))
            points.append(
                Point(
                    key=amount.stated.period.text,
                    x=amount.x,
                    y=value,
                    certainty=Certainty.MODELLED,
                    label=text if 0 < i < len(usable) - 1 and len(usable) <= 4 else "",
                    text=say(context.language, "comma").join(words),
                    stated=True,
                    lineage=lineage_of(f"{ends} x 100 = {value:.1f}", amount, start),
                    entity=Entity("observation", amount.stated.observation.id),
                )
            )
        name = context.who(track)
        found.append(
            Series(
                key=track.key,
                name=name,
                colour=context.colours[track.key],
                points=tuple(points),
                entity=Entity("estimator", track.estimator) if track.estimator else None,
                end_label=f"{format_number(points[-1].y, _DECIMALS, context.language)} {name}",
            )
        )
    return tuple(found)
