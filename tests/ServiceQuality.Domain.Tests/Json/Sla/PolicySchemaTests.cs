using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Tests.Json.Schemas;
using ServiceQuality.Domain.Tests.Sla;
using ServiceQuality.Json;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json.Sla;

/// <summary>The schema takes the policies that the library reads, and the patterns of texts are those of their readers.</summary>
public class PolicySchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ModelSchema.Policy.Text());

    [Fact]
    public void The_sample_is_valid_and_reads_as_it_says()
    {
        var json = File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/data/service-desk.policy.json"));
        Assert.True(IsValid(json));
        Priority critical = Priority.Of("1 - Critical"), high = Priority.Of("2 - High"), moderate = Priority.Of("3 - Moderate"),
        low = Priority.Of("4 - Low");
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-12:00", "13:00-17:00")
            .Holiday(new(2016, 3, 25), "Good Friday").Holiday(new(2016, 3, 28), "Easter Monday")
            .Holiday(new(2026, 4, 3), "Good Friday").Holiday(new(2026, 4, 6), "Easter Monday").Build().WithVersion(new("desk"));
        Assert.Equal(
            ServiceLevelAgreement.Create("service desk", desk)
                .FirstResponse(t => t.Limit(critical, "30 bmin").Limit(high, "1 bh").Limit(moderate, "4 bh").Limit(low, "7 bh")
                    .WarnAt("75 %", "remind the assignee"))
                .Resolution(t => t.Limit(critical, "4 bh").Limit(high, "14 bh").Limit(moderate, "28 bh").Limit(low, "56 bh")
                    .PauseOn("Awaiting User Info").WarnAt("75 %", "tell the team lead"))
                .Build(),
            ServiceLevelPolicy.Read(json).Latest("service desk"));
    }

    [Law]
    public Property What_is_written_is_valid() => Laws.ForAll(AgreementGenerators.Agreements, agreement =>
    {
        ServiceLevelPolicy policy = new([agreement]);
        Assert.True(IsValid(policy.Write()));
        Assert.True(IsValid(policy.Write(withCalendars: false)));
    });

    [Law]
    public Property Obligations_that_are_written_are_valid() => Laws.ForAll(ObligationGenerators.Obligations, obligation =>
        Assert.True(IsValid(new ServiceLevelPolicy([], obligations: [obligation]).Write())));

    [Theory]
    [MemberData(nameof(ObligationJsonTests.Broken), MemberType = typeof(ObligationJsonTests))]
    public void A_broken_obligation_is_invalid(string part, string instead, string path, string message)
    {
        _ = (path, message);
        Assert.True(IsValid(ObligationJsonTests.Policy));
        Assert.False(IsValid(ObligationJsonTests.Policy.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_policy_of_nothing_is_invalid() => Assert.False(IsValid("""{ "agreements": [], "obligations": [] }"""));

    [Theory]
    [MemberData(nameof(PolicyJsonTests.Broken), MemberType = typeof(PolicyJsonTests))]
    public void A_broken_policy_is_invalid(string part, string instead, string path, string message)
    {
        _ = (path, message);
        Assert.True(IsValid(PolicyJsonTests.Policy));
        Assert.False(IsValid(PolicyJsonTests.Policy.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("8 bh", " 8bh ", "8bmin", ".5 h", "5.h", "1.5 s", "5 bd", "3d", "8 w", "1 mo", "8", "bh", "8 hours", "1.5 bd",
        "-1 h", "8 BH", "8 h x", "1,5 h", "x1 h", "1 . h", "1.2.3 h", "8 b h")]
    public void The_pattern_of_limits_is_what_is_read(params string[] texts) =>
        AssertSame((TextConverter<TimeLimit>)DomainJsonConverter<TimeLimit>.Form, texts);

    [Theory]
    [InlineData("09:00-17:00", "22:00-06:00+1", "18:00-24:00", "18:00:30-24:00:00", " 09:00 - 17:00", "09:00:00.5-17:00",
        "9:00-17:00", "09:00", "09:60-17:00", "24:00-25:00", "18:00-24:00+1", "22:00-06:00+2", "09:00-17:00 x")]
    public void The_pattern_of_shifts_is_what_is_read(params string[] texts) =>
        AssertSame((TextConverter<Shift>)DomainJsonConverter<Shift>.Form, texts);

    [Theory]
    [InlineData("75 %", "75%", "0.5 %", "1 bh before", "2 d after", "1bh before", "-5 %", "75", "% 75", "1 bh", "before",
        "1 bh before x", "1 bhbefore", "1 x before")]
    public void The_pattern_of_marks_is_what_is_read(params string[] texts) => AssertSame(new WarningMarkConverter(), texts);

    [Theory]
    [InlineData("15 d", "within 15 d", "2 bd before", " 0 d after ", "0.5 h before",
        "within 2 bd before", "75 %", "15 days", "before")]
    public void The_pattern_of_times_of_steps_is_what_is_read(params string[] texts) =>
        AssertSame(new StepTimeConverter(), texts);

    [Theory]
    [InlineData("100.50 CNY", "0", "-1 EUR", "+.5 USD", " 1. CNY ", "100", "CNY", "1 cny", "1CNY", "1,5 CNY", "1 CN")]
    public void The_pattern_of_money_is_what_is_read(params string[] texts) =>
        AssertSame((TextConverter<Money>)DomainJsonConverter<Money>.Form, texts);

    [Theory]
    [InlineData("weekly", "weekly from Monday", "weekly from monday", "every working day", "every 5 working days", "hourly", "")]
    public void The_pattern_of_recurrences_is_what_is_read(params string[] texts) =>
        AssertSame((TextConverter<Recurrence>)DomainJsonConverter<Recurrence>.Form, texts);

    [Theory]
    [InlineData("resolved", "status On site", "not status On site", "event contract sealed", "event x", "Resolved", "custom",
        "status", "status ", "event  x", "other x", "opened ", "")]
    public void The_pattern_of_triggers_is_what_is_read(params string[] texts) =>
        AssertSame((TextConverter<CaseTrigger>)DomainJsonConverter<CaseTrigger>.Form, texts);

    [Theory]
    [InlineData("4 bh", "not applicable", "none", "Not applicable", "not applicable ", "no limit",
        "until promised date", "until ", "until  x", "until x ")]
    public void The_pattern_of_limits_that_may_not_apply_is_what_is_read(params string[] texts) =>
        AssertSame(new LimitConverter(), texts);

    [Theory]
    [InlineData("P1", "", "1 - Critical", "a\nb", " P1", "P1 ", " ")]
    public void The_pattern_of_priorities_is_what_is_read(params string[] texts) =>
        AssertSame((TextConverter<Priority>)DomainJsonConverter<Priority>.Form, texts);

    [Theory]
    [InlineData("P1", "a b", "a\nb", "", " P1", "P1 ", " ")]
    public void The_pattern_of_names_is_what_is_read(params string[] texts) => AssertSame(new CodeConverter(), texts);

    [Theory]
    [InlineData("2026-12-25", "2026-1-25", "26-12-25", "2026-13-01", "2026-12-32", "2026-12-25T09:00:00Z")]
    public void The_pattern_of_dates_is_what_is_read(params string[] texts) => AssertSame(new LocalDateConverter(), texts);

    [Theory]
    [InlineData("2026-12-25T09:00:00Z", "2026-12-25T09:00:00.123456789Z", "2026-12-25T09:00Z", "2026-12-25T09:00:00",
        "2026-12-25T09:00:00+01:00", "2026-12-25")]
    public void The_pattern_of_instants_is_what_is_read(params string[] texts) => AssertSame(new InstantConverter(), texts);

    private static bool IsValid(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement).IsValid;
    }

    // The schema takes a text when the reader does.
    private static void AssertSame<T>(TextConverter<T> converter, string[] texts) =>
        Assert.All(texts.Concat(converter.Form.Examples), text =>
    {
        var form = converter.Form;
        var isTaken = form.Names.Contains(text)
            || (form.Pattern is { } pattern && Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(5)));
        Assert.Equal(IsRead(converter, text), isTaken);
    });

    private static bool IsRead<T>(TextConverter<T> converter, string text)
    {
        Utf8JsonReader reader = new(JsonSerializer.SerializeToUtf8Bytes(text));
        reader.Read();
        try
        {
            converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
