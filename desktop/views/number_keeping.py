"""What an editor of a number says while one types, and how the number is kept: for tables and for the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.widgets.inline_editor import InlineEditor, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import OwnPlace
    from desktop.views.services import Services
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


class NumberKeeping:
    """One editor at a time; ``said`` gets the sentence for the status line."""

    def __init__(self, services: Services, said: Callable[[str], None]) -> None:
        self._services = services
        self.said = said
        self.may_edit = True
        """Whether numbers can be stated: not in a file that is only read."""
        self._editor: InlineEditor | None = None

    def open(
        self, place: OwnPlace, over: QWidget, cell: QRect, typed: str = "", back_to: QWidget | None = None
    ) -> None:
        """Open a cell: an own number with its words, any other empty, for an own estimate."""
        if not self.may_edit:
            self.said(translate("TableEditing", "This workspace can only be read."))
            return
        self.close()
        hint = _hint(place)
        editor = InlineEditor(
            self._services.theme,
            "table.editor",
            over,
            lambda text: self._judge(place, text),
            hint=hint,
            back_to=back_to,
        )
        self._editor = editor
        editor.destroyed.connect(lambda: self._forget(editor))
        editor.accepted.connect(lambda text, _how: self.keep([(place, text)]))
        editor.open_at(cell, place.stated if place.owned else "", hint)
        if typed:
            editor.field.setText(typed)

    def close(self) -> None:
        """What lies below moves: the editor would stand over another cell."""
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.end()

    def keep(self, cells: list[tuple[OwnPlace, str]], name: str = "") -> None:
        """State, change or delete numbers as one edit; a refusal says why and changes nothing."""
        if not self.may_edit or not cells:
            return
        changed = translate("TableEditing", "Change an own number")
        stated = translate("TableEditing", "State an own number")
        name = name or (changed if cells[0][0].owned else stated)
        refused: list[str] = []
        language = self._services.language

        def write(workspace: Workspace) -> Changes | None:
            from desktop.actions.number_editing import Typed, set_numbers
            from desktop.actions.refusing import NotPossible

            try:
                return set_numbers(workspace, [Typed(*cell) for cell in cells], name)
            except NotPossible as why:
                refused.append(why.words.get(language))
                return None

        def done(changes: Changes | None) -> None:
            if refused:
                self.said(refused[0])
            elif changes is not None:
                self.said(translate("TableEditing", "Kept: {name}. Undo takes it back.").format(name=name))

        self._services.database.operate(name, write, done)

    def _judge(self, place: OwnPlace, text: str) -> Verdict:
        """What a text means there; quick enough for each key."""
        from desktop.actions.number_reading import read_number, understood
        from desktop.analysis.words import Words

        if place.owned and not text.strip():
            return Verdict(translate("TableEditing", "Enter deletes your number"))
        found = read_number(text, place)
        return Verdict(understood(found).get(self._services.language), is_right=not isinstance(found, Words))

    def _forget(self, editor: InlineEditor) -> None:
        if self._editor is editor:
            self._editor = None


def _hint(place: OwnPlace) -> str:
    """What the editor is for, before anything is typed."""
    if place.owned:
        return translate("TableEditing", "Your own number: Enter keeps it, empty deletes it, Esc cancels")
    if place.stated:
        hint = translate("TableEditing", "Your own estimate beside what is published: {stated}")
        return hint.format(stated=place.stated)
    return translate("TableEditing", "Nobody states it: write your own estimate")
