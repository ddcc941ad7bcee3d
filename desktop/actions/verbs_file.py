"""Verbs of the workspace file and of editing what is selected."""

from __future__ import annotations

from typing import Final

from desktop.actions.verb import Verb
from desktop.state.translating import QT_TRANSLATE_NOOP

FILE: Final[tuple[Verb, ...]] = (
    Verb(
        "file.new",
        "file",
        QT_TRANSLATE_NOOP("Actions", "New workspace..."),
        QT_TRANSLATE_NOOP("Actions", "Write a copy of the default workspace and open it"),
        "plus",
        ("Ctrl+N",),
    ),
    Verb(
        "file.open",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Open workspace..."),
        icon="folder-open",
        shortcuts=("Ctrl+O",),
    ),
    Verb(
        "file.import",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Import..."),
        QT_TRANSLATE_NOOP("Actions", "Add a table or a data package; what would change is shown first"),
        "file-input",
        ("Ctrl+Shift+I",),
    ),
    Verb(
        "file.copy",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Save a copy..."),
        QT_TRANSLATE_NOOP("Actions", "Write the workspace as it is now to another file, or as a data package (.zip)"),
        "copy",
        ("Ctrl+Shift+S",),
    ),
    Verb(
        "file.update",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Update from the default data"),
        QT_TRANSLATE_NOOP("Actions", "Bring in the data that came with the program; what you changed yourself stays"),
        "download",
    ),
    Verb(
        "file.snapshot",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Keep a snapshot"),
        QT_TRANSLATE_NOOP("Actions", "Keep the workspace as it is now beside the file"),
        "save",
        ("Ctrl+S",),
    ),
    Verb(
        "file.snapshots",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Snapshots..."),
        QT_TRANSLATE_NOOP("Actions", "Snapshots that were kept, with their check; any can be restored"),
        "list",
    ),
    Verb(
        "file.print",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Print or save as PDF..."),
        QT_TRANSLATE_NOOP("Actions", "The figure, the page or the story on paper, with a preview"),
        "printer",
        ("Ctrl+P",),
    ),
    Verb("file.quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), shortcuts=("Ctrl+Q", "Ctrl+W")),
    Verb("edit.undo", "edit", QT_TRANSLATE_NOOP("Actions", "Undo"), icon="undo-2", shortcuts=("Ctrl+Z",)),
    Verb(
        "edit.redo", "edit", QT_TRANSLATE_NOOP("Actions", "Redo"), icon="redo-2", shortcuts=("Ctrl+Y", "Ctrl+Shift+Z")
    ),
    Verb(
        "edit.prefer",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Prefer this number"),
        QT_TRANSLATE_NOOP("Actions", "Use the selected number where several are stated"),
        "check",
    ),
    Verb(
        "edit.rule",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "How the shown number is chosen..."),
        QT_TRANSLATE_NOOP("Actions", "See and change what decides where several numbers are stated"),
        "scale",
    ),
    Verb(
        "edit.relate",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Relate to another tree..."),
        QT_TRANSLATE_NOOP("Actions", "Say how the selected segment or split relates to one of another publisher"),
        "network",
        short=QT_TRANSLATE_NOOP("Actions", "Relate"),
    ),
    Verb(
        "edit.set_aside",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Set aside"),
        QT_TRANSLATE_NOOP("Actions", "Keep what is selected, but use another one where there is one"),
        "circle-x",
    ),
    Verb(
        "edit.annotate",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Write a note"),
        QT_TRANSLATE_NOOP("Actions", "Write a note on what is selected, or explain a contradiction"),
        "pen-line",
        ("Ctrl+Shift+N",),
        short=QT_TRANSLATE_NOOP("Actions", "Note"),
    ),
    Verb(
        "edit.copy_value",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy value"),
        QT_TRANSLATE_NOOP("Actions", "Copy the selected number with its unit, period and source"),
        "copy",
        ("Ctrl+Alt+C",),
    ),
    Verb(
        "edit.copy_citation",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy citation"),
        QT_TRANSLATE_NOOP("Actions", "Copy where the selected number is stated"),
        "copy",
        ("Ctrl+Shift+K",),
    ),
    Verb(
        "edit.copy_gbt",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy citation, GB/T 7714"),
        QT_TRANSLATE_NOOP("Actions", "Copy the source as a reference of the Chinese standard"),
        "copy",
        short=QT_TRANSLATE_NOOP("Actions", "GB/T 7714"),
    ),
    Verb(
        "edit.paste",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Paste a table"),
        QT_TRANSLATE_NOOP("Actions", "Propose to import the cells on the clipboard"),
        "clipboard-paste",
        ("Ctrl+V",),
    ),
    Verb("edit.clear", "edit", QT_TRANSLATE_NOOP("Actions", "Clear selection"), icon="x", shortcuts=("Esc",)),
)
