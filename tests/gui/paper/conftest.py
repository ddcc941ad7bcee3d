"""The print sheet in the real window."""

from __future__ import annotations

from tests.gui.window.conftest import default_workspace, launch, workspace_file

__all__ = ["default_workspace", "launch", "workspace_file"]
