"""The frozen description of a chart: no pixels, no Qt, everything a surface needs.

The screen, PNG, SVG, PDF, the clipboard, PowerPoint and Excel all draw the same ``Figure``, so a
slide cannot disagree with the screen. Values are in display units (``Axis.unit`` says which);
``Lineage`` leads from every mark back to the stated observations.

One declarative list on purpose: frozen records that compute nothing from what they hold. It is longer
than other modules because every surface has to know all of them.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.bar_rows import BarRows
    from desktop.figures.graph import Graph
    from desktop.figures.quadrants import Quadrants
    from desktop.figures.sheet import Sheet
    from desktop.figures.timeline_marks import Timeline


class Certainty(StrEnum):
    """How far a mark can be trusted; the one grammar of badge, chart, table and slide."""

    PUBLISHED = "published"
    FORECAST = "forecast"
    MODELLED = "modelled"
    DISPUTED = "disputed"
    PART_OF_YEAR = "part_of_year"
    """Of some months only: stands at its year, and is not compared with whole ones."""
    NOT_PUBLISHED = "not_published"
    REFUTED = "refuted"


class Family(StrEnum):
    """The chart families; one module of ``figures`` each."""

    LINES = "lines"
    COLUMNS = "columns"
    STACKED = "stacked"
    WATERFALL = "waterfall"
    """Levels as columns from zero, and steps between them: a step's point has ``low`` and ``high`` for its ends, and as
    ``y`` the one it leads to; its label tells the change."""
    BARS = "bars"
    AREAS = "areas"
    """Stacked areas over time."""
    TREEMAP = "treemap"
    ICICLE = "icicle"
    SUNBURST = "sunburst"
    MARIMEKKO = "marimekko"
    """Nodes of two levels: the upper ones are columns as wide as their size, the lower ones their parts."""
    MULTIPLES = "multiples"
    """Small charts on common axes, one for each of ``panels``."""
    MATRIX = "matrix"
    """Two dimensions crossed: ``matrix``."""
    TABLE = "table"
    """Words and numbers side by side: what is drawn is the table itself."""
    RANGES = "ranges"
    """Named ranges on one value axis: each point of a series is a row with ``low``, ``y`` and ``high``."""
    SCATTER = "scatter"
    """Points on two free value axes, as bubbles where ``Point.size`` is known, as rectangles where they are ranges."""
    DOUGHNUT = "doughnut"
    """Shares of one whole; the missing mass is a sector of its own."""
    RADAR = "radar"
    """Series over the same named spokes, from 0 to 1."""
    GRAPH = "graph"
    """Things and what ties them: ``graph``."""
    TIMELINE = "timeline"
    """Dated marks in lanes: ``timeline``."""
    FORCES = "forces"
    """Porter's cross: ``nodes``, the first of them in the middle."""
    STAGES = "stages"
    """A life cycle as a schematic curve without data axes: ``nodes`` are its stages; the table holds the criteria."""
    SHEET = "sheet"
    """One page made of several figures, facts and lists: ``sheet``."""


@frozen
class Lineage:
    """Where a number comes from."""

    observations: tuple[str, ...] = ()
    """Ids of the observations it rests on."""
    claims: tuple[str, ...] = ()
    formula: str = ""
    """Empty for a stated number, else the arithmetic with its numbers, in plain characters."""
    evidence: tuple[str, ...] = ()
    """Ids of the evidence of what is no observation: exchange rates that the arithmetic uses, deals, relations."""

    def __bool__(self) -> bool:
        """Whether anything at all is named."""
        return bool(self.observations or self.claims or self.formula or self.evidence)


@frozen
class Entity:
    """What a mark stands for: selecting the mark selects this."""

    kind: str
    """market, dimension, segment, player, observation, policy, estimator, scenario."""
    id: str


@frozen
class Tick:
    """A place on an axis with its label, already in the figure's language."""

    at: float
    label: str


@frozen
class Axis:
    """Fixed limits and ticks; no surface computes its own."""

    minimum: float
    maximum: float
    ticks: tuple[Tick, ...] = ()
    title: str = ""
    unit: str = ""
    """Unit of the values as shown (``USD million``)."""
    factor: float = 1.0
    """Single units in one display unit (1e6 for ``USD million``)."""
    decimals: int = 0
    kind: str = "value"
    """value, log (values on a logarithmic scale), time (decimal years, a year's slot is [y, y+1)) or category
    (0, 1, 2 ...)."""


@frozen
class Point:
    """One value of a series, or a gap with its reason."""

    key: str
    """Stable inside the series: the canonical period or the category's id."""
    x: float
    y: float | None
    """Display units; None for a gap."""
    certainty: Certainty
    label: str = ""
    """Direct label (value as text); empty when this point carries none."""
    text: str = ""
    """One line for a tooltip: value, unit, period, kind, source."""
    low: float | None = None
    """Lower end of a range or band. A lower bound (``over 370``) has ``low == y`` and no ``high``."""
    high: float | None = None
    """Upper end of a range or band. An upper bound (``up to 20``) has ``high == y`` and no ``low``."""
    stated: bool = False
    """Whether a source states a value for this point (a converted one included): only these get a dot."""
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None
    reason: str = ""
    """Why there is no value, for gaps."""
    forecast: bool = False
    """Whether the source looks ahead, which a doubted value's certainty does not tell."""
    size: float | None = None
    """What the area of a bubble stands for, in the figure's ``sizes``; None where it is no bubble or nobody says."""
    x_low: float | None = None
    """Both ends of the horizontal value where it is a range, in units of the x axis."""
    x_high: float | None = None


@frozen
class Series:
    """Points of one entity by one estimator."""

    key: str
    name: str
    colour: int
    """1 to 10: entity colours of the palette; 0: unnamed (axis grey); -1: the accent (a scenario); -2 and -3: the
    first and the second measure of a figure, which are no entities."""
    points: tuple[Point, ...]
    entity: Entity | None = None
    mark: str = "line"
    """line, column, area, band (low/high of each point), marker."""
    end_label: str = ""
    """Direct label at the end: value first, then name. For a band: at the end of its upper edge."""
    low_label: str = ""
    """For a band: direct label at the end of its lower edge."""
    secondary: bool = False
    """Drawn against ``y2``."""
    weight: float = 2.25
    band_style: str = ""
    """For bands: ``outer`` (wash) or ``inner`` (hatched)."""


@frozen
class Pill:
    """A claim in words beside a mark: ``largest``."""

    text: str
    disputed: bool = False
    lineage: Lineage = field(default_factory=Lineage)


@frozen
class Node:
    """A node of a hierarchy figure; the remainder that nobody published is a node too."""

    key: str
    parent: str
    """Key of the parent, empty for the root."""
    name: str
    value: float | None
    """Display units; None when nobody published it."""
    size: float
    """Area weight; 0 when it is unknown and takes none of its own."""
    certainty: Certainty
    colour: int = 0
    value_label: str = ""
    detail: str = ""
    """Second line: unit and share."""
    pills: tuple[Pill, ...] = ()
    text: str = ""
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None


@frozen
class GrowthArrow:
    """A compound annual growth rate between two points, of one series unless ``end_series`` names another."""

    series: str
    start: str
    end: str
    text: str
    """The rate for the pill; where there is none, why in a few words."""
    formula: str
    lineage: Lineage = field(default_factory=Lineage)
    rate: float | None = None
    """The rate as a fraction a year; None where it was refused."""
    end_series: str = ""
    refusal: str = ""
    """Why there is no rate, in one plain sentence; empty where there is one."""
    position: int = -1
    """Which of the request's ``arrows`` it is; -1 for the one that a figure draws by itself."""


@frozen
class DifferenceArrow:
    """The difference between two points (``level``) or between two column totals (``total``)."""

    kind: str
    series: str
    """Empty for totals."""
    start: str
    end_series: str
    end: str
    text: str
    formula: str
    lineage: Lineage = field(default_factory=Lineage)
    refusal: str = ""
    position: int = -1
    shows: str = "absolute"
    """absolute, percent or both."""
    absolute: float | None = None
    """Display units, percentage points where the values are shares; None where it was refused."""
    relative: float | None = None
    """As a fraction of the start; None where it was refused or does not exist."""


@frozen
class DateMark:
    """Something dated that is marked on the time axis: a policy. A span where the date is not known to the day."""

    key: str
    start: float
    """Decimal year."""
    end: float
    text: str
    """Short label."""
    detail: str = ""
    """One line for a tooltip."""
    theme: str = ""
    tentative: bool = False
    """A draft: nothing of it holds yet."""
    entity: Entity | None = None
    lineage: Lineage = field(default_factory=Lineage)


@frozen
class Boundary:
    """A vertical line with a word: where the forecast begins."""

    x: float
    text: str


@frozen
class Gap:
    """A span of time for which nobody published a number."""

    start: float
    end: float
    text: str


Annotation = GrowthArrow | DifferenceArrow | DateMark | Boundary | Gap


@frozen
class Way:
    """A way over a barrier: a currency to convert to, a market to look at, or an observation that may be compared."""

    kind: str
    """currency, broader, sibling or observation."""
    text: str
    """What to do, in a few words."""
    detail: str = ""
    currency: str = ""
    market: str = ""
    observation: str = ""


@frozen
class ScopeBarrier:
    """Values that are not one series: why, what joining them would claim, and the ways over."""

    short: str
    """One line: what differs, and the claim."""
    text: str
    """The same with the names of both sides."""
    claim: str
    """What joining would claim, in numbers; empty where none can be told."""
    rate: float | None
    """The growth a year that joining would claim."""
    ways: tuple[Way, ...]
    lineage: Lineage


@frozen
class SideValue:
    """What a column beside the plot says of one series: a growth rate."""

    series: str
    """Key of the series at whose end it stands."""
    text: str
    formula: str = ""
    lineage: Lineage = field(default_factory=Lineage)
    rate: float | None = None
    """The number as a fraction; None where there is none."""
    refusal: str = ""
    """Why there is none, in one plain sentence; empty where there is one."""


@frozen
class SideColumn:
    """A column at the right of lines, with a value for each of some series."""

    title: str
    values: tuple[SideValue, ...] = ()


@frozen
class OwnPlace:
    """What a number in a cell is about: one subject, measure and period; the person can own a number there."""

    subject: str
    """market, segment or crossing."""
    subject_id: str
    measure: str
    period: str
    """Canonical period text."""
    unit: str
    """Single unit of the numbers there: ``USD``, ``person``, ``ratio``."""
    unit_kind: str
    """The measure's: money, count, ratio, rate ..."""
    factor: float = 1.0
    """Single units in one unit of the column: what a bare number is multiplied by."""
    owned: str = ""
    """Id of the person's own observation that is shown; empty for a published number and for none."""
    stated: str = ""
    """The words of the number that is shown; empty where nobody states one."""


@frozen
class Cell:
    """A cell of the table twin."""

    text: str
    value: float | None = None
    certainty: Certainty | None = None
    lineage: Lineage = field(default_factory=Lineage)
    place: OwnPlace | None = None
    """Where a number of the person's own stands or can be stated; None where the cell is no number of one thing."""
    entity: Entity | None = None
    """What choosing the cell selects, where it is drawn as a figure."""
    detail: str = ""
    """A second line in smaller words, where it is drawn as a figure."""
    glyph: str = ""
    """A sign beside the words where it is drawn as a figure: yes, no, between (a square: neither of them), unstated (a
    dotted disc: nobody says, which is not a no), harvey (a disc filled to ``level``, 0 to 1), up, down (``level``
    triangles, 1 to 3), rating (``level`` of five squares), unknown (the dotted box, which stands instead of the words).
    The words say the same: readers, copies and spreadsheets have nothing else."""
    level: float | None = None
    """What the sign shows; None for a sign whose strength nobody stated."""
    shade: float = 0.0
    """How strongly the cell is tinted, 0 to 1, where the table is a heat map."""
    alone: bool = False
    """Whether the sign stands instead of the words where it is drawn as a figure."""
    order: str = ""
    """What it is sorted by where its words do not tell: the ISO date behind ``3 Jan 2018``."""
    bar: float | None = None
    """Length of a bar below the words, as a part of the longest of its row; None for none."""
    tone: str = ""
    """Colour of a verdict, of its sign and its words: ok, disputed or error; empty for none. The words say the same."""


@frozen
class Column:
    """A column of the table twin."""

    key: str
    title: str
    unit: str = ""
    numeric: bool = False
    detail: str = ""
    """A second line of the head, where it is drawn as a figure: the other name."""
    second: str = ""
    """The title in the other language, on slides that speak both."""
    colour: int = 0
    """Of what the column is about: a square in the head and the bars below; 0 for none."""
    entity: Entity | None = None
    """What choosing the head selects."""
    is_reference: bool = False
    """Whether the others are compared with it: its ground is shaded."""


@frozen
class Heading:
    """Words over the rows of a table from one row on."""

    at: int
    title: str


@frozen
class Table:
    """The same numbers as the marks, as a table."""

    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    headings: tuple[Heading, ...] = ()
    """In the order of the rows, where it is drawn as a figure."""
    beside: bool = False
    """Whether details and badges stand beside their words instead of below and before them."""


@frozen
class Panel:
    """One of several small charts that share the figure's axes."""

    key: str
    title: str
    series: tuple[Series, ...]
    colour: int = 0
    entity: Entity | None = None
    empty: str = ""
    """Why there is nothing in it."""
    y: Axis | None = None
    """Its own value axis where the axes are free; None for the figure's."""


@frozen
class MatrixHead:
    """A row or a column of a matrix with its own value as stated for the whole."""

    key: str
    title: str
    colour: int = 0
    value: float | None = None
    """Display units; None when nobody published it."""
    value_label: str = ""
    detail: str = ""
    """Its share of the total."""
    certainty: Certainty = Certainty.NOT_PUBLISHED
    pills: tuple[Pill, ...] = ()
    text: str = ""
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None


@frozen
class MatrixCell:
    """What two heads share."""

    value: float | None = None
    """Display units; None when nobody states it."""
    label: str = ""
    detail: str = ""
    """Its share of the total."""
    shade: float = 0.0
    """0 to 1: how dark the cell is."""
    certainty: Certainty = Certainty.NOT_PUBLISHED
    text: str = ""
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None
    """The crossing, or the observation behind it."""
    place: OwnPlace | None = None
    """Where a number of the person's own stands or can be stated."""


@frozen
class Matrix:
    """Two dimensions crossed."""

    rows: tuple[MatrixHead, ...] = ()
    columns: tuple[MatrixHead, ...] = ()
    cells: tuple[tuple[MatrixCell, ...], ...] = ()
    """As many rows of cells as ``rows``, each as long as ``columns``."""


@frozen
class EvidenceLine:
    """One line of the evidence block in speaker notes and metadata sheets."""

    observation: str
    subject: str
    measure: str
    period: str
    stated: str
    kind: str
    source: str
    locator: str
    paraphrase: str
    url: str = ""


@frozen
class Figure:
    """A chart as everyone draws it."""

    id: str
    """Eight hexadecimal digits of the request's hash: the identity on slides."""
    name: str
    """Slug for the command line: ``size.china-teleradiology``."""
    family: Family
    language: str
    """en or zh."""
    section: str
    """Small label over a slide's title: market or page."""
    title: str
    """The finding, as a sentence."""
    subtitle: str
    """Measure, geography, unit, whose, period."""
    source_line: str
    """``Source: publisher, document, date``."""
    alt_text: str
    """What it is and its main values, one sentence."""
    x: Axis | None = None
    y: Axis | None = None
    y2: Axis | None = None
    series: tuple[Series, ...] = ()
    nodes: tuple[Node, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    footnotes: tuple[str, ...] = ()
    """What is most important first: scope and definition."""
    legend: tuple[Certainty, ...] = ()
    """Kinds of certainty that occur, for the key."""
    evidence: tuple[EvidenceLine, ...] = ()
    formulas: tuple[str, ...] = ()
    table: Table = field(default_factory=Table)
    scenario: str = ""
    """The scenarios that are drawn, as a sentence names them: ``Scenario slower``."""
    barriers: tuple[ScopeBarrier, ...] = ()
    """Between what is drawn and what is left out because its scope differs."""
    empty: str = ""
    """Why there is nothing to draw; empty when there is."""
    panels: tuple[Panel, ...] = ()
    matrix: Matrix | None = None
    statable: tuple[OwnPlace, ...] = ()
    """Where nobody states a number and the person could: rows that the table offers on screen and no export holds."""
    graph: Graph | None = None
    """Things and what ties them."""
    sheet: Sheet | None = None
    """One page of several figures, facts and lists."""
    quadrants: Quadrants | None = None
    """Lines that part a scatter into four."""
    sizes: Axis | None = None
    """What the area of bubbles stands for: title and unit, ``maximum`` the value of the largest; None without any."""
    timeline: Timeline | None = None
    """Dated marks in lanes; the figure's series and axes are what is drawn over them."""
    side: SideColumn | None = None
    """What stands right of the names at the ends of lines."""
    bar_rows: BarRows | None = None
    """Words and brackets that make a table of horizontal bars."""
    mark_notes: tuple[tuple[str, str], ...] = ()
    """Footnotes that explain one kind of mark, each with that mark: ``bar`` or a ``Cell.glyph``. A surface that draws
    none of them leaves the note out."""
