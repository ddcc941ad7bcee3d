"""What a graph consists of in logical pixels: boxes of things, and the ties between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Certainty
    from desktop.plotting.box import Box
    from desktop.plotting.shapes import Pixel


@frozen
class Link:
    """A tie between two things of a graph, as a run of points."""

    points: tuple[Pixel, ...]
    certainty: Certainty
    ended: bool = False
    head: bool = True
    """Whether it leads to its end rather than both ways."""


@frozen
class NodeBox:
    """A thing of a graph; its name is a label of its own."""

    box: Box
    colour: int
    known: bool
    """Whether it is more than a name."""
    centre: bool
    key: str
