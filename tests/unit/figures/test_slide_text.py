"""Text slides: heads with lists stand side by side, anything else as it was written."""

from __future__ import annotations

from desktop.figures.slide_page import slide_page
from desktop.figures.slide_text import columns, heads_in_both
from desktop.market.records import Slide


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


def test_heads_stand_in_both_languages_where_both_have_as_many() -> None:
    own, other = "Known\n- Sizes\n- Users\n\nOpen\n- Splits", "已知\n- 规模\n未知\n- 细分\n- 其他"
    assert heads_in_both(own, other) == "Known 已知\n- Sizes\n- Users\nOpen 未知\n- Splits"
    assert heads_in_both(own, "已知\n- 规模") == own
    assert heads_in_both("Plain words", "文字") == "Plain words"


def test_control_characters_show_on_no_surface() -> None:
    slide = Slide(
        id="s",
        story_id="o",
        position=0,
        layout="text",
        title_en="A\x07 title",
        title_zh="标\x1b[31m题",
        text_zh="一\x00\n- 二",
    )
    page = slide_page(slide, (), "en", both=True)
    assert (page.title, page.second, page.text, page.second_text) == ("A title", "标[31m题", "一\n- 二", "")
    assert slide_page(slide, (), "zh").title == "标[31m题"
