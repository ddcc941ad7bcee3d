"""Number formats that word a live value like the figure's label."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export.pptx.formats import axis_format, label_format
from tests.unit.export import samples


@pytest.mark.parametrize(
    ("label", "value", "code"),
    [
        ("300", 300.39, "#,##0"),
        ("80.0", 80.0, "#,##0.0"),
        ("1,228.60", 1228.6, "#,##0.00"),
        ("1004", 1004.0, "0"),
        (">370", 370.0, '">"#,##0'),
        ("600¹", 600.0, '#,##0"¹"'),
        ("6.61 %", 0.0661, "#,##0.00\\ %"),
        ("6.61 %", 6.61, '#,##0.00" %"'),
        ("−98%", -0.98, '#,##0%;"−"#,##0%'),
        ("P90 825", 824.6, '"P90 "#,##0'),
        ("3.00亿美元", 3.0039, '#,##0.00"亿美元"'),
        ("n/p", None, ""),
        ("about twelve", 12.0, ""),
        ("301", 300.39, ""),
    ],
)
def test_labels_become_formats_only_when_they_say_the_value(label: str, value: float | None, code: str) -> None:
    assert label_format(label, value) == code


@given(st.floats(0, 1e9), st.integers(0, 4), st.text(max_size=6))
def test_quoted_words_never_break_out_of_the_format(value: float, decimals: int, words: str) -> None:
    code = label_format(f"{value:,.{decimals}f} {words}", value)
    assert code.count('"') % 2 == 0


def test_an_axis_takes_the_format_of_its_ticks() -> None:
    assert axis_format(samples.values(7, 1, "亿美元", 2)) == "#,##0.00"
    assert axis_format(None) == "General"
