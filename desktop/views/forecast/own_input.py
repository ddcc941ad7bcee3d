"""Shares and amounts as an analyst types them, and back."""

from __future__ import annotations

import math

from desktop.market.plain_text import plain
from desktop.market.quantity import format_number


def share_typed(text: str) -> float | None:
    """``4``, ``4.5 %`` as a fraction; None for anything that is no percentage above 0 and up to 100."""
    value = _number(plain(text).removesuffix("%"))
    return value / 100 if value is not None and 0 < value <= 100 else None


def amount_typed(text: str) -> float | None:
    """``900``, ``1,200`` as a number above zero; None for anything else."""
    value = _number(plain(text))
    return value if value is not None and value > 0 else None


def typed_share(share: float, language: str) -> str:
    """As it stands in the field."""
    return format_number(round(share * 100, 6), _digits(share * 100), language) + (" %" if language != "zh" else "%")


def typed_amount(amount: float, language: str) -> str:
    """As it stands in the field."""
    return format_number(amount, _digits(amount), language)


def _digits(value: float) -> int:
    return len(f"{value:.6g}".partition(".")[2]) if "e" not in f"{value:.6g}" else 0


def _number(text: str) -> float | None:
    try:
        value = float(text.replace(",", "").replace(" ", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
