"""What can go wrong with a workspace file, each as one plain sentence for the person in front of it.

``str(error)`` says what is wrong, where, what was kept and what to do; it is shown as it stands.
"""

from __future__ import annotations


class WorkspaceError(Exception):
    """Base of everything the workspace raises on purpose; ``str()`` is one plain sentence."""


class NotAWorkspace(WorkspaceError):
    """The path holds something else: a text file, a folder, a pipe, a database of another program."""


class Missing(WorkspaceError):
    """Nothing lies at the path, or a row that was asked for does not exist."""


class Damaged(WorkspaceError):
    """The file is a workspace but its content is broken."""


class ForeignSchema(WorkspaceError):
    """The file holds triggers, views or altered tables that this program did not make."""


class Locked(WorkspaceError):
    """Another program holds the file and did not let go in time."""


class ReadOnly(WorkspaceError):
    """The workspace may be read but not written."""


class DiskFull(WorkspaceError):
    """The disk took no more; the edit was not made."""


class DiskError(WorkspaceError):
    """The disk refused a read or a write; the edit was not made."""


class FileMoved(WorkspaceError):
    """The file under the open workspace was replaced or deleted."""


class Conflict(WorkspaceError):
    """What is to be undone or redone was changed since by somebody else."""


class Refused(WorkspaceError):
    """An edit or an import that would break a rule of the workspace."""


class PackageError(WorkspaceError):
    """A data package that cannot be read; nothing of it was imported."""
