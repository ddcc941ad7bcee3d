"""The few questions that need a dialog, behind an interface: tests and pictures bring their own answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFileDialog, QWidget


class Dialogs(Protocol):
    """Asks without blocking; the answer comes to a function, no answer means the person changed their mind."""

    def ask_open(self, parent: QWidget, title: str, folder: Path, kinds: str, done: Callable[[Path], None]) -> None:
        """An existing file."""

    def ask_save(self, parent: QWidget, title: str, proposal: Path, kinds: str, done: Callable[[Path], None]) -> None:
        """A file to write."""

    def ask_printer(self, parent: QWidget, title: str, pages: int, done: Callable[[QPrinter], None]) -> bool:
        """A printer, and which of so many pages; False when no printer is set up, and nothing is asked then."""

    def open_link(self, address: str) -> bool:
        """Hand a web address to the desktop; False when it is no http or https address."""

    def open_folder(self, folder: Path) -> bool:
        """Show a folder in the desktop's own program for files; False when there is no such folder."""


class DesktopDialogs:
    """The real ones: the system's own file dialogs, modal to their window only; Qt's classes come with the first."""

    def ask_open(self, parent: QWidget, title: str, folder: Path, kinds: str, done: Callable[[Path], None]) -> None:
        """An existing file."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, title, str(folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, done)

    def ask_save(self, parent: QWidget, title: str, proposal: Path, kinds: str, done: Callable[[Path], None]) -> None:
        """A file to write; the system asks before an existing one is replaced."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, title, str(proposal.parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(proposal.name)
        self._ask(dialog, done)

    def ask_printer(self, parent: QWidget, title: str, pages: int, done: Callable[[QPrinter], None]) -> bool:
        """The system's own print dialog."""
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
        from PySide6.QtWidgets import QDialog

        if not QPrinterInfo.availablePrinterNames():
            return False
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setObjectName("dialog.print")
        dialog.setWindowTitle(title)
        dialog.setMinMax(1, pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)

        def finish(result: int) -> None:
            if result == QPrintDialog.DialogCode.Accepted:
                done(printer)
            dialog.deleteLater()

        dialog.finished.connect(finish)
        QDialog.open(dialog)
        return True

    def open_link(self, address: str) -> bool:
        """Only web addresses, through the desktop."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme() not in {"http", "https"} or not url.host():
            return False
        return QDesktopServices.openUrl(url)

    def open_folder(self, folder: Path) -> bool:
        """Only folders: what lies in them is not opened."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        from desktop.workspace.files import is_folder

        return is_folder(folder) and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @staticmethod
    def _ask(dialog: QFileDialog, done: Callable[[Path], None]) -> None:
        dialog.setObjectName("dialog.file")
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(lambda name: done(Path(name)))
        dialog.open()
