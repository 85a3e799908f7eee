using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// A rule that a record must keep, with a code and a sentence in two languages: what is required under a condition, or refused
/// under one.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<RecordRule>))]
public sealed record RecordRule
{
    private RecordRule(string code, CaseCondition requirement, LocalizedText text)
    {
        Code = Guard.Against.InvalidCode(code);
        Requirement = requirement;
        Text = Guard.Against.Null(text);
    }

    /// <summary>The code, such as <c>plan-expired</c>.</summary>
    public string Code { get; }

    /// <summary>What must hold.</summary>
    public CaseCondition Requirement { get; }

    /// <summary>The rule in a sentence.</summary>
    public LocalizedText Text { get; }

    /// <summary>A rule that requires something.</summary>
    /// <param name="code">The code.</param>
    /// <param name="requirement">What must hold.</param>
    /// <param name="text">The rule in a sentence.</param>
    /// <param name="when">Only when this holds; null for always.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static RecordRule Require(string code, CaseCondition requirement, LocalizedText text, CaseCondition? when = null)
    {
        Guard.Against.Null(requirement);
        return new(code, when is null ? requirement : !when | requirement, text);
    }

    /// <summary>A rule that refuses something.</summary>
    /// <param name="code">The code.</param>
    /// <param name="when">What must not hold.</param>
    /// <param name="text">The rule in a sentence.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static RecordRule Refuse(string code, CaseCondition when, LocalizedText text)
    {
        Guard.Against.Null(when);
        return new(code, !when, text);
    }

    /// <summary>Checks a record against rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="record">The record.</param>
    /// <param name="at">The instant; later events are not seen.</param>
    /// <param name="calendar">The calendar that reads dates and counts times.</param>
    /// <param name="exists">
    /// Whether a record of a kind exists, for conditions that refer to one; null when none is known.
    /// </param>
    /// <returns>All broken rules, in their order; none when the record keeps all of them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public static ValueList<RecordRule> FindBroken(
        IEnumerable<RecordRule> rules,
        CaseHistory record,
        Instant at,
        BusinessCalendar calendar,
        Func<string, string, bool>? exists = null)
    {
        var all = Guard.Against.NullElements(rules);
        Guard.Against.Null(record);
        Guard.Against.OutsideBusinessTime(at);
        Guard.Against.Null(calendar);
        var seen = CaseReader.SeenBy(record.Events.AsSpan(), at).ToArray();
        return [.. all.Where(r => r.IsBrokenBy(seen, at, calendar, exists))];
    }

    /// <summary>Code and sentence.</summary>
    /// <returns>For example <c>plan-expired: The plan has expired.</c>.</returns>
    public override string ToString() => $"{Code}: {Text}";

    // The rule as it is given: what it requires, when it does only under a condition, or what it refuses.
    internal (CaseCondition? Required, CaseCondition? When, CaseCondition? Refused) Terms => Requirement switch
    {
        { Kind: ConditionKind.Not, Parts: [var refused] } => (null, null, refused),
        { Kind: ConditionKind.Any, Parts: [{ Kind: ConditionKind.Not, Parts: [var when] }, var required] } =>
            (required, when, null),
        _ => (Requirement, null, null),
    };

    internal bool IsBrokenBy(
        ReadOnlySpan<CaseEvent> events, Instant at, BusinessCalendar calendar, Func<string, string, bool>? exists) =>
        !ConditionReader.Holds(Requirement, events, at, calendar, exists);
}
