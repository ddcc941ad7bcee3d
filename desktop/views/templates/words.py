"""Words about templates: kinds of slides, what is worth knowing about a template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.export.pptx.template_look import TemplateLook

translate = QCoreApplication.translate
BUILT_IN: Final = "Marketscope, 16:9"
MOST_LINKS: Final = 5
_USUAL: Final = {16 / 9: "16:9", 4 / 3: "4:3", 16 / 10: "16:10"}


def kind_word(kind: str) -> str:
    """What is shown on a kind of slide."""
    words = {
        "title": translate("Template", "Title slide"),
        "chart": translate("Template", "One chart"),
        "two": translate("Template", "Two figures"),
        "four": translate("Template", "Four figures"),
        "reading": translate("Template", "Figure and reading"),
        "table": translate("Template", "Table"),
        "shapes": translate("Template", "Drawing"),
        "text": translate("Template", "Words"),
        "register": translate("Template", "Sources"),
    }
    return words[kind]


def proportion(look: TemplateLook) -> str:
    """The slide's proportion, or its size in centimetres where it has no usual one."""
    wide, high = look.size
    usual = next((name for ratio, name in _USUAL.items() if abs(wide / high - ratio) < 0.01), "")
    return usual or f"{wide / 360_000:.1f} × {high / 360_000:.1f} cm"


def notes_about(look: TemplateLook) -> list[str]:
    """What is worth knowing about a template that can be used, in sentences."""
    told = []
    if not look.has_title_layout:
        told.append(translate("Template", "It has no layout for a title slide: the nearest other one is taken."))
    if len(look.titled) == 1:
        told.append(translate("Template", "Only one of its layouts has a title: every slide takes it."))
    if len(look.titled) < len(look.layouts):
        words = translate("Template", "Layouts without a title are not offered: {count}.")
        told.append(words.format(count=len(look.layouts) - len(look.titled)))
    if not look.theme.is_readable:
        told.append(
            translate("Template", "The theme's text hardly stands out from its background; look at the slides.")
        )
    if look.theme.widening > 1:
        wide = translate("Template", "{font} is a wide face: long titles and labels are shortened sooner.")
        rare = translate(
            "Template", "{font} is not on every computer: long titles are shortened to fit without it, too."
        )
        told.append((wide if look.theme.is_wide else rare).format(font=look.theme.widest))
    return told


def links_about(look: TemplateLook) -> str:
    """Where it points to, the first ones by name."""
    named = ", ".join(dict.fromkeys(address[:80] for _, address in look.links[:MOST_LINKS]))
    more = len(look.links) - MOST_LINKS
    return named + (translate("Template", " and {count} more").format(count=more) if more > 0 else "")
