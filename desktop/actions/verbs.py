"""Every verb of the program, as data: menus, buttons, shortcuts, palette and shortcut sheet read this list."""

from __future__ import annotations

from typing import Final, NamedTuple

from desktop.state.translating import QT_TRANSLATE_NOOP

GROUPS: Final[tuple[tuple[str, str], ...]] = (
    ("go", QT_TRANSLATE_NOOP("Actions", "Go to")),
    ("file", QT_TRANSLATE_NOOP("Actions", "Workspace")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "Edit")),
    ("figure", QT_TRANSLATE_NOOP("Actions", "Figure")),
    ("evidence", QT_TRANSLATE_NOOP("Actions", "Evidence")),
    ("view", QT_TRANSLATE_NOOP("Actions", "View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "Help")),
)


class Verb(NamedTuple):
    """One thing the person can do; ``text`` and ``tip`` are sources of translations."""

    id: str
    group: str
    text: str
    tip: str = ""
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False
    short: str = ""
    """The word on a button, where it differs from ``text``."""


VERBS: Final[tuple[Verb, ...]] = (
    Verb(
        "go.segments",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Segments"),
        QT_TRANSLATE_NOOP("Actions", "The trees of the market, with values, shares and claims"),
        "network",
        ("Ctrl+1",),
    ),
    Verb(
        "go.forecast",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Size & forecast"),
        QT_TRANSLATE_NOOP("Actions", "The market over time, every estimator, your own scenario"),
        "chart-line",
        ("Ctrl+2",),
    ),
    Verb(
        "go.evidence",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Evidence"),
        QT_TRANSLATE_NOOP("Actions", "Every source, number, claim, fact and contradiction"),
        "quote",
        ("Ctrl+7",),
    ),
    Verb("go.back", "go", QT_TRANSLATE_NOOP("Actions", "Back"), icon="chevron-left", shortcuts=("Alt+Left",)),
    Verb("go.forward", "go", QT_TRANSLATE_NOOP("Actions", "Forward"), icon="chevron-right", shortcuts=("Alt+Right",)),
    Verb(
        "go.palette",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Search everything"),
        QT_TRANSLATE_NOOP("Actions", "Find anything in the workspace, or any command"),
        "search",
        ("Ctrl+K", "Ctrl+Shift+P", "Ctrl+F", "Ctrl+Shift+F"),
    ),
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
        QT_TRANSLATE_NOOP("Actions", "Write the workspace as it is now to another file"),
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
    Verb(
        "figure.copy",
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Copy figure"),
        QT_TRANSLATE_NOOP("Actions", "Copy the figure as a picture, a drawing and a table at once"),
        "image",
        ("Ctrl+C",),
    ),
    Verb(
        "figure.copy_data",
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Copy data"),
        QT_TRANSLATE_NOOP("Actions", "Copy the numbers of the figure as a table"),
        "table",
        ("Ctrl+Shift+C",),
    ),
    Verb(
        "figure.export",
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Export figure..."),
        QT_TRANSLATE_NOOP("Actions", "Write the figure as slide, picture, drawing, workbook or table"),
        "file-output",
        ("Ctrl+E",),
        short=QT_TRANSLATE_NOOP("Actions", "Export"),
    ),
    Verb(
        "figure.export_again",
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Export again"),
        QT_TRANSLATE_NOOP("Actions", "Write this figure with the settings of the last export"),
        "file-output",
        ("Ctrl+Shift+E",),
    ),
    Verb(
        "figure.table",
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Show as table"),
        QT_TRANSLATE_NOOP("Actions", "The numbers of the figure as a table"),
        "table",
        ("Ctrl+T",),
        checkable=True,
    ),
    Verb(
        "figure.reset",
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Reset the scenario"),
        QT_TRANSLATE_NOOP("Actions", "Back to what was published"),
        "rotate-ccw",
        short=QT_TRANSLATE_NOOP("Actions", "Reset"),
    ),
    Verb(
        "figure.keep",
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Keep the scenario"),
        QT_TRANSLATE_NOOP("Actions", "Save the slider settings in the workspace"),
        "save",
        short=QT_TRANSLATE_NOOP("Actions", "Keep"),
    ),
    Verb(
        "evidence.show",
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "Show in the evidence"),
        QT_TRANSLATE_NOOP("Actions", "Go to the row of what is selected"),
        "quote",
        ("Ctrl+J",),
        short=QT_TRANSLATE_NOOP("Actions", "Evidence"),
    ),
    Verb(
        "evidence.add_number",
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "Add a number"),
        QT_TRANSLATE_NOOP("Actions", "Write down a number that a source states"),
        "plus",
        short=QT_TRANSLATE_NOOP("Actions", "Number"),
    ),
    Verb(
        "evidence.add_source",
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "Add a source"),
        QT_TRANSLATE_NOOP("Actions", "Write down a document or data set that says something"),
        "plus",
        short=QT_TRANSLATE_NOOP("Actions", "Source"),
    ),
    Verb(
        "evidence.filter",
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "Filter the evidence"),
        QT_TRANSLATE_NOOP("Actions", "Type words that the rows shall hold"),
        "search",
        ("Ctrl+L",),
    ),
    Verb(
        "evidence.previous",
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "Row above"),
        icon="chevron-up",
        shortcuts=("Alt+Up",),
    ),
    Verb(
        "evidence.next",
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "Row below"),
        icon="chevron-down",
        shortcuts=("Alt+Down",),
    ),
    Verb(
        "view.inspector",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Inspector"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the panel at the right"),
        "panel-right",
        ("Ctrl+I",),
        checkable=True,
    ),
    Verb(
        "view.theme",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Dark colours"),
        QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"),
        "moon",
        ("Ctrl+Shift+D",),
        checkable=True,
    ),
    Verb(
        "view.language",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Switch to Chinese"),
        QT_TRANSLATE_NOOP("Actions", "English or Chinese, for the interface and the figures"),
        "languages",
        ("Ctrl+Shift+L",),
    ),
    Verb(
        "view.settings",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        QT_TRANSLATE_NOOP("Actions", "Workspace, language, colours and layout"),
        "settings",
        ("Ctrl+,",),
    ),
    Verb("view.full", "view", QT_TRANSLATE_NOOP("Actions", "Full screen"), shortcuts=("F11",), checkable=True),
    Verb("view.reset", "view", QT_TRANSLATE_NOOP("Actions", "Reset layout"), icon="rotate-ccw"),
    Verb(
        "help.shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        icon="circle-question-mark",
        shortcuts=("Ctrl+/", "F1"),
    ),
)
