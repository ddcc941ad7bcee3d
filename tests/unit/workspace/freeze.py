"""Writes ``desktop/workspace/schema_1.py`` out of the records, as long as version 1 is not released."""

from __future__ import annotations

from desktop.workspace import schema
from tests.unit.workspace.samples import REPOSITORY

HEAD = '''"""Schema version 1 as it was released: never changed; what comes later is a migration."""

# ruff: noqa: E501  the text is compared with the file letter by letter, so its lines are as they are

STATEMENTS = (
'''


def text() -> str:
    """The module as it shall stand in the file."""
    statements = [f'    """{statement}""",\n' for statement in schema.statements()]
    return HEAD + "".join(statements) + ")\n"


if __name__ == "__main__":
    (REPOSITORY / "desktop" / "workspace" / "schema_1.py").write_text(text(), encoding="utf-8")
