"""What an export noticed, in the language of the reader.

Writers say it in English where they notice it. Here stands the same in Chinese, sentence by sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.phrases import Phrases

if TYPE_CHECKING:
    from desktop.export.report import ExportReport, Finding

_CHINESE: Final = {
    "A character could not be read when the data came in; a sign stands for it.": (
        "导入数据时有字符无法识别，以符号代替。"
    ),
    "A figure could not be built: {}": "有一张图无法生成：{}",
    "A figure sticks out of the slide.": "有一张图超出页面。",
    "A text of {} characters was shortened.": "一段{}个字符的文字已缩短。",
    "No source is named.": "没有注明来源。",
    "No usual font has these characters, a box may stand for them: {}.": "常用字体没有这些字符，可能显示为方框：{}。",
    "Not all parts of the page have room on the slide; a spreadsheet holds all of them.": (
        "页面上放不下全部内容；电子表格中有全部内容。"
    ),
    "Some words are set in {} points, too small for a slide.": "有文字只有{}磅，对幻灯片来说太小。",
    "The criteria of the life cycle have no room on the slide; a spreadsheet holds all of them.": (
        "页面上放不下生命周期的判断依据；电子表格中有全部内容。"
    ),
    "The deck has {} MB; many mail programs refuse that.": "文件有{} MB，许多邮件程序会拒收。",
    "The figure {} has no alternative text.": "图{}没有替代文字。",
    "The footnotes need more than three lines; the rest stands in the notes only.": "脚注超过三行，其余只在备注中。",
    "The same figure stands twice on this slide; a refresh changes both.": (
        "同一张图在本页出现两次，刷新时两张都会更新。"
    ),
    "The slide has no title; lists of slides and screen readers cannot name it.": (
        "本页没有标题，幻灯片列表和读屏软件无法称呼它。"
    ),
    "The source line is longer than one line and was shortened; it is whole in the notes.": (
        "来源超过一行，已缩短；备注中有全文。"
    ),
    "The subtitle is longer than one line and was shortened; its whole text is in the notes.": (
        "副标题超过一行，已缩短；备注中有全文。"
    ),
    "The table is longer than the slide and was shortened; a spreadsheet holds all of it.": (
        "表格超出页面，已缩短；电子表格中有全部内容。"
    ),
    "The text is longer than the slide and was shortened; its whole text is in the notes.": (
        "文字超出页面，已缩短；备注中有全文。"
    ),
    "The title is longer than its place and was shortened; its whole text is in the notes.": (
        "标题放不下，已缩短；备注中有全文。"
    ),
    "The title is longer than two lines and was shortened; its whole text is in the notes.": (
        "标题超过两行，已缩短；备注中有全文。"
    ),
    "The words below the title are longer than their place and were shortened; the notes hold them.": (
        "标题下的文字放不下，已缩短；备注中有全文。"
    ),
    "The words in the second language found no room; they stand in the notes.": "第二种语言的文字放不下，见备注。",
    "There are more lines than a sheet holds; the rest was left out.": "行数超过工作表的上限，其余已略去。",
    "Words need more room than their shapes have ({}): {}.": "有文字超出其图形（{}处）：{}。",
    "{} entries stand on the slide without their words; a spreadsheet holds all of them.": (
        "{}项在页面上没有文字；电子表格中有全部内容。"
    ),
    "{} of the boxes found no room on the slide; a spreadsheet holds all of them.": (
        "有{}个方框在页面上放不下；电子表格中有全部内容。"
    ),
    "Labels without room in a chart: {}; a spreadsheet holds all values.": (
        "图中有{}个标注放不下；电子表格中有全部数值。"
    ),
    "{} of the small charts found no room; a spreadsheet holds all of them.": (
        "有{}张小图放不下；电子表格中有全部内容。"
    ),
    "{} points outside the file: {}": "{} 指向文件之外：{}",
    "The table has {} rows; a sheet holds {}, the others were left out.": (
        "表格有{}行，一张工作表可容纳{}行，其余已略去。"
    ),
    "{} points of the chart are not drawn on the slide; a spreadsheet holds all of them.": (
        "图表中有{}个点未绘在页面上；电子表格中有全部数值。"
    ),
    "{} points of the chart are not drawn; all of them are in the table.": ("图表中有{}个点未绘出，表格中有全部数值。"),
}
_PHRASES: Final = Phrases(_CHINESE)
_PLACES: Final = {"slide": "第{}页", "sheet": "工作表 {}"}


def said(finding: Finding, language: str) -> str:
    """The sentence in a language."""
    return _PHRASES.said(finding.sentence, language)


def place_said(finding: Finding, language: str) -> str:
    """Where it is: ``slide 3``; empty for the whole file."""
    kind, _, name = finding.place.partition(" ")
    if language == "zh":
        return _PLACES[kind].format(name) if kind in _PLACES else finding.place
    return finding.place[:1].upper() + finding.place[1:]


def as_text(report: ExportReport, language: str) -> str:
    """The whole list for the clipboard: one finding a line."""
    lines = [str(report.target)]
    lines += [
        "\t".join(filter(None, (place_said(finding, language), said(finding, language)))) for finding in report.findings
    ]
    return "\n".join(lines)
