"""The real window on the default workspace."""

from tests.gui.window.conftest import default_workspace, launch, workspace_file

__all__ = ["default_workspace", "launch", "workspace_file"]
