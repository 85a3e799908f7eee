using System.Text;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The scripts of docs/samples, run as a user runs them.</summary>
public sealed class SampleTests : IDisposable
{
    private const string Report = "docs/samples/service-report.cs";
    private const string TicketHeader = "number,opened_at,sys_updated_at,incident_state,priority\n";
    private const string RealExport = "data/servicenow-incidents.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("service-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_report_prints_what_its_text_file_says()
    {
        var (exitCode, output, error) = Script.Run(Report);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/service-report.txt")), output);
    }

    [Fact]
    public void The_rule_book_prints_what_its_text_file_says()
    {
        var (exitCode, output, error) = Script.Run("docs/samples/source-rules.cs");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/source-rules.txt")), output);
    }

    [Fact]
    public void A_picture_is_drawn_without_a_browser()
    {
        var file = Path.Combine(_folder, "gaps.png");
        var (exitCode, _, error) = Script.Run("docs/samples/picture.cs", file);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(File.ReadAllBytes(file), 0, 4));
        Assert.Equal(2, Script.Run("docs/samples/picture.cs").ExitCode);
    }

    [Fact]
    public void The_generator_makes_the_committed_ticket_log()
    {
        var file = Path.Combine(_folder, "tickets.csv");
        Assert.Equal(0, Script.Run("docs/samples/make-tickets.cs", file).ExitCode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "docs/samples/data/tickets.csv")), File.ReadAllBytes(file));
        Assert.Equal(2, Script.Run("docs/samples/make-tickets.cs").ExitCode);
    }

    [Fact]
    public void Complaints_of_ones_own_are_reported_beside_the_tickets()
    {
        var tickets = Csv(TicketHeader + "INC1,02-03-2026 09:00,02-03-2026 09:00,New,2 - High\n");
        var complaints = Path.Combine(_folder, "complaints.csv");
        File.WriteAllText(complaints, "number,received,ended,outcome,cause\nC-1,2026-01-05,2026-03-20,upheld,late\n"
            + "C-2,2026-02-02,2026-02-03,withdrawn,\nC-3,2026-02-02,,maybe,late\nC-4,2026-02-02,,,late\n");
        var (exitCode, output, error) = Script.Run(
            Report, tickets, "--complaints", complaints, "--regime", "fca-disp", "--as-of", "2026-04-30T12:00:00Z");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("4 rows read, 3 accepted, 1 rejected", output, StringComparison.Ordinal);
        Assert.Contains("3 complaints up to 2026-04-30, a day in each month from 2026-01", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^ *1 +late +2 +100\\.0", output);
        Assert.Matches("(?m)^final or holding response +2 +1 ", output);
        (exitCode, output, _) = Script.Run(Report, tickets, "--complaints", complaints, "--as-of", "2026-01-01T12:00:00Z");
        Assert.Equal(0, exitCode);
        Assert.Contains("There is no complaint up to then", output, StringComparison.Ordinal);
    }

    [MaterialFact(RealExport)]
    public void The_report_takes_a_real_export()
    {
        var (exitCode, output, error) = Script.Run(Report, Material.File(RealExport));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("5998 rows read, 5968 accepted, 30 rejected, 1 warning", output, StringComparison.Ordinal);
        Assert.Contains("885 cases, 885 judged", output, StringComparison.Ordinal);
        Assert.Contains("before-opening", output, StringComparison.Ordinal);
        Assert.Contains("\nResolution 1 - Critical ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_log_shows_progress()
    {
        var log = new StringBuilder(TicketHeader);
        for (var i = 0; i < 100_010; i++)
        {
            log.Append("INC").Append(i / 40).Append(",02-03-2026 09:00,02-03-2026 10:00,").Append(i % 40 == 0 ? "New" : "Active")
                .Append(",2 - High\n");
        }

        var (exitCode, output, error) = Script.Run(Report, Csv(log.ToString()));
        Assert.Equal(0, exitCode);
        Assert.Contains("100,000 rows read", error, StringComparison.Ordinal);
        Assert.Contains("100010 rows read, 100010 accepted", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("number,opened_at,sys_updated_at,priority\n", "\"incident_state\" is missing")]
    [InlineData(TicketHeader + "INC1,02-03-2026 09:00,02-03-2026 09:00,\"New\"x,2 - High\n", "Row 2: a quote")]
    public void A_log_that_cannot_be_read_ends_with_its_reason(string log, string reason) => AssertFails(reason, Csv(log));

    [Fact]
    public void A_file_in_another_encoding_is_named_with_its_byte()
    {
        var file = Path.Combine(_folder, "latin1.csv");
        File.WriteAllBytes(file,
            Encoding.Latin1.GetBytes(TicketHeader + "INC1,02-03-2026 09:00,02-03-2026 09:00,Geöffnet,2 - High\n"));
        AssertFails("0xF6", file);
    }

    [Fact]
    public void Arguments_that_cannot_be_used_are_named()
    {
        AssertFails("missing.csv", Path.Combine(_folder, "missing.csv"));
        AssertFails("Europe/Berln", "--zone", "Europe/Berln");
        AssertFails("yesterday", "--as-of", "yesterday");
        AssertFails("--colour", "--colour");
        AssertFails("missing.json", "--policy", Path.Combine(_folder, "missing.json"));
        AssertFails("has no value", "--zone");
        AssertFails("allowed are asic-rg-271, ", "--regime", "iso");
        AssertFails("missing.csv", "--complaints", Path.Combine(_folder, "missing.csv"));
        AssertFails("SURVEY.csv", "--help");
        AssertFails("4 files", "a.csv", "b.csv", "c.csv", "d.csv");
    }

    [Fact]
    public void A_policy_that_cannot_be_read_is_told_with_its_path()
    {
        var sample = File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/data/service-desk.policy.json"));
        var file = Path.Combine(_folder, "policy.json");
        File.WriteAllText(file, sample.Replace("30 bmin", "30 minutes", StringComparison.Ordinal));
        AssertFails("\"30 minutes\" is not \"not applicable\"", "--policy", file);
        AssertFails("Path: $.agreements[0].targets[0].limits[0].limit, line 34.", "--policy", file);
        File.WriteAllText(file, """{ "agreements": [] }""");
        AssertFails("There is neither an agreement nor an obligation", "--policy", file);
    }

    [Fact]
    public void Bad_rows_are_listed_and_the_good_ones_judged()
    {
        var log = Csv(TicketHeader
            + "INC1,02-03-2026 09:00,02-03-2026 09:00,New,2 - High\n"
            + "INC2,02-03-2026 09:00,02-03-2026 09:00,New\n"
            + "\n"
            + "INC3,02-03-2026 09:00,02-03-2026 09:00,New,9 - Whatever\n");
        var survey = Path.Combine(_folder, "survey.csv");
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs/samples/data/servqual300.csv"));
        var cells = lines[1].Split(',');
        cells[5] = "8";
        lines[1] = string.Join(',', cells);
        cells = lines[2].Split(',');
        cells[47] = "-10";
        lines[2] = string.Join(',', cells);
        File.WriteAllLines(survey, lines);

        var (exitCode, output, _) = Script.Run(Report, log, survey);
        Assert.Equal(0, exitCode);
        Assert.Contains("4 rows read, 2 accepted, 2 rejected", output, StringComparison.Ordinal);
        Assert.Contains("row 3: The row has 4 cells; the header has 5 cells. [ragged]", output, StringComparison.Ordinal);
        Assert.Contains("row 4: The row is blank", output, StringComparison.Ordinal);
        Assert.Contains("2 cases, 1 judged", output, StringComparison.Ordinal);
        Assert.Contains("9 - Whatever", output, StringComparison.Ordinal);
        Assert.Contains("300 rows read, 298 accepted, 2 rejected", output, StringComparison.Ordinal);
        Assert.Contains("row 2, column E03: \"8\" is off the scale", output, StringComparison.Ordinal);
        Assert.Contains("row 3, column W_T: \"-10\" is outside the allowed weights, 0 to 100", output, StringComparison.Ordinal);
    }

    private static void AssertFails(string reason, params string[] arguments)
    {
        var (exitCode, _, error) = Script.Run(Report, arguments);
        Assert.Equal(1, exitCode);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private string Csv(string text)
    {
        var file = Path.Combine(_folder, "tickets.csv");
        File.WriteAllText(file, text);
        return file;
    }
}
