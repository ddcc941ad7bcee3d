"""Why an export, a refresh, a print or an import could not be made, or a workspace not be opened, as the reader speaks.

Whoever stops says it in English: the command line speaks no other language. A window says it as here.
"""

from __future__ import annotations

from typing import Final

from desktop.export.intake_words import CHINESE as _OF_IMPORTS
from desktop.export.phrases import Phrases
from desktop.export.workspace_words import CHINESE as _OF_WORKSPACES

_CHINESE: Final = {
    # Templates: the frame, and the reasons in it.
    "The template {} cannot be used: {}. Nothing was written. Choose another template.": (
        "模板{}无法使用：{}。未写入任何内容，请另选模板。"
    ),
    "The template {} cannot be used: it has no slide master or size that can be read. "
    "Nothing was written. Open it in PowerPoint, save it anew, or choose another template.": (
        "模板{}无法使用：没有可读取的母版或页面尺寸。未写入任何内容。请在PowerPoint中打开并另存，或另选模板。"
    ),
    "The template has no layout with a title. Nothing was written. Choose another template or the built-in one.": (
        "模板没有带标题的版式。未写入任何内容，请另选模板或使用内置模板。"
    ),
    "it holds macros; save it as .pptx or .potx first, or leave them out": (
        "含有宏；请先另存为.pptx或.potx，或选择去除宏"
    ),
    "it is not a readable PowerPoint file": "不是可读取的PowerPoint文件",
    "it is not a PowerPoint presentation or template": "不是PowerPoint演示文稿或模板",
    "it is a folder": "是文件夹",
    "it has {} MB, more than {}": "有{} MB，超过{} MB",
    "no file of this name is in {}": "{}中没有这个文件",
    "it cannot be read ({})": "无法读取（{}）",
    "it is empty": "是空文件",
    "it has a password or is of an old format; save it as a plain .pptx first": (
        "设有密码或格式过旧；请先另存为普通的.pptx"
    ),
    "it has {} parts, more than {}": "有{}个部件，超过{}个",
    "two of its parts have the same name": "有两个部件同名",
    "it unpacks to {} MB": "解压后达{} MB",
    "it is encrypted": "已加密",
    "it is compressed in a way that office programs do not use; save it in PowerPoint": (
        "压缩方式不是办公软件所用；请在PowerPoint中另存"
    ),
    "one of its parts would lie outside the file": "有部件会落在文件之外",
    "its part {} unpacks to far more than its size": "部件{}解压后远大于其大小",
    "its part {} is larger than what can be read safely": "部件{}过大，无法安全读取",
    "it declares its own document type": "自行声明了文档类型",
    "its part {} has no content type": "部件{}没有内容类型",
    "it is saved as Strict Open XML; save it as a PowerPoint presentation (.pptx) first": (
        "保存为Strict Open XML；请先另存为PowerPoint演示文稿（.pptx）"
    ),
    "one of its parts points outside the file": "有部件指向文件之外",
    # Refreshing a deck.
    "{} was not refreshed: {}. Nothing was changed.": "{}未刷新：{}。没有任何改动。",
    "it is open in PowerPoint. Close it there, then refresh again": "已在PowerPoint中打开。请关闭后再刷新",
    "it is read-only. Save a copy that may be changed, then refresh that": "为只读文件。请另存可修改的副本后再刷新",
    "it is encrypted or of an old format. Save it as a plain .pptx, then refresh again": (
        "已加密或格式过旧。请另存为普通的.pptx后再刷新"
    ),
    "it is damaged or not a PowerPoint presentation. Open it in PowerPoint and save it anew": (
        "已损坏或不是PowerPoint演示文稿。请在PowerPoint中打开并另存"
    ),
    "it cannot be read. See whether it exists and whether you may read it": (
        "无法读取。请查看它是否存在、是否有读取权限"
    ),
    "its author protected it against changes. Save an unprotected copy, then refresh that": (
        "作者设置了修改保护。请另存未保护的副本后再刷新"
    ),
    "it is signed, and a change would break the signature. Save an unsigned copy, then refresh that": (
        "带有数字签名，改动会使签名失效。请另存未签名的副本后再刷新"
    ),
    "it is larger than what can be checked safely": "过大，无法安全检查",
    "it was written by a newer Marketscope. Use that one": "由更新版本的Marketscope写成。请使用该版本",
    "it holds no figure of Marketscope that can be found again. Export the figures anew": (
        "其中没有可再次找到的Marketscope图表。请重新导出"
    ),
    "it was changed by another program since it was read. Read it again": "读取后被其他程序修改。请重新读取",
    "The refreshed deck did not pass its own check ({}). The old one is unchanged.": (
        "刷新后的文稿未通过自检（{}）。原文件未改动。"
    ),
    # Exporting and printing.
    "The deck did not pass its own check ({}) and was not written.": "文稿未通过自检（{}），未写入。",
    "There is no figure to put on a slide. Nothing was written. Choose at least one figure.": (
        "没有可放入幻灯片的图。未写入任何内容，请至少选择一张图。"
    ),
    "There is no figure to write. Nothing was written. Choose at least one figure.": (
        "没有可写入的图。未写入任何内容，请至少选择一张图。"
    ),
    "The spreadsheet could not be read back and was not written. Try again.": "电子表格未能读回核对，未写入。请重试。",
    "The figure {} has no table. Nothing was written. Choose another figure.": (
        "图{}没有表格。未写入任何内容，请另选一张图。"
    ),
    "No figure here has a table. Nothing was written. Choose another figure.": (
        "这里的图都没有表格。未写入任何内容，请另选一张图。"
    ),
    "A file ending in {} cannot be written. Use {}.": "无法写入以{}结尾的文件。请使用{}。",
    "{} is not a length. Write a number with one of {}, like 16cm or 960px.": (
        "{}不是长度。请写数字加单位（{}），如16cm或960px。"
    ),
    "The {} of a picture must be {}; {} is not.": "图片的{}须为{}；{}不在此范围。",
    "width": "宽度",
    "height": "高度",
    "{} to {} pixels ({} to {} cm)": "{}至{}像素（{}至{}厘米）",
    "A picture can be drawn at 1 to 4 times its size (96 to 384 dpi), not {} times.": (
        "图片可按1至4倍绘制（96至384 dpi），不能按{}倍。"
    ),
    "A picture of {} x {} pixels is too large to draw. Choose a smaller size or resolution.": (
        "{} x {}像素的图片过大，无法绘制。请选择较小的尺寸或分辨率。"
    ),
    "There is no story {}. Stories in this workspace: {}. Nothing was written.": (
        "没有故事{}。本工作区的故事：{}。未写入任何内容。"
    ),
    "none yet": "暂无",
    "The story {} has no slide yet. Nothing was written.": "故事{}还没有幻灯片。未写入任何内容。",
    "Every slide of the story {} is hidden. Nothing was written.": "故事{}的幻灯片全部隐藏。未写入任何内容。",
    "The story {} has no figure on its slides yet. Nothing was written.": "故事{}的幻灯片上还没有图。未写入任何内容。",
    "Slide {} of {}: {} Nothing was written.": "{1}第{0}页：{2}未写入任何内容。",
    "That would be {} pages; at most {} are printed at once.": "共{}页；一次最多打印{}页。",
    "There is no figure here to print. Choose another page, or a story.": (
        "这里没有可打印的图。请选择其他页面或一个故事。"
    ),
    "The printer does not answer. Nothing was printed.": "打印机没有响应。未打印任何内容。",
    "The printer took {} pages and no more.": "打印机只接收了{}页。",
    # The disk.
    "The disk is full: {} was not written and what was there before is unchanged. Free some space.": (
        "磁盘已满：{}未写入，原有内容未改动。请腾出空间。"
    ),
    "{} would be larger than this disk allows. It is unchanged. Choose another place.": (
        "{}会超过此磁盘允许的大小。文件未改动，请另选位置。"
    ),
    "The disk or share with {} does not answer. Nothing was written. Connect it, or choose another place.": (
        "{}所在的磁盘或共享没有响应。未写入任何内容。请连接它，或另选位置。"
    ),
    "The name of the file is too long for this disk. Nothing was written. Choose another name.": (
        "文件名对此磁盘来说过长。未写入任何内容，请另取名称。"
    ),
    "The folder {} does not exist. Nothing was written. Choose another place.": (
        "文件夹{}不存在。未写入任何内容，请另选位置。"
    ),
    "{} is a folder. Nothing was written. Choose another name.": "{}是文件夹。未写入任何内容，请另取名称。",
    "Nothing may be written to the folder {}. {} is unchanged. Choose another folder.": (
        "文件夹{}不允许写入。{}未改动，请另选文件夹。"
    ),
    "{} is open in another program or may not be written. It is unchanged. Choose another name.": (
        "{}已在其他程序中打开或不允许写入。文件未改动，请另取名称。"
    ),
    "{} was not written ({}); what was there before is unchanged. Try again.": (
        "{}未写入（{}）；原有内容未改动。请重试。"
    ),
    "{} is open in another program and was not written; it is unchanged. Close it there or choose "
    "another name. If it is open nowhere, delete {} beside it.": (
        "{}已在其他程序中打开，未写入，文件未改动。请在那里关闭它或另取名称。若它没有在任何地方打开，请删除旁边的{}。"
    ),
}
_PHRASES: Final = Phrases(_CHINESE | _OF_IMPORTS | _OF_WORKSPACES)


def said(error: Exception | str, language: str) -> str:
    """The sentence of an error in a language; one that is not listed stays as it was said."""
    return _PHRASES.said(str(error.args[0] if isinstance(error, KeyError) and error.args else error), language)
