"""``python -m desktop`` and the ``marketscope`` command."""

from __future__ import annotations

from multiprocessing import freeze_support

from desktop.cli import main

if __name__ == "__main__":
    # The bundled program starts its children by starting itself.
    freeze_support()
    main()
