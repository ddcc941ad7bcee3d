"""What an import says in English when a file, a data package or a row is not understood, and the same in Chinese.

Names of columns and tables stay as the file format has them; so does what a reader of zip, CSV or Excel says itself.
"""

from __future__ import annotations

from typing import Final

_PACKAGES: Final = {
    "{} is neither a folder nor a zip file. Nothing was imported. Choose a data package.": (
        "{}既不是文件夹也不是zip文件。未导入任何内容，请选择数据包。"
    ),
    "The package points to {}, which is not a plain file inside it. Nothing was imported. "
    "Use relative paths without '..'.": (
        "数据包指向{}，它不是包内的普通文件。未导入任何内容，请使用不含“..”的相对路径。"
    ),
    "{} is missing or no plain file. Nothing was imported. Add the file.": (
        "{}不存在或不是普通文件。未导入任何内容，请补上该文件。"
    ),
    "{} holds {} files, more than {}. Nothing was imported. Unpack it and look what is in it.": (
        "{}含有{}个文件，超过{}个。未导入任何内容，请解压后查看内容。"
    ),
    "{} holds two files of one name. Nothing was imported. Unpack it and look what is in it.": (
        "{}中有两个文件同名。未导入任何内容，请解压后查看内容。"
    ),
    "{} unpacks to more than 1 GB. Nothing was imported. Unpack it and look what is in it.": (
        "{}解压后超过1 GB。未导入任何内容，请解压后查看内容。"
    ),
    "{} is packed in a way that is not read here. Nothing was imported. Unpack it and look what is in it.": (
        "{}的压缩方式无法在此读取。未导入任何内容，请解压后查看内容。"
    ),
    "{} is encrypted. Nothing was imported. Unpack it and look what is in it.": (
        "{}已加密。未导入任何内容，请解压后查看内容。"
    ),
    "{} holds a file packed more tightly than data ever is. Nothing was imported. "
    "Unpack it and look what is in it.": "{}中有文件的压缩率异常。未导入任何内容，请解压后查看内容。",
    "The package lacks {}. Nothing was imported. Add the file.": "数据包缺少{}。未导入任何内容，请补上该文件。",
    "{} in the package cannot be unpacked ({}). Nothing was imported.": (
        "数据包中的{}无法解压（{}）。未导入任何内容。"
    ),
    "{} is larger than 512 MB. Nothing was imported. Split it.": "{}超过512 MB。未导入任何内容，请拆分文件。",
    "{} lists no resources with a name and a path. Nothing was imported. Correct the file.": (
        "{}没有列出带名称和路径的资源。未导入任何内容，请更正文件。"
    ),
    "{} holds {}, which is no table of a workspace. Nothing was imported. Import single tables as CSV instead.": (
        "{}含有{}，它不是工作区的表。未导入任何内容，请将单个表格作为CSV导入。"
    ),
    "{} line {} is not UTF-8 text. Nothing was imported. Save it as UTF-8.": (
        "{}第{}行不是UTF-8文字。未导入任何内容，请另存为UTF-8。"
    ),
    "{} line {} holds a zero byte. Nothing was imported. Remove it.": (
        "{}第{}行含有零字节。未导入任何内容，请将其删除。"
    ),
    "{} line {} has {} fields where the header has {}. Nothing was imported. Correct the line.": (
        "{}第{}行有{}个字段，而表头有{}个。未导入任何内容，请更正该行。"
    ),
    "{} line {} cannot be read ({}). Nothing was imported. Correct the line.": (
        "{}第{}行无法读取（{}）。未导入任何内容，请更正该行。"
    ),
    "{} has the unknown column {}. Nothing was imported. Correct its first line.": (
        "{}含有未知的列{}。未导入任何内容，请更正第一行。"
    ),
    "{} has twice the column {}. Nothing was imported. Correct its first line.": (
        "{}的列{}出现两次。未导入任何内容，请更正第一行。"
    ),
    "{} lacks the column {}. Nothing was imported. Correct its first line.": (
        "{}缺少列{}。未导入任何内容，请更正第一行。"
    ),
    "{} line {}: column {} is empty. Nothing was imported. Correct the cell.": (
        "{}第{}行：列{}为空。未导入任何内容，请更正该单元格。"
    ),
    "{} line {}: column {} holds {}, which is no whole number. Nothing was imported. Correct the cell.": (
        "{}第{}行：列{}为{}，不是整数。未导入任何内容，请更正该单元格。"
    ),
    "{} line {}: column {} holds {}, which is no number. Nothing was imported. Correct the cell.": (
        "{}第{}行：列{}为{}，不是数字。未导入任何内容，请更正该单元格。"
    ),
    "A row of {} breaks a rule of the workspace: {}. Nothing was imported.": (
        "表{}中有一行违反工作区的规则：{}。未导入任何内容。"
    ),
    "{} {} names a {} in {} that does not exist. Nothing was changed. Add the missing row first.": (
        "{0} {1}在{3}中引用的{2}不存在。没有任何改动，请先补上缺少的行。"
    ),
    "{} of {} {} is {}, which is no number. This edit was not made.": "{1} {2}的{0}为{3}，不是数字。这次修改未保存。",
    "After writing, {} holds {} rows where {} were expected. Nothing of it was kept. Please report this.": (
        "写入后表{}有{}行，应为{}行。未保留任何内容，请报告此问题。"
    ),
    # What is wrong with the JSON of a package, and the tail of it.
    "{} Nothing was imported. Correct the file and try again.": "{}未导入任何内容，请更正文件后重试。",
    "{} holds {} bytes of JSON; at most {} are read.": "{}含有{}字节的JSON；最多读取{}字节。",
    "{} is not UTF-8 text at byte {}.": "{}在第{}字节处不是UTF-8文字。",
    "{} is not valid JSON: line {}, column {}.": "{}不是有效的JSON：第{}行第{}列。",
    "{} is nested too deeply.": "{}嵌套过深。",
    "{} is nested deeper than {} levels.": "{}嵌套超过{}层。",
    "{} names {} twice in one object.": "{}在同一对象中两次使用名称{}。",
    "{} holds half a character (a lone surrogate) in {}.": "{}的{}中含有不完整的字符。",
    "{} holds a number of {} digits; at most {} are read.": "{}含有{}位数字；最多读取{}位。",
    "{} holds {}, which is too large a number.": "{}含有过大的数字{}。",
    "{} holds {}, which is no number.": "{}含有{}，不是数字。",
}
_TABLES: Final = {
    "{} has {} MB and the limit is {} MB. Nothing was imported.": "{}有{} MB，上限为{} MB。未导入任何内容。",
    "{}: This file is not text in UTF-8, UTF-16, GB18030 or Big5. Nothing was imported. Save it as UTF-8.": (
        "{}：此文件不是UTF-8、UTF-16、GB18030或Big5文字。未导入任何内容，请另存为UTF-8。"
    ),
    "{}: This file begins like {} but is not. Nothing was imported. Save it as UTF-8.": (
        "{}：此文件开头像{}，实际不是。未导入任何内容，请另存为UTF-8。"
    ),
    "{} is not {} at byte {}. Nothing was imported. Choose another encoding or save it as UTF-8.": (
        "{0}在第{2}字节处不是{1}。未导入任何内容，请选择其他编码或另存为UTF-8。"
    ),
    "{} is not {}. Nothing was imported. Choose another encoding or save it as UTF-8.": (
        "{}不是{}。未导入任何内容，请选择其他编码或另存为UTF-8。"
    ),
    "Line {} of {} holds a NUL character. Nothing was imported. Export the file again.": (
        "{1}第{0}行含有NUL字符。未导入任何内容，请重新导出该文件。"
    ),
    "Line {} of {} cannot be read ({}). Nothing was imported. Check the quotation marks there.": (
        "{1}第{0}行无法读取（{2}）。未导入任何内容，请检查该处的引号。"
    ),
    "{} has {} columns, but {}. Nothing was imported. Mend these lines.": (
        "{}有{}列，但{}。未导入任何内容，请更正这些行。"
    ),
    "line {} has {} fields, {}": "第{}行有{}个字段，{}",
    "line {} has {} fields": "第{}行有{}个字段",
    "{} has no header line. Nothing was imported. Put the column names into the first line.": (
        "{}没有表头。未导入任何内容，请把列名放在第一行。"
    ),
    "{} has {} columns and {} is the limit. Nothing was imported.": "{}有{}列，上限为{}列。未导入任何内容。",
    "Column {} of {} has no name. Nothing was imported. Name or remove it.": (
        "{1}的第{0}列没有名称。未导入任何内容，请命名或删除该列。"
    ),
    "The column {} stands twice in {}. Nothing was imported. Rename one of them.": (
        "列{}在{}中出现两次。未导入任何内容，请重命名其中一列。"
    ),
    "{} could not be read safely. Nothing was imported. Save it as CSV and import that.": (
        "{}无法安全读取。未导入任何内容，请另存为CSV后导入。"
    ),
    "{} cannot be read ({}). Nothing was imported. Save it as CSV and try again.": (
        "{}无法读取（{}）。未导入任何内容，请另存为CSV后重试。"
    ),
    "{} has no rows. Nothing was imported.": "{}没有数据行。未导入任何内容。",
    "{} is larger than {} MB. Nothing was imported.": "{}超过{} MB。未导入任何内容。",
    "{} is not an Excel file ({}). Nothing was imported.": "{}不是Excel文件（{}）。未导入任何内容。",
    "{} is packed in a way Excel does not write. Nothing was imported.": (
        "{}的压缩方式不是Excel所用。未导入任何内容。"
    ),
    "{} is encrypted. Nothing was imported. Save it without a password and try again.": (
        "{}已加密。未导入任何内容，请去除密码后重试。"
    ),
    "{} unpacks to {} MB, which no honest table does. Nothing was imported.": (
        "{}解压后达{} MB，超出正常表格的大小。未导入任何内容。"
    ),
    "A sheet of {} spans {} cells and {} is the limit. Nothing was imported. "
    "Delete the far cell or save the table as CSV.": (
        "{}的一个工作表跨{}个单元格，上限为{}个。未导入任何内容，请删除远处的单元格或另存为CSV。"
    ),
    "{} is not a CSV or Excel file. Nothing was imported.": "{}不是CSV或Excel文件。未导入任何内容。",
    "{} cannot be read ({}). Nothing was imported.": "{}无法读取（{}）。未导入任何内容。",
    "{} is not a file. Nothing was imported.": "{}不是文件。未导入任何内容。",
    "{} is empty. Nothing was imported.": "{}是空文件。未导入任何内容。",
    "The columns of {} are not understood: {}. Nothing was imported. "
    "Name them subject, measure, period, value, unit and source, or like a table of the workspace.": (
        "无法理解{}的列：{}。未导入任何内容。请将各列命名为subject、measure、period、value、unit和source，"
        "或与工作区的某个表一致。"
    ),
}
_ROWS: Final = {
    "the column {} is empty and needs a number": "列{}为空，需要数字",
    "{} in the column {} is not a number": "列{1}中的{0}不是数字",
    "{} in the column {} is not a finite number": "列{1}中的{0}不是有限数",
    "{} in the column {} is not a whole number": "列{1}中的{0}不是整数",
    "no market, segment, player or place is called {}": "没有名为{}的市场、细分、企业或地区",
    "no measure is called {}": "没有名为{}的指标",
    "the kind {} is none of {}": "类型{}不在{}之中",
    "the value is empty; leave the row out when nobody published a number": "数值为空；若无人公布该数字，请去掉这一行",
}
_NUMBERS: Final = {
    # Periods.
    "The period states no year.": "时期没有写明年份。",
    "A fiscal year begins in a month from 1 to 12.": "财年起始月份须为1至12。",
    "{} is not a period; write it like 2023, 2023-06, H1 2023, FY2024 or 2025/2031.": (
        "{}不是时期；请写成2023、2023-06、H1 2023、FY2024或2025/2031。"
    ),
    "The period {} to {} ends before it begins.": "时期{}至{}的结束早于开始。",
    "{} is not a period.": "{}不是时期。",
    "The year {} lies outside {} to {}.": "年份{}不在{}至{}之间。",
    "A year has no half {}.": "一年没有第{}个半年。",
    "There is no month {}.": "没有{}月。",
    "{} {} has no day {}.": "{1}年{0}没有{2}日。",
    # Quantities.
    "The text has {} characters; at most {} are read.": "文字有{}个字符；最多读取{}个。",
    "The text holds an invisible character ({}); remove it.": "文字含有不可见字符（{}），请将其删除。",
    "{} states different numbers.": "{}写有不同的数字。",
    "{} states no number.": "{}没有写明数字。",
    "The text states more than two numbers.": "文字中有两个以上的数字。",
    "{} stands beside another number; say which one is meant.": "{}旁边还有另一个数字；请写明是哪一个。",
    "{} stands beside another order of magnitude.": "{}旁边还有另一个数量级。",
    "{} does not follow from the part before it.": "{}与前面的部分不衔接。",
    "The text names its unit twice: {}.": "文字两次写明单位：{}。",
    "{} contradicts the unit {}.": "{}与单位{}矛盾。",
    "The text gives two bounds for one number.": "文字为一个数字给出了两个界限。",
    "{} stands where a number should.": "{}所在处应为数字。",
    "The number is too large to be a stated quantity.": "数字过大，不可能是所述的数量。",
    "{} runs backwards: the first number is the larger one.": "{}前大后小：第一个数字较大。",
    "The text is in {}, where {} is expected.": "文字的单位是{}，应为{}。",
    "{} is not a quantity: {} is not understood.": "{}不是数量：无法理解{}。",
    "{} is not a number; write thousands like 1,234,567.8.": "{}不是数字；千位请写成1,234,567.8。",
}
CHINESE: Final = _PACKAGES | _TABLES | _ROWS | _NUMBERS
"""Sentences as they are said, what varies as ``{}``; what is more particular stands before what is general."""
