using System.Globalization;
using FsCheck.Fluent;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests;

/// <summary>What is wrong with a row, in both languages.</summary>
public class ImportProblemTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void A_rejected_row_keeps_code_and_values_and_tells_them_in_both_languages()
    {
        Instrument instrument = new("one", new(1, 7), [new("D", "D", [new("01")])]);
        var read = SurveyData.FromRows(instrument, [["P01", "E01"], ["9", "5"], ["1"], ["7", "7"]]);
        var problem = Assert.Single(read.Rejected[0].Problems);
        Assert.Equal(("off-scale", "9"), (problem.Code, problem.Text));
        Assert.Equal(["9", "1..7"], problem.Arguments);
        Assert.Equal(
            "row 2, column P01: \"9\" is off the scale; allowed are 1..7 or blank for missing. [off-scale]",
            read.Rejected[0].ToString());
        Assert.Equal("第 2 行，列 P01：“9”超出评分范围；可填 1..7，缺失留空。[off-scale]", read.Rejected[0].ToText(Chinese));
        Assert.Equal("第 3 行：该行有 1 个单元格，表头有 2 个。[ragged]", read.Rejected[1].ToText(Chinese));
        Assert.Equal("row 3: The row has 1 cell; the header has 2 cells. [ragged]", read.Rejected[1].ToText());
        Assert.Equal(
            "读取 3 行，接受 1 行，拒绝 2 行，警告 0 条\n- 第 2 行，列 P01：“9”超出评分范围；可填 1..7，缺失留空。[off-scale]\n"
                + "- 第 3 行：该行有 1 个单元格，表头有 2 个。[ragged]",
            read.ToText(Chinese));
        Assert.Equal("3 rows read, 1 accepted, 2 rejected, 0 warnings", read.ToString());
        Assert.StartsWith($"{read}\n- row 2, column P01: ", read.ToText(), StringComparison.Ordinal);
        RejectedRow both = new(2, [problem, problem]);
        Assert.Equal($"{problem.ToText(Chinese)}；{problem.ToText(Chinese)}", both.ToText(Chinese));
    }

    [Fact]
    public void A_sentence_of_ones_own_may_be_in_both_languages_or_in_one()
    {
        ImportProblem whole = new(2, "Team", "{0}", "no-team", "\"{0}\" is no team.");
        Assert.Equal(("\"{0}\" is no team.", "\"{0}\" is no team."), (whole.Message, whole.MessageIn(Chinese)));
        Assert.Empty(whole.Arguments);

        LocalizedText sentence = new("\"{0}\" is no team of {1:site}.", "“{0}”不是 {1} 个站点的班组。");
        ImportProblem both = new(2, "Team", "X", "no-team", sentence, "X", "1");
        Assert.Equal(
            ("\"X\" is no team of 1 site.", "“X”不是 1 个站点的班组。"), (both.Message, both.MessageIn(Chinese)));
        Assert.Equal("\"X\" is no team of 3 sites.", new ImportProblem(2, null, null, "c", sentence, "X", "3").Message);
        Assert.Equal(both, new ImportProblem(2, "Team", "X", "no-team", sentence, "X", "1"));
        Assert.NotEqual(both, new ImportProblem(2, "Team", "X", "no-team", sentence, "X", "2"));
        var missing = Assert.Throws<ArgumentException>(() => new ImportProblem(2, null, null, "c", sentence, "X"));
        Assert.StartsWith(
            "Sentence \"\"{0}\" is no team of {1:site}.\" does not fit 1 argument; allowed are places such as {0}",
            missing.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ImportProblem(2, null, null, "c", new LocalizedText("a", "{b"), "X"));
    }

    [Law]
    public Property A_message_given_whole_is_told_as_it_is() =>
        Laws.ForAll(Gen.Elements("{", "}", "{0}", "{{", "a", "“", " b").NonEmptyListOf().Select(string.Concat), message =>
    {
        ImportProblem problem = new(1, null, null, "c", message + ".");
        Assert.Equal((message + ".", message + "."), (problem.Message, problem.MessageIn(Chinese)));
    });

    [Fact]
    public void A_case_that_cannot_be_created_tells_why_in_both_languages()
    {
        var at = NodaTime.Instant.FromUtc(2026, 3, 2, 9, 0);
        CaseEvent[] events = [CaseEvent.Opened(at, Priority.P1), CaseEvent.Opened(at, Priority.P2)];
        Assert.False(CaseHistory.TryCreate(" INC", events, out _, out var problems));
        Assert.Equal(
            [
                "编号“ INC”为空、首尾有空白或含有不成对的代理项；文本中不能有这些。",
                "事件 1（Opened 2026-03-02T09:00:00Z P2）再次开单；只能开单一次。工单重新打开时用 Reopened。",
            ],
            problems.Select(p => p.MessageIn(Chinese)));
        Assert.Equal(["1", "Opened 2026-03-02T09:00:00Z P2"], problems[1].Arguments);
        Assert.Equal(problems[1].ToString(), problems[1].MessageIn(null));
    }

    [Fact]
    public void A_list_of_cases_tells_what_is_wrong_in_both_languages()
    {
        var read = CaseLog.FromJson("""
            [
              { "id": "A", "events": [{ "kind": "note", "at": "2026-03-02T09:00:00Z" }] },
              { "id": "B", "events": [{ "kind": "opend", "at": "2026-03-02T09:00:00Z" }] }
            ]
            """u8);
        Assert.Equal(
            "第 1 行，列 events[0]：工单 A：第一个事件是 Note 2026-03-02T09:00:00Z；应为开单。[no-opening]",
            read.Rejected[0].ToText(Chinese));
        Assert.StartsWith(
            "第 2 行，列 events[0].kind：不是事件的种类；可填 note, opened, ", read.Rejected[1].ToText(Chinese), StringComparison.Ordinal);
    }
}
