using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Tables;

namespace ServiceReport;

/// <summary>A report: what managers read first, then a section for each field.</summary>
public sealed class ReportDocument(LocalizedText title)
{
    public LocalizedText Title { get; } = title;

    /// <summary>A sentence for each field, in the order of the sections.</summary>
    public List<LocalizedText> Summary { get; } = [];

    /// <summary>The worst things and which standard or target each touches.</summary>
    public ResultTable? Worst { get; set; }

    public List<ReportSection> Sections { get; } = [];

    public ReportSection Add(string id, LocalizedText heading)
    {
        ReportSection section = new(id, heading);
        Sections.Add(section);
        return section;
    }

    /// <summary>Writes the report as plain text.</summary>
    public void WriteText(TextWriter writer, CultureInfo? culture)
    {
        foreach (var section in Sections)
        {
            writer.WriteLine($"\n== {section.Heading.In(culture)} ==");
            foreach (var block in section.Blocks)
            {
                writer.Write(block switch
                {
                    ResultTable table => $"{table.In(culture)}\n",
                    ReportText text => (text.Kind == "item" ? "  " : "") + text.Text.In(culture) + "\n",
                    _ => "",
                });
            }
        }

        writer.WriteLine($"\n== {new LocalizedText("In short", "摘要").In(culture)} ==");
        foreach (var sentence in Summary)
        {
            writer.WriteLine(sentence.In(culture));
        }

        if (Worst is not null)
        {
            writer.Write("\n" + Worst.In(culture));
        }
    }
}

/// <summary>A section: text, tables and charts in their order.</summary>
public sealed class ReportSection(string id, LocalizedText heading)
{
    private const int MostLines = 12;

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public string Id { get; } = id;

    public LocalizedText Heading { get; } = heading;

    public List<object> Blocks { get; } = [];

    public void Add(string english, string chinese) => Blocks.Add(new ReportText(new(english, chinese), "line"));

    /// <summary>Adds text that is the same in both languages, such as the name of a file or a number.</summary>
    public void Add(string text) => Add(text, text);

    /// <summary>Adds lines that keep their spaces.</summary>
    public void AddCode(LocalizedText text) => Blocks.Add(new ReportText(text, "code"));

    public void Add(ResultTable table) => Blocks.Add(table);

    /// <summary>Adds a chart whose terms are explained under <paramref name="definition"/>, a key of <see cref="Definitions"/>.</summary>
    public void Add(Chart chart, string definition) => Blocks.Add(new ReportChart(chart, definition));

    /// <summary>Adds the first lines of a list, and how many more there are.</summary>
    public void AddList(IReadOnlyCollection<string> lines) =>
        AddList(lines.Select(l => (l, l)).ToList());

    /// <summary>Adds the first lines of a list in both languages, and how many more there are.</summary>
    public void AddList(IReadOnlyCollection<(string English, string Chinese)> lines)
    {
        foreach (var (english, chinese) in lines.Take(MostLines))
        {
            AddItem(english, chinese);
        }

        if (lines.Count > MostLines)
        {
            AddItem($"and {lines.Count - MostLines} more", $"另有 {lines.Count - MostLines} 项");
        }
    }

    /// <summary>Adds the counts of an import and what was rejected.</summary>
    public void AddImport<T>(ImportResult<T> read)
    {
        Add(
            $"{read}",
            $"读取 {read.RowsRead} 行，接受 {read.AcceptedRows} 行，拒绝 {read.Rejected.Count} 行，{read.Warnings.Count} 条警告");
        foreach (var code in read.Rejected.GroupBy(r => r.Problems[0].Code).OrderBy(g => g.Min(r => r.Row)))
        {
            AddItem($"{code.Count()} rejected as {code.Key}", $"{code.Count()} 行因 {code.Key} 被拒绝");
        }

        // Rows that only share the fate of their case need no line of their own.
        AddList(read.Rejected.Where(r => r.Problems[0].Code != "case-rejected").Select(r => (r.ToText(), r.ToText(Chinese))).ToList());
        AddList(read.Warnings.Select(w => (w.ToText(), w.ToText(Chinese))).ToList());
    }

    private void AddItem(string english, string chinese) => Blocks.Add(new ReportText(new(english, chinese), "item"));
}

/// <summary>A line, an item of a list, or code: lines that keep their spaces.</summary>
public sealed record ReportText(LocalizedText Text, string Kind);

/// <summary>A chart and the key of its definition.</summary>
public sealed record ReportChart(Chart Chart, string Definition);
