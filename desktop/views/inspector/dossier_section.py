"""Shows a dossier: title in both languages, rows, and one section for each of its blocks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.views.inspector.own_sections import OwnSections
from desktop.views.inspector.pieces import section
from desktop.views.locating import go_to
from desktop.widgets.course_line import CourseLine
from desktop.widgets.dated_row import DatedRow
from desktop.widgets.fact_list import FactList, FactRow
from desktop.widgets.flow import Flow
from desktop.widgets.impact_squares import ImpactSquares
from desktop.widgets.link_chip import LinkChip
from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Entity
    from desktop.views.inspector.dossier import Block, Course, Detail, Dossier, Link, Rated
    from desktop.views.inspector.inspection import Inspection
    from desktop.views.services import Services

BADGES = {"unknown": "not_published", "disputed": "disputed"}
CHIPS = 12
"""Chips shown at once; the others follow behind a number."""
CHIP_WIDTH = 262

translate = QCoreApplication.translate


def show_dossier(services: Services, _shown: Inspection, own: Dossier) -> OwnSections:
    """Head and blocks."""
    return OwnSections(head=_head(services, own), middle=[_block(services, one) for one in own.blocks])


def _head(services: Services, own: Dossier) -> list[QWidget]:
    theme = services.theme
    widget, layout = section(theme)
    layout.setSpacing(4)
    title = Text(theme, own.title, style="section", wrap=True, selectable=True)
    title.setObjectName("inspector.name")
    layout.addWidget(title)
    if own.second:
        second = Text(theme, own.second, style="body", tone="secondary", wrap=True, selectable=True)
        second.setObjectName("inspector.second")
        layout.addWidget(second)
    if own.remark:
        remark = Text(theme, own.remark, style="micro", tone="tertiary", wrap=True)
        remark.setObjectName("inspector.remark")
        layout.addWidget(remark)
    if own.details:
        layout.addSpacing(8)
        layout.addWidget(details(services, own.details))
    return [widget]


def details(services: Services, rows: Sequence[Detail]) -> FactList:
    """Names and values; the other language of a value stands on a line of its own."""
    return FactList(services.theme, [FactRow(row.label, _value(row), BADGES.get(row.state, "")) for row in rows])


def _value(row: Detail) -> str:
    return f"{row.value}\n{row.second}" if row.second else row.value


def _block(services: Services, block: Block) -> QWidget:
    theme = services.theme
    widget, layout = section(theme, block.title)
    if block.key:
        widget.setObjectName(f"inspector.{block.key}")
    layout.setSpacing(6)
    if block.aside:
        layout.addWidget(Text(theme, block.aside, style="small", tone="tertiary", wrap=True))
    if block.text:
        layout.addWidget(Text(theme, block.text, style="body", wrap=True, selectable=True))
    if block.details:
        layout.addWidget(details(services, block.details))
    if block.chips:
        layout.addWidget(_chips(services, block.chips))
    for row in block.rows:
        layout.addWidget(_row(services, row))
    if block.course is not None:
        layout.addWidget(_course(services, block.course))
    if block.note:
        layout.addWidget(Text(theme, block.note, style="small", tone="tertiary", wrap=True))
    if block.rated:
        layout.addLayout(_rated(services, block.rated))
    return widget


def _chips(services: Services, links: Sequence[Link]) -> QWidget:
    made: list[QWidget] = [_chip(services, link) for link in links[:CHIPS]]
    flow = Flow(made)
    if len(links) > CHIPS:
        more = LinkChip(services.theme, translate("Dossier", "{count} more").format(count=len(links) - CHIPS))
        more.clicked.connect(lambda: flow.set_widgets([_chip(services, link) for link in links]))
        flow.set_widgets([*(_chip(services, link) for link in links[:CHIPS]), more])
    return flow


def _chip(services: Services, link: Link) -> LinkChip:
    chip = LinkChip(services.theme, link.text, detail=link.detail, widest=CHIP_WIDTH)
    chip.setEnabled(link.entity is not None)
    if link.entity is not None:
        chip.setObjectName(f"inspector.to.{link.entity.kind}.{link.entity.id}")
        chip.clicked.connect(partial(_go, services, link.entity))
    return chip


def _row(services: Services, link: Link) -> QWidget:
    tied = bool(link.detail)
    row = DatedRow(services.theme, link.text, link.detail if tied else link.note, link.note if tied else "")
    if link.entity is None:
        row.setEnabled(False)
        return row
    row.setObjectName(f"inspector.to.{link.entity.kind}.{link.entity.id}")
    row.pressed.connect(partial(_go, services, link.entity))
    return row


def _course(services: Services, course: Course) -> QWidget:
    theme = services.theme
    line = CourseLine(theme, course.points, course.first, course.last, mark=course.mark)
    area = Pressable(theme, ", ".join((course.measure, course.first, course.last)))
    area.setObjectName(f"inspector.to.{course.entity.kind}.{course.entity.id}")
    layout = QVBoxLayout(area)
    layout.setContentsMargins(2, 2, 2, 2)
    layout.addWidget(line)
    area.pressed.connect(partial(_go, services, course.entity))
    return area


def _rated(services: Services, rows: Sequence[Rated]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setColumnStretch(0, 1)
    unknown = translate("Dossier", "not stated")
    for place, row in enumerate(rows):
        grid.addWidget(Text(services.theme, row.text, style="small", wrap=True), place, 0)
        level = unknown if row.level is None else f"{row.level:+d}" if row.level else "0"
        squares = ImpactSquares(services.theme, row.level, f"{row.text}: {level}")
        grid.addWidget(squares, place, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _go(services: Services, entity: Entity, _checked: bool = False) -> None:
    go_to(services, entity)
