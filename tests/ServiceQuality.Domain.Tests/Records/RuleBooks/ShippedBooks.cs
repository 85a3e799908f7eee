using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Records.RuleBooks;

/// <summary>The rule books of the library, and records for them.</summary>
internal static class ShippedBooks
{
    internal static readonly BusinessCalendar Office =
        BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Holiday(new(2026, 3, 3), "a holiday").Build();

    internal static readonly Dictionary<string, BusinessCalendar> Calendars = new()
    {
        ["office"] = Office,
        ["calendar days"] = BusinessCalendar.In("Asia/Shanghai").EveryDay("00:00-24:00").Build(),
    };

    internal static readonly RuleBook Hospital = RuleBook.Load("hospital-software-service", Calendars);

    internal static readonly RuleBook Warranty = RuleBook.Load("warranty", Calendars);

    internal static readonly RuleBook Tiers = RuleBook.Load("service-tiers");

    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    internal static CaseHistory Record(params (string Name, string Value)[] fields) =>
        new("R-1", [fields.Aggregate(CaseEvent.Opened(Start, Priority.None), (e, f) => e.With(f.Name, f.Value))]);

    internal static CaseEvent On(int hour, string name) => CaseEvent.Custom(Start + Duration.FromHours(hour), name);

    // The fields, one of them with another value, or without it when that is null.
    internal static (string Name, string Value)[] With(
        this (string Name, string Value)[] fields, string name, string? value) =>
        [.. fields.Where(f => f.Name != name), .. value is null ? [] : new[] { (name, value) }];

    internal static DecisionRow Decide(this RuleBook book, string table, params (string Name, string Value)[] fields) =>
        book.GetDecisionTable(table).Decide(Record(fields), Start, Office, (kind, name) => Exist.Contains((kind, name)))!;

    internal static IEnumerable<string> Broken(this RuleBook book, CaseHistory record) => book.FindBroken(
        record, Start + Duration.FromDays(1), Office, (kind, name) => Exist.Contains((kind, name))).Select(r => r.Code);

    private static readonly HashSet<(string Kind, string Name)> Exist =
        [("plan", "P-1"), ("issue", "I-1"), ("development request", "D-1"), ("contract", "K-1")];
}
