"""What a page shows now, gathered for paper: its title and sentence, its figures, and the rows of its tables.

Read from what is visible, so that paper shows what the person sees: open tabs, open branches, filtered rows. No
widget is pictured.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QTableView, QTreeView, QWidget

from desktop.actions.paper import ShownPage
from desktop.figures.figure import Cell, Certainty, Column, Family, Figure, Table
from desktop.itemmodels.cell import CELL_ROLE
from desktop.itemmodels.cell import Cell as ShownCell
from desktop.plotting.figure_view import FigureView
from desktop.views.figure_panel import FigurePanel
from desktop.views.parted_page import PartedPage
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QHeaderView

    from desktop.views.page import Page

W = TypeVar("W", bound=QWidget)
MOST_ROWS: Final = 1_000
"""Rows of one table that are printed; how many there are is said where there are more."""
INDENT: Final = "\u2003"
"""Before the names of rows below others: a space as wide as the letters are high."""
_BADGES: Final = {kind.value: kind for kind in Certainty}
_LOOKS: Final = {"unknown": Certainty.NOT_PUBLISHED, "modelled": Certainty.MODELLED}


def shown_page(page: Page) -> ShownPage:
    """The page as it is; the whole sheet where the page makes one of itself."""
    name = page.objectName().removeprefix("page.")
    language = page.services.language
    title, sentence = (_words(page, f"{name}.{part}") for part in ("title", "sentence"))
    if isinstance(page, PartedPage):
        title = f"{title} · {next(entry.word() for entry in page.ENTRIES if entry.key == page.part_key)}"
    whole = page.figure()
    if whole is not None and whole.family is Family.SHEET:
        return ShownPage(title, sentence, (whole,), language)
    figures = [figure for panel in _by_place(page, FigurePanel) for figure in _figure_of(panel)]
    loose = [view for view in _by_place(page, FigureView) if not _is_inside(view, FigurePanel)]
    figures += [view.figure for view in loose if view.figure is not None]
    if whole is not None and not any(whole.name == figure.name for figure in figures):
        figures.insert(0, whole)
    tables: list[QTreeView | QTableView] = [*_by_place(page, QTreeView), *_by_place(page, QTableView)]
    for view in tables:
        if not _is_inside(view, FigurePanel):
            figures += _table_of(view, whole, title, language)
    return ShownPage(title, sentence, tuple(dict.fromkeys(figures)), language)


def _words(page: Page, name: str) -> str:
    label = page.findChild(Text, name)
    return label.text() if label is not None and label.isVisibleTo(page) else ""


def _by_place(page: Page, kind: type[W]) -> list[W]:
    """The visible widgets of a kind as one reads them: from the top, then from the left."""
    shown = [widget for widget in page.findChildren(kind) if widget.isVisibleTo(page) and widget.height() > 0]

    def place(widget: QWidget) -> tuple[int, int]:
        at = widget.mapTo(page, QPoint(0, 0))
        return at.y(), at.x()

    return sorted(shown, key=place)


def _is_inside(widget: QWidget, kind: type[QWidget]) -> bool:
    found = widget.parentWidget()
    while found is not None and not isinstance(found, kind):
        found = found.parentWidget()
    return found is not None


def _figure_of(panel: FigurePanel) -> Iterator[Figure]:
    """The picture, or its numbers where the person looks at those."""
    figure = panel.figure
    if figure is None:
        return
    is_table = panel.table.isVisibleTo(panel)
    if not is_table:
        yield figure
    elif figure.table.columns:
        yield replace(figure, family=Family.TABLE, nodes=(), timeline=None)


def has_cells(view: QTreeView | QTableView) -> bool:
    """Whether a view holds rows of cells; a grid of signs or of things side by side has a figure that says the same."""
    model = view.model()
    return model is not None and isinstance(model.index(0, 0).data(CELL_ROLE), ShownCell)


def told_rows(view: QTreeView | QTableView, rows: Iterable[QModelIndex]) -> Table:
    """Rows of a view in the columns that can be seen and say anything."""
    head = view.header() if isinstance(view, QTreeView) else view.horizontalHeader()
    columns = _columns(head, view.model().columnCount())
    told = [tuple(_cell(view, row, column) for column in columns) for row in rows]
    kept = [place for place in range(len(columns)) if any(row[place].text for row in told)]
    heads = tuple(_head(view, columns[place]) for place in kept)
    return Table(heads, tuple(tuple(row[place] for place in kept) for row in told))


def _table_of(view: QTreeView | QTableView, whole: Figure | None, title: str, language: str) -> Iterator[Figure]:
    """The rows of a table or tree as a figure."""
    if not has_cells(view):
        return
    table = told_rows(view, islice(_rows(view), MOST_ROWS))
    if not table.columns:
        return
    spoken = view.accessibleName()  # rows below a figure are told as the figure is
    title = whole.title if whole is not None and spoken == whole.alt_text else spoken or title
    yield Figure(
        id="",
        name=view.objectName(),
        family=Family.TABLE,
        language=language,
        section="",
        title=title,
        subtitle=_left_out(view.model().rowCount(), len(table.rows)),
        source_line=whole.source_line if whole is not None else "",
        alt_text=spoken or title,
        table=table,
    )


def _columns(head: QHeaderView, count: int) -> list[int]:
    """The columns as they stand, those that are hidden or closed left away."""
    places = (head.logicalIndex(place) for place in range(count))
    return [column for column in places if not head.isSectionHidden(column) and head.sectionSize(column) > 0]


def _rows(view: QTreeView | QTableView) -> Iterator[QModelIndex]:
    """The rows one can scroll to: of a tree those whose branches are open."""
    model = view.model()
    if isinstance(view, QTableView):
        for number in range(model.rowCount()):
            yield model.index(number, 0)
        return
    row = model.index(0, 0)
    while row.isValid():
        yield row
        row = view.indexBelow(row)


def _cell(view: QTreeView | QTableView, row: QModelIndex, column: int) -> Cell:
    index = row.siblingAtColumn(column)
    shown = index.data(CELL_ROLE)
    if not isinstance(shown, ShownCell):
        return Cell("")
    certainty = _BADGES.get(shown.badge) or _LOOKS.get(shown.look)
    words = ", ".join(filter(None, (shown.text, *(word for word, _ in shown.pills), shown.aside)))
    if isinstance(view, QTreeView) and column == view.treePosition() % max(1, view.model().columnCount()):
        words = INDENT * _depth(row) + words
    return Cell(words, certainty=certainty)


def _depth(row: QModelIndex) -> int:
    found, depth = row.parent(), 0
    while found.isValid():
        found, depth = found.parent(), depth + 1
    return depth


def _head(view: QTreeView | QTableView, column: int) -> Column:
    model = view.model()
    words = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
    side = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    numeric = side is not None and bool(Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight)
    return Column(str(column), str(words or ""), numeric=numeric)


def _left_out(rows: int, printed: int) -> str:
    """Says how much of a very long table is printed; empty where all of it is."""
    if printed < MOST_ROWS or rows <= printed:
        return ""
    words = QCoreApplication.translate("PaperSheet", "The first {printed} of {rows} rows")
    return words.format(printed=f"{printed:,}", rows=f"{rows:,}")
