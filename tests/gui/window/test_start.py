"""How the program starts: the shell first, heavy libraries after it, no thread left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FIRST_PAINT = """
import linecache
import sys
from desktop import app, paths
from desktop.state.settings import Settings
from desktop.state.view_state import ViewState

def compiled_at_once():
    kinds = {kind for name, module in list(sys.modules.items()) if name.startswith("desktop.")
             for kind in vars(module).values() if isinstance(kind, type) and "__dataclass_params__" in vars(kind)}
    return sorted(kind.__qualname__ for kind in kinds if kind.__dataclass_params__.frozen and "__slots__" in vars(kind))

application = app.application()
program = app.Program(Settings(paths.settings_folder() / "settings.json"), ViewState())
HEAVY = ("numpy", "pandas", "pyqtgraph", "sqlite_utils", "pptx", "lxml", "xlsxwriter", "scipy")
LATER = ("sqlite3", "pysqlite3", "desktop.market.records", "desktop.workspace.workspace", "desktop.figures.figure",
         "desktop.plotting.layout", "desktop.views.search", "desktop.views.inspector.panel")

def painted():
    print("at first paint:", [name for name in HEAVY + LATER if name in sys.modules])
    print("gradients:", "QGradient" in vars(sys.modules["PySide6.QtGui"]))

def shown(name):
    print("page:", name)
    print("records compiled at once:", compiled_at_once())
    print("sources read:", [name for name, entry in linecache.cache.items() if "desktop" in name and entry[0]])
    program.close()
    application.quit()

program.window.painted.connect(painted)
program.window.page_shown.connect(shown)
program.open(__import__("pathlib").Path(sys.argv[1]))
program.show()
application.exec()
"""


def run(script: str, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MARKETSCOPE_HOME": str(home)}
    command = [sys.executable, "-W", "error", "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=90, env=environment, check=False)


def test_nothing_but_the_shell_is_imported_before_the_first_paint(workspace_file: Path, tmp_path: Path) -> None:
    done = run(FIRST_PAINT, str(workspace_file), home=tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert "at first paint: []" in done.stdout
    assert "gradients: False" in done.stdout, "their 169 names: see theme/filling.py"
    assert "page: segments" in done.stdout
    assert "records compiled at once: []" in done.stdout, "see desktop/frozen.py"
    assert "sources read: []" in done.stdout, "Qt's bindings read the source of whatever is imported"


def test_main_runs_from_end_to_end(workspace_file: Path, tmp_path: Path) -> None:
    """The entry point itself: open, show, close by a timer, exit code 0."""
    script = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from pathlib import Path\n"
        "from desktop import app\n"
        "QTimer.singleShot(1500, app.application(), app.application().closeAllWindows)\n"
        "sys.exit(app.run(Path(sys.argv[1])))\n"
    )
    done = run(script, str(workspace_file), home=tmp_path / "home")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "home" / "settings" / "settings.json").is_file()
