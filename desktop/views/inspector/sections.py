"""The sections of the inspector: each shows one part of an inspection, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.inspector.pieces import alternative, pair, pressable, section, side_by_side, statement
from desktop.views.inspector.words import badge_word
from desktop.widgets.badge import Badge
from desktop.widgets.claim_box import ClaimBox
from desktop.widgets.link_row import LinkRow
from desktop.widgets.number_line import LineMark, NumberLine
from desktop.widgets.text import Text
from desktop.widgets.verdict_box import VerdictBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.theme.theme import Theme
    from desktop.views.inspector.inspection import Contradicting, Inspection, Origin, Statement, Use, Verdict
    from desktop.views.inspector.pieces import Choose
    from desktop.views.inspector.relations import Relation

translate = QCoreApplication.translate

WITHOUT_NUMBER = frozenset({"source", "dispute", "policy", "event", "factor", "chapter", "offering"})
"""What nobody publishes a number of."""
LARGE_ENOUGH = 11
"""Values longer than this many characters are set in the title size."""


def value(theme: Theme, shown: Inspection, *, named: bool) -> QWidget:
    """The number or the words, large, with what it is; ``named`` where nothing above says whose it is."""
    widget, layout = section(theme)
    layout.setSpacing(4)
    head = [shown.name] if named and shown.entity.kind != "dispute" else []
    head += [shown.detail] if shown.value and shown.detail else []
    if head:
        layout.addWidget(
            Text(theme, translate("Sections", ", ").join(head), style="small", tone="secondary", wrap=True)
        )
    if shown.value:
        row = QHBoxLayout()
        row.setSpacing(8)
        style = "display" if len(shown.value) <= LARGE_ENOUGH else "title"
        number = Text(theme, shown.value, style=style, selectable=True)
        number.setObjectName("inspector.value")
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignBottom)
        unit = Text(theme, shown.unit, style="body", tone="secondary", wrap=True)
        row.addWidget(unit, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(row)
    elif shown.says:
        said = Text(theme, shown.says, style="section", wrap=True, selectable=True)
        said.setObjectName("inspector.value")
        layout.addWidget(said)
        if shown.detail:
            layout.addWidget(Text(theme, shown.detail, style="body", tone="secondary", wrap=True, selectable=True))
    elif shown.contradictions and shown.entity.kind == "dispute":
        layout.addWidget(Text(theme, shown.name, style="section", wrap=True, selectable=True))
    elif shown.origin is None and shown.entity.kind not in WITHOUT_NUMBER:
        layout.addWidget(
            Text(theme, translate("Sections", "No number is published."), style="body", tone="secondary", wrap=True)
        )
    if shown.entity.kind not in WITHOUT_NUMBER:
        layout.addWidget(Badge(theme, shown.badge, badge_word(shown.badge)))
    for note in shown.notes:
        layout.addWidget(Text(theme, note, style="small", tone="tertiary", wrap=True, selectable=True))
    return widget


def stated(theme: Theme, shown: Inspection) -> QWidget:
    """The source's own words beside what they mean."""
    widget, layout = section(theme)
    left = (translate("Sections", "As stated"), *shown.stated)
    right = (translate("Sections", "Normalised"), *shown.normalised)
    layout.addLayout(pair(theme, left, right))
    return widget


def alternatives(theme: Theme, shown: Inspection, choose: Choose) -> QWidget:
    """What else was said of the same thing and time, and why one is preferred."""
    widget, layout = section(theme, translate("Sections", "Alternatives"))
    layout.setSpacing(2)
    for one in shown.alternatives:
        layout.addWidget(alternative(theme, one, choose, is_shown=one.entity.id == shown.observation))
    if shown.rule:
        layout.addWidget(Text(theme, shown.rule, style="small", tone="tertiary", wrap=True))
    return widget


def verdict(theme: Theme, found: Verdict, choose: Choose) -> QWidget:
    """What the audit found, on a line of numbers."""
    widget, layout = section(theme, translate("Sections", "Audit verdict"))
    box = VerdictBox(theme, found.kind, found.title, found.sentence)
    box.setObjectName("inspector.verdict")
    layout.addWidget(box)
    if len(found.marks) > 1:
        line = NumberLine(theme, [LineMark(mark.value, mark.text, mark.role) for mark in found.marks], found.unit)
        line.setObjectName("inspector.line")
        layout.addWidget(line)
    if found.pair:
        layout.addWidget(Text(theme, translate("Sections", "Compared with"), style="small", tone="tertiary"))
        layout.addLayout(side_by_side(theme, found.pair, choose))
    return widget


def contradictions(theme: Theme, found: Sequence[Contradicting], choose: Choose) -> QWidget:
    """Contradictions in which the thing stands."""
    widget, layout = contradictions_title(theme, len(found))
    for one in found:
        add_contradiction(theme, layout, one, choose)
    return widget


def contradictions_title(theme: Theme, count: int) -> tuple[QWidget, QVBoxLayout]:
    """The title over contradictions; the layout is for them."""
    return section(theme, translate("Sections", "Contradictions"), str(count) if count > 1 else "")


def add_contradiction(theme: Theme, layout: QVBoxLayout, one: Contradicting, choose: Choose) -> None:
    """A contradiction; one that is itself selected with its sides."""
    said = one.explanation or one.sentence
    box = VerdictBox(theme, one.kind, one.title if not one.sides else one.status, said or one.status)
    layout.addWidget(box if one.sides else pressable(theme, box, one.entity, choose))
    if one.suggestion:
        layout.addWidget(Text(theme, one.suggestion, style="small", tone="secondary", wrap=True))
    if one.sides:
        layout.addLayout(side_by_side(theme, one.sides, choose))


def statements(theme: Theme, title: str, said: Sequence[Statement], choose: Choose) -> QWidget:
    """Numbers or claims under a title."""
    widget, layout = statements_title(theme, title, len(said))
    for one in said:
        add_statement(theme, layout, one, choose)
    return widget


def statements_title(theme: Theme, title: str, count: int) -> tuple[QWidget, QVBoxLayout]:
    """The title over numbers or claims; the layout is for them."""
    widget, layout = section(theme, title, str(count) if count > 2 else "")
    layout.setSpacing(6)
    return widget, layout


def add_statement(theme: Theme, layout: QVBoxLayout, one: Statement, choose: Choose) -> None:
    """A number or a claim."""
    layout.addWidget(statement(theme, one, choose))


def origin(theme: Theme, found: Origin, choose: Choose) -> QWidget:
    """How the number came about: the sentence, the arithmetic, what went in."""
    widget, layout = section(theme, translate("Sections", "Where it comes from"))
    said = Text(theme, found.sentence, style="small", wrap=True, selectable=True)
    said.setObjectName("inspector.origin")
    layout.addWidget(said)
    if found.formula:
        formula = Text(theme, found.formula, style="small.strong", wrap=True, selectable=True)
        formula.setObjectName("inspector.formula")
        layout.addWidget(formula)
    if found.inputs:
        inputs = QVBoxLayout()
        inputs.setContentsMargins(12, 0, 0, 0)
        inputs.setSpacing(4)
        for one in found.inputs:
            inputs.addWidget(statement(theme, one, choose))
        layout.addLayout(inputs)
    return widget


def relations(theme: Theme, found: Sequence[Relation], choose: Choose) -> tuple[QWidget, QVBoxLayout]:
    """What it corresponds to in other trees; the layout is for the verbs below."""
    title = translate("Sections", "In other trees")
    widget, layout = section(theme, title, str(len(found)) if len(found) > 2 else "")
    widget.setObjectName("inspector.relations")
    layout.setSpacing(6)
    for one in found:
        words = translate("Sections", "{relation} {name}").format(relation=one.relation, name=one.name)
        box = ClaimBox(theme, words, one.place)
        box.setToolTip(one.note)
        layout.addWidget(pressable(theme, box, one.entity, choose))
    if not found:
        nothing = translate("Sections", "Not related to another publisher's tree yet.")
        layout.addWidget(Text(theme, nothing, style="small", tone="tertiary", wrap=True))
    return widget, layout


def uses(theme: Theme, found: Sequence[Use], go: Sequence[Callable[[], None]]) -> QWidget:
    """Figures and slides that show it; ``go`` holds one function per use."""
    widget, layout = section(theme, translate("Sections", "Used in"), str(len(found)) if len(found) > 2 else "")
    layout.setSpacing(4)
    if not found:
        nowhere = Text(
            theme,
            translate("Sections", "No figure and no slide shows it yet."),
            style="small",
            tone="tertiary",
            wrap=True,
        )
        layout.addWidget(nowhere)
    for one, way in zip(found, go, strict=True):
        layout.addWidget(_use(theme, one, way))
    return widget


def _use(theme: Theme, one: Use, way: Callable[[], None]) -> QWidget:
    row = LinkRow(theme, one.title, "presentation" if one.kind == "slide" else "chart-line")
    row.pressed.connect(way)
    return row
