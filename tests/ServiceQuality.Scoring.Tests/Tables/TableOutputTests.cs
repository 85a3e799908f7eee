using System.Globalization;
using CsvHelper;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Tables;

public class TableOutputTests
{
    private static readonly CultureInfo Mainland = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly ResultTable Odd = new(
        "A & B <1>",
        ["Name_x", "Gap %"],
        [
            [TableCell.Of("[=1+2] \"q\" | 50% #1 {a} ~ ^ \\ $5 -- `c` 'd'"), TableCell.Of(-1.2551, 2)],
            [TableCell.Of("两,行\r\n文字"), default],
        ],
        ["1. *Gap* < 0; [see](x)"]);

    // Text with what the formats treat apart.
    private static readonly FsCheck.Gen<string> Texts = Gen.Elements(
            "a", "=cmd", ",", "\"", "\r\n", "\n", " ", "质量", "é", "👍", "\\", "|", "*", "_", "`", "<b>", "&amp;", "$", "](", "1.",
            "#")
        .ArrayOf(6).Select(string.Concat);

    private static readonly FsCheck.Gen<ResultTable> Tables =
        from columns in Gen.Choose(1, 4)
        from headers in Texts.ArrayOf(columns)
        from rows in Texts.ArrayOf(columns).ListOf()
        select new ResultTable(
            "t", headers, rows.Select(r => (ValueList<TableCell>)[.. r.Select(TableCell.Of)]), ["n"]);

    [Law]
    public FsCheck.Property A_reader_of_csv_gets_the_cells_back() => Laws.ForAll(Tables, table =>
    {
        using var csv = CsvReader.FromText(table.ToCsv(), CsvReaderOptions.Default with { HasHeader = false, Separator = ',' });
        List<string[]> records = [];
        while (csv.Read())
        {
            records.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        Assert.Equal(table.ToRows(), records);
    });

    [Law]
    public FsCheck.Property Nothing_special_is_left_unescaped_in_markdown() => Laws.ForAll(Tables, table =>
    {
        var lines = table.ToMarkdown().Split('\n');
        Assert.All(lines[2..(4 + table.Rows.Count)], line => Assert.Equal(table.Columns.Count + 1, CountBars(line)));
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '\\')
                {
                    i++;
                }
                else
                {
                    var isBold = line[i] == '*' && line.StartsWith("**", StringComparison.Ordinal);
                    Assert.DoesNotContain(isBold ? ' ' : line[i], "*_`<>$&~");
                }
            }
        }
    });

    [Fact]
    public void Some_columns_under_another_title_with_a_label()
    {
        ResultTable table = new("T", ["a", "b", "c"], [[TableCell.Of("x"), TableCell.Of(1.25, 1), TableCell.Of("z")]], ["Note."]);
        var some = table.WithTitle(new("Mean", "均值")).Select("b", "a");
        Assert.Equal("b,a\r\n1.25,x\r\n", some.ToCsv());
        Assert.Equal(("Mean", "均值"), (some.Title, some.In(CultureInfo.GetCultureInfo("zh-CN")).Title));
        Assert.Equal("1.3", some.Rows[0][0].Shown);
        Assert.Contains("\\caption{Mean}\n\\label{tab:m}\n", some.ToLatex("tab:m"), StringComparison.Ordinal);
        Assert.DoesNotContain("label", some.ToLatex(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("label", () => some.ToLatex("a b"));
        Assert.Throws<ArgumentException>("columns", () => table.Select("a", "a"));
        Assert.Throws<ArgumentException>("columns", () => table.Select());
        Assert.Contains(
            "allowed are a, b, c", Assert.Throws<ArgumentException>("columns", () => table.Select("d")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(96.25, 1, "96.3")]
    [InlineData(-96.25, 1, "-96.3")]
    [InlineData(2.5, 0, "3")]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(100 * 0.575, 0, "58")]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(1e20, 1, "100000000000000000000.0")]
    public void Numbers_round_half_away_from_zero(double value, int decimals, string shown) =>
        Assert.Equal(shown, TableCell.Of(value, decimals).Shown);

    [Fact]
    public void Csv_quotes_where_needed_and_rounds_nothing() => Assert.Equal(
        "Name_x,Gap %\r\n\"[=1+2] \"\"q\"\" | 50% #1 {a} ~ ^ \\ $5 -- `c` 'd'\",-1.2551\r\n\"两,行\r\n文字\",\r\n", Odd.ToCsv());

    [Fact]
    public void A_lone_blank_cell_is_a_record() =>
        Assert.Equal("a\r\n\"\"\r\n", new ResultTable("t", ["a"], [[default]]).ToCsv());

    [Fact]
    public void Markdown_escapes_what_github_reads() => Assert.Equal(
        """
        **A \& B \<1\>**

        | Name\_x | Gap % |
        | --- | ---: |
        | [=1+2] "q" \| 50% #1 {a} \~ ^ \\ \$5 -- \`c\` 'd' | -1.26 |
        | 两,行 文字 |  |

        1\. \*Gap\* \< 0; [see]\(x)

        """.ReplaceLineEndings("\n"), Odd.ToMarkdown());

    [Theory]
    [InlineData("# a", "\\# a")]
    [InlineData("- a", "\\- a")]
    [InlineData("+ a", "\\+ a")]
    [InlineData("===", "\\===")]
    [InlineData("12) a", "12\\) a")]
    [InlineData("   a", "a")]
    [InlineData("12 a", "12 a")]
    [InlineData("12", "12")]
    public void A_note_is_no_heading_and_no_list(string note, string markdown) => Assert.EndsWith(
        $"\n\n{markdown}\n", new ResultTable("t", ["a"], [], [note]).ToMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void Latex_has_rules_caption_and_notes() => Assert.Equal(
        """
        \begin{table}
        \centering
        \caption{A \& B \textless{}1\textgreater{}}
        \begin{tabular}{lr}
        \toprule
        Name\_x & Gap \% \\
        \midrule
        {[}=1+2] QqQ \textbar{} 50\% \#1 \{a\} \textasciitilde{} \textasciicircum{} \textbackslash{} \$5 -{}- GcG 'd' & $-$1.26 \\
        两,行 文字 &  \\
        \bottomrule
        \end{tabular}
        \par{\footnotesize 1. {*}Gap{*} \textless{} 0; {[}see](x)}
        \end{table}

        """.ReplaceLineEndings("\n"),
        Odd.ToLatex().Replace("\\textquotedbl{}", "Q", StringComparison.Ordinal)
            .Replace("\\textasciigrave{}", "G", StringComparison.Ordinal));

    [Fact]
    public void Html_is_one_encoded_table() => Assert.Equal(
        """
        <table>
        <caption>A &amp; B &lt;1&gt;</caption>
        <thead>
        <tr><th scope="col">Name_x</th><th scope="col" class="number">Gap %</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">[=1+2] &quot;q&quot; | 50% #1 {a} ~ ^ \ $5 -- `c` &#39;d&#39;</th><td class="number">-1.26</td></tr>
        <tr><th scope="row">两,行
        文字</th><td></td></tr>
        </tbody>
        <tfoot>
        <tr><td colspan="2">1. *Gap* &lt; 0; [see](x)</td></tr>
        </tfoot>
        </table>

        """.ReplaceLineEndings("\n"), Odd.ToHtml().ReplaceLineEndings("\n"));

    [Law]
    public FsCheck.Property Html_reads_back_as_its_cells() => Laws.ForAll(Tables, table =>
    {
        var body = System.Xml.Linq.XElement.Parse(table.ToHtml(), System.Xml.Linq.LoadOptions.PreserveWhitespace);
        var cells = body.Element("tbody")!.Elements("tr").Select(r => r.Elements().Select(c => c.Value.ReplaceLineEndings("\n")));
        Assert.Equal(table.Rows.Select(r => r.Select(c => c.Shown.ReplaceLineEndings("\n"))), cells);
    });

    [Fact]
    public void A_number_in_the_first_column_heads_no_row() => Assert.Contains(
        "<tr><td class=\"number\">1</td></tr>",
        new ResultTable("t", ["n"], [[TableCell.Of(1L)]]).ToHtml(),
        StringComparison.Ordinal);

    // Mixed scripts, a combining mark, an emoji of four joined ones, a flag, a symbol that is made an emoji, a zero-width space.
    [Theory]
    [InlineData("ab", 2)]
    [InlineData("质量 a", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("👍", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🇨🇳", 2)]
    [InlineData("\u2764", 1)]
    [InlineData("\u2764\uFE0F", 2)]
    [InlineData("✅", 2)]
    [InlineData("a\u200Bb\uFEFF", 2)]
    [InlineData("한글", 4)]
    [InlineData("ａ：", 4)]
    [InlineData("±×–", 3)]
    [InlineData("a\u00ADb", 3)]
    [InlineData("𠀀", 2)]
    public void Columns_are_as_wide_as_their_text(string text, int width)
    {
        ResultTable table = new("t", ["h", "x"], [[TableCell.Of(text), TableCell.Of("|")]]);
        Assert.Equal($"{new string('-', width)}  -", table.ToString().Split('\n')[2]);
    }

    [Fact]
    public void A_line_break_is_a_space_where_a_row_is_a_line() => Assert.Equal(
        "t\nh\n---\na b\n", new ResultTable("t", ["h"], [[TableCell.Of("a\r\nb")]]).ToString());

    [Fact]
    public void A_word_of_the_library_follows_the_culture_and_data_do_not()
    {
        ResultTable table = new("t", ["h"], [[TableCell.Of(new LocalizedText("met", "达成"))], [TableCell.Of("met")]]);
        Assert.Equal(["met", "met"], table.Rows.Select(r => r[0].Shown));
        var chinese = table.In(Mainland);
        Assert.Equal(["达成", "met"], chinese.Rows.Select(r => r[0].Shown));
        Assert.Equal(["达成", "met"], chinese.Rows.Select(r => r[0].Exact));
        Assert.Equal(table, chinese.In(null));
        Assert.Equal(table, chinese.In(CultureInfo.GetCultureInfo("zh-TW")));
        Assert.Equal(table, table.In(CultureInfo.InvariantCulture));
        Assert.NotEqual(table, chinese);
        Assert.Equal(default, TableCell.Of((LocalizedText?)null));
    }

    [Theory]
    [InlineData(0, "0:00", "PT0S")]
    [InlineData(94_500, "26:15", "PT26H15M")]
    [InlineData(-5_430, "-1:31", "-PT1H30M30S")]
    [InlineData(29.5, "0:00", "PT29.5S")]
    [InlineData(3_570, "1:00", "PT59M30S")]
    public void A_duration_is_in_hours_and_minutes_and_exact_in_a_file(double seconds, string shown, string exact)
    {
        var cell = TableCell.Of(Duration.FromSeconds(seconds));
        Assert.Equal((shown, exact, true), (cell.Shown, cell.Exact, cell.IsNumber));
        Assert.Equal(default, TableCell.Of((Duration?)null));
    }

    [Law]
    public FsCheck.Property The_duration_of_a_file_reads_back() => Laws.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => Duration.FromTicks(n * 1_234_567L)),
        duration =>
        {
            Assert.Equal(duration.BclCompatibleTicks, System.Xml.XmlConvert.ToTimeSpan(TableCell.Of(duration).Exact).Ticks);
        });

    [Fact]
    public void Dates_and_instants_are_in_iso_form()
    {
        var instant = Instant.FromUtc(2026, 3, 31, 14, 5, 59);
        Assert.Equal("2026-03-31 14:05Z", TableCell.Of(instant).Shown);
        Assert.Equal("2026-03-31T14:05:59Z", TableCell.Of(instant).Exact);
        Assert.Equal("2026-03-31", TableCell.Of(new LocalDate(2026, 3, 31)).Exact);
        Assert.Equal(default, TableCell.Of((Instant?)null));
        Assert.Equal(default, TableCell.Of((LocalDate?)null));
    }

    // Bars that part cells.
    private static int CountBars(string line) => line.Where((c, i) => c == '|' && !IsEscaped(line, i)).Count();

    private static bool IsEscaped(string line, int at)
    {
        var slashes = 0;
        while (at > slashes && line[at - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }
}
