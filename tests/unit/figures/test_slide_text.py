"""Text slides: heads with lists stand side by side, anything else as it was written."""

from __future__ import annotations

from desktop.figures.slide_text import columns


def test_heads_with_lists_are_columns_and_everything_else_is_one_text() -> None:
    two = "Known\n- one\n- two\n\nOpen\n- three"
    assert columns(two) == ("Known\n- one\n- two", "Open\n- three")
    alone = {
        "one head": "Known\n- one\n- two",
        "an introduction first": "Read this.\nKnown\n- one\nOpen\n- two",
        "a head without a list": "Known\n- one\nOpen",
        "a list first": "- one\nKnown\n- two\nOpen\n- three",
        "too many": "\n".join(f"Head {n}\n- item" for n in range(5)),
        "nothing": "",
    }
    for name, text in alone.items():
        assert columns(text) == (text,), name
