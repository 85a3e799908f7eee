using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;
using Duties = ServiceQuality.Domain.Tests.Json.Sla.ObligationGenerators;

namespace ServiceQuality.Domain.Tests.Json.Complaints;

/// <summary>Feedback and personal data read back as the same; damaged text is refused, never misread.</summary>
public class ComplaintJsonProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private static readonly Func<Instant, CaseEvent>[] Steps =
    [
        CaseEvent.Acknowledged, CaseEvent.Closed, CaseEvent.Reopened, CaseEvent.CustomerReplied,
        at => ComplaintEvents.Assessed(at, new(1, 2, 3, 4)), at => ComplaintEvents.Routed(at, "李"),
        at => ComplaintEvents.DecisionCommunicated(at, ComplaintOutcome.Upheld, "refund", Money.Of(1.5m, "CNY")),
        at => ComplaintEvents.DecisionCommunicated(at, ComplaintOutcome.NotUpheld),
        at => ActionEvents.Agreed(at, "A", "Wu", new(2026, 4, 1)), at => ActionEvents.Done(at, "A"),
        at => ComplaintEvents.Merged(at, "C-0"), at => CaseEvent.Custom(at, "of our own").With("kind", "any"),
    ];

    // Whatever its life cycle allows, applied event by event.
    private static readonly Gen<Feedback> Feedbacks =
        from calendar in Gen.Elements(Duties.Calendars)
        from isConfirmed in Gen.Elements(true, false)
        from kind in Gen.Elements(Enum.GetValues<FeedbackKind>())
        from source in Gen.Elements(Enum.GetValues<FeedbackSource>())
        from steps in Gen.Choose(0, Steps.Length - 1).ListOf(12)
        select steps.Select((s, i) => Steps[s](Start + Duration.FromHours(i))).Aggregate(
            Feedback.Receive("C-1", Start, ComplaintTemplates.Iso10002(calendar, isConfirmed), kind, source, channel: "电话"),
            (feedback, e) => feedback.Apply(e).Next ?? feedback);

    private static readonly Gen<PersonalData> PersonalDatas =
        from seed in Gen.Choose(0, int.MaxValue)
        select AnyData(new Random(seed));

    [Law]
    public Property Feedback_round_trips() => Laws.ForAll(Feedbacks, feedback =>
    {
        var json = JsonSerializer.Serialize(feedback);
        var read = JsonSerializer.Deserialize<Feedback>(json)!;
        Assert.Equal(feedback, read);
        var asOf = Start + Duration.FromDays(99);
        Assert.Equal(feedback.Read(asOf).ToString(), read.Read(asOf).ToString());
    });

    [Law]
    public Property Personal_data_policies_schemes_and_severities_round_trip() => Laws.ForAll(
        from data in PersonalDatas
        from digits in Gen.Choose(1, 18)
        from pattern in Gen.Elements(null, "uuuu", "uuuuMM", "'Q'MM")
        from check in Gen.Elements(true, false)
        from severity in Gen.Choose(1, 5).Four()
        select (data, scheme: new NumberingScheme("投诉 C", digits, pattern, check),
            severity: new Severity(severity.Item1, severity.Item2, severity.Item3, severity.Item4)), x =>
    {
        Assert.Equal(x.data, JsonSerializer.Deserialize<PersonalData>(JsonSerializer.Serialize(x.data)));
        Assert.Equal(x.data.Policy, JsonSerializer.Deserialize<ConfidentialityPolicy>(JsonSerializer.Serialize(x.data.Policy)));
        Assert.Equal(x.scheme, JsonSerializer.Deserialize<NumberingScheme>(JsonSerializer.Serialize(x.scheme)));
        Assert.Equal(x.severity, JsonSerializer.Deserialize<Severity>(JsonSerializer.Serialize(x.severity)));
    });

    [Law]
    public Property Damaged_text_is_refused_or_means_what_it_says() => Laws.ForAll(
        from feedback in Feedbacks
        from data in PersonalDatas
        from at in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 12)
        from noise in Gen.Elements("", "null", "[]", "{}", "\"", "0", "-1", "x", ",", "\"a\"", "true", "closed", "\\ud800")
        select (feedback, data, at, length, noise), x =>
    {
        string Damage(string json)
        {
            var at = x.at % json.Length;
            return new StringBuilder(json).Remove(at, Math.Min(x.length, json.Length - at)).Insert(at, x.noise).ToString();
        }

        AssertReadsOrRefuses<Feedback>(Damage(JsonSerializer.Serialize(x.feedback)));
        AssertReadsOrRefuses<PersonalData>(Damage(JsonSerializer.Serialize(x.data)));
    });

    private static void AssertReadsOrRefuses<T>(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(json);
            Assert.Equal(read, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(read)));
        }
        catch (JsonException e)
        {
            Assert.StartsWith("$", e.Path, StringComparison.Ordinal);
        }
    }

    private static PersonalData AnyData(Random random)
    {
        string[] fields = Duties.Some(random, Duties.Names, 1);
        var allowed = Duties.Some(random, Duties.Names, 0).Select(n => KeyValuePair.Create(n, "purpose")).ToList();
        ConfidentialityPolicy policy = new(fields, allowed, TimeLimit.Parse(random.Next(2) == 0 ? "36 mo" : "8 bh"));
        var data = policy.Divide(new("C-1", [fields.Take(random.Next(3)).Aggregate(
            CaseEvent.Opened(Start, Priority.None).With("note", "kept"), (e, f) => e.With(f, $"of {f}"))])).Data;
        foreach (var (role, purpose) in allowed)
        {
            Assert.True(data.TryDisclose(role, "Li", purpose, Start, out _, out data, out _));
        }

        return random.Next(3) == 0 ? data.Erase(Start) : data;
    }
}
