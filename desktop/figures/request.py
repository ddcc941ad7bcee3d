"""What somebody wants to see, frozen: the only input of a figure besides the workspace."""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, field, fields, is_dataclass, replace
from typing import Any

from desktop.figures.assumptions import Assumptions
from desktop.frozen import frozen

__all__ = ["Arrow", "Assumptions", "FigureRequest", "plain", "usual"]


@frozen
class Arrow:
    """An arrow that somebody put between two points of a figure."""

    kind: str = "cagr"
    """cagr, level (two points) or total (two column totals)."""
    series: str = ""
    start: str = ""
    """Key of the point."""
    end_series: str = ""
    """Empty for the same series."""
    end: str = ""
    shows: str = "absolute"
    """What a difference says: absolute, percent or both."""


@frozen
class FigureRequest:
    """Which figure, of what, how. Equal requests on an equal workspace give equal figures."""

    family: str
    """Which kind of figure: one of ``desktop.figures.build.FAMILIES``."""
    market: str
    """Empty for a figure that belongs to no single market."""
    measure: str = "market-size"
    subject: str = ""
    """Id of the player, policy, factor or geography the figure is of; empty for the market itself."""
    dimension: str = ""
    segment: str = ""
    """The node to start from; empty for the whole dimension."""
    cross: str = ""
    """The second dimension of a matrix or a Marimekko."""
    others: tuple[str, ...] = ()
    """Ids of further things of the same kind that are compared."""
    across: str = ""
    """Measure of the horizontal axis where ``measure`` is the vertical one."""
    area: str = ""
    """Measure that the area of a bubble stands for."""
    lanes: str = ""
    """What a time line is sorted into: level, issuer or theme."""
    kinds: tuple[str, ...] = ()
    """Kinds of what is shown (of factors, of events, of relations); empty for all."""
    levels: tuple[str, ...] = ()
    """Levels of policies that are shown; empty for all."""
    place: str = ""
    """Id of the geography it is limited to."""
    words: str = ""
    """Words that what is shown has to contain."""
    first_day: str = ""
    """First and last day that are visible, ISO; empty for all there is."""
    last_day: str = ""
    on_day: str = ""
    """The day on which something is known or in force, ISO; empty for today's knowledge."""
    start: int | None = None
    end: int | None = None
    """First and last year to show; None for all there is."""
    year: int | None = None
    """The year of a segment figure; None for the best documented one."""
    currency: str = ""
    """ISO code to convert to; empty for as stated."""
    mode: str = "value"
    """value, index, share, growth, per_head."""
    log: bool = False
    """Whether lines stand on a logarithmic axis."""
    shape: str = ""
    """treemap, icicle, sunburst, columns, stacked, shares, areas, marimekko, multiples, matrix ... where a family
    has several."""
    own_axes: bool = False
    """Whether small multiples have a value axis each instead of a common one."""
    themes: tuple[str, ...] = ()
    """Themes of policies that are marked on the time axis."""
    methods: tuple[str, ...] = ()
    """Methods whose own forecast is drawn: constant, linear, log_linear, logistic, bass; of the best documented
    estimator, or of the one named after an @ (``logistic@CNNIC``)."""
    arrows: tuple[Arrow, ...] | None = None
    """Arrows as somebody set them; None for the one a figure draws by itself."""
    language: str = "en"
    assumptions: Assumptions = field(default_factory=Assumptions)
    beside: tuple[Assumptions, ...] = ()
    """Further scenarios drawn beside."""

    @property
    def name(self) -> str:
        """Slug used by the command line and by stories."""
        parts = [self.family, *filter(None, (self.market, self.subject))]
        if self.measure != "market-size":
            parts.append(self.measure)
        for dimension in (self.dimension, self.cross):
            if dimension:
                parts.append(dimension.removeprefix(f"{self.market}."))
        if self.lanes:
            parts.append(self.lanes)
        if self.kinds:
            parts.append("-".join(self.kinds))
        if self.mode != "value":
            parts.append(self.mode)
        if self.shape:
            parts.append(self.shape)
        return ".".join(parts)

    @property
    def id(self) -> str:
        """Eight hexadecimal digits that stay the same in every language."""
        import hashlib  # loads the system's cryptography: not needed to show a figure

        text = replace(self, language="en").to_json()
        return hashlib.sha256(text.encode()).hexdigest()[:8]

    def to_json(self) -> str:
        """The request as one line of JSON with sorted keys.

        What is as by default is left out, so that a field which is added later changes no identity.
        """
        return json.dumps(plain(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> FigureRequest:
        """Read a request back; unknown keys are ignored, wrong shapes raise ValueError."""
        from desktop.figures.request_reading import record  # only stories need it

        try:
            return record(cls, json.loads(text))
        except ValueError as error:
            raise ValueError(f"not a figure request: {error}") from error


def plain(item: Any, telling: frozenset[type] = frozenset()) -> Any:
    """A frozen record as what JSON knows, without its defaults; anything else as it is.

    Records of the types in ``telling`` say under ``is`` what they are: where one of several may stand.
    """
    if isinstance(item, tuple):
        return [plain(one, telling) for one in item]
    if not is_dataclass(item) or isinstance(item, type):
        return item
    values = {
        one.name: plain(value, telling) for one in fields(item) if (value := getattr(item, one.name)) != usual(one)
    }
    return {"is": type(item).__name__, **values} if type(item) in telling else values


def usual(one: Field[Any]) -> Any:
    """What a field of a record holds where nobody says anything; MISSING where it has to be said."""
    return one.default if one.default_factory is MISSING else one.default_factory()
