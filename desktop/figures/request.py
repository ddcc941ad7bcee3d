"""What somebody wants to see, frozen: the only input of a figure besides the workspace."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The analyst's own settings for one figure; drawn with the accent and named on every export."""

    name: str = ""
    growth: float | None = None
    """Rate a year as a fraction; None leaves the published rate."""
    spread: float = 0.0
    """One standard deviation of the rate, as a fraction."""
    base: float | None = None
    """Start value in single units; None leaves the published start."""


@dataclass(frozen=True, slots=True)
class FigureRequest:
    """Which figure, of what, how. Equal requests on an equal workspace give equal figures."""

    family: str
    """``size`` (a market over time) or ``segments`` (a dimension's tree)."""
    market: str
    measure: str = "market-size"
    dimension: str = ""
    segment: str = ""
    """The node to start from; empty for the whole dimension."""
    start: int | None = None
    end: int | None = None
    """First and last year to show; None for all there is."""
    year: int | None = None
    """The year of a segment figure; None for the best documented one."""
    currency: str = ""
    """ISO code to convert to; empty for as stated."""
    mode: str = "value"
    """value, index, share, growth."""
    shape: str = ""
    """treemap, columns, stacked, bars ... where a family has several."""
    language: str = "en"
    assumptions: Assumptions = Assumptions()

    @property
    def name(self) -> str:
        """Slug used by the command line and by stories."""
        parts = [self.family, self.market]
        if self.measure != "market-size":
            parts.append(self.measure)
        if self.dimension:
            parts.append(self.dimension.removeprefix(f"{self.market}."))
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
        """The request as one line of JSON with sorted keys."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> FigureRequest:
        """Read a request back; unknown keys are ignored, wrong shapes raise ValueError."""
        data: Any = json.loads(text)
        if not isinstance(data, dict):
            raise ValueError("a figure request is a JSON object")
        raw = data.pop("assumptions", {}) or {}
        known = {f.name for f in fields(cls)} - {"assumptions"}
        try:
            own = {k: v for k, v in raw.items() if k in {f.name for f in fields(Assumptions)}}
            return cls(**{k: v for k, v in data.items() if k in known}, assumptions=Assumptions(**own))
        except (TypeError, AttributeError) as error:
            raise ValueError(f"not a figure request: {error}") from error
