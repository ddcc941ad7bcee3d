"""Things and what ties them, without pixels: which stand in which column, and what each tie says.

Columns run from left to right as things follow each other: owners, investors and founders stand left of what they
hold, whoever takes something over stands right of it.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from desktop.figures.figure import Certainty, Lineage
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Entity


@frozen
class GraphNode:
    """One thing of a graph."""

    key: str
    name: str
    known: bool
    """Whether the workspace has a record of it; a mere name is drawn hollow."""
    cluster: int = 0
    """Which connected part it belongs to: 0 is the largest, or the one with the thing in the middle."""
    column: int = 0
    """Its place from left to right inside the cluster."""
    row: int = 0
    """Its order from top to bottom inside the column."""
    colour: int = 0
    centre: bool = False
    """Whether it is what the graph is about."""
    text: str = ""
    """One line for a tooltip."""
    entity: Entity | None = None


class TieLine(NamedTuple):
    """One statement about a tie: what, since when, how sure."""

    text: str
    certainty: Certainty = Certainty.PUBLISHED


@frozen
class Tie:
    """Everything stated between two things in one direction."""

    key: str
    start: str
    """Key of the node where it begins: the owner, the founder, what was taken over."""
    end: str
    lines: tuple[TieLine, ...]
    """What is said, a line for each kind: ``invested, Sep 2014``."""
    certainty: Certainty = Certainty.PUBLISHED
    ended: bool = False
    """Whether all of it is over: drawn dashed."""
    directed: bool = True
    """Whether it has a head at its end."""
    text: str = ""
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None


@frozen
class Graph:
    """Nodes in their order and the ties between them."""

    nodes: tuple[GraphNode, ...] = ()
    ties: tuple[Tie, ...] = ()
    more: int = 0
    """Things that are on file and left out here."""
