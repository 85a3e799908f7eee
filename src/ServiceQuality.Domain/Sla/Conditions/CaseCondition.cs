using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A condition on the record of a case at an instant: tier, status, priority, named fields, events and the time since an event,
/// combined by all, any and not. It is data: it can be compared, written as JSON and kept in a policy file.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseCondition>))]
public sealed record CaseCondition
{
    internal CaseCondition(
        ConditionKind kind,
        ValueList<CaseCondition>? parts = null,
        string? field = null,
        ValueList<string>? values = null,
        CaseTrigger trigger = default,
        TimeLimit limit = default,
        CaseTrigger ended = default)
    {
        Kind = kind;
        Parts = parts ?? [];
        Field = field;
        Values = values ?? [];
        Trigger = trigger;
        Limit = limit;
        Ended = ended;
    }

    internal ConditionKind Kind { get; }

    // Of all, any and not.
    internal ValueList<CaseCondition> Parts { get; }

    internal string? Field { get; }

    // The values that are allowed; of a field, none when any is.
    internal ValueList<string> Values { get; }

    internal CaseTrigger Trigger { get; }

    internal TimeLimit Limit { get; }

    // The event that ends what the trigger begins.
    internal CaseTrigger Ended { get; }

    /// <summary>Whether every one of some conditions holds; without any, it always does.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <returns>The condition.</returns>
    public static CaseCondition All(params ReadOnlySpan<CaseCondition> conditions) =>
        new(ConditionKind.All, Guard.Against.NullElements(conditions.ToArray()));

    /// <summary>Whether at least one of some conditions holds; without any, it never does.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <returns>The condition.</returns>
    public static CaseCondition Any(params ReadOnlySpan<CaseCondition> conditions) =>
        new(ConditionKind.Any, Guard.Against.NullElements(conditions.ToArray()));

    /// <summary>Whether a condition does not hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The condition.</returns>
    public static CaseCondition Not(CaseCondition condition) =>
        new(ConditionKind.Not, [Guard.Against.Null(condition)]);

    /// <summary>Whether the customer has one of some tiers.</summary>
    /// <param name="tiers">The tiers, at least one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">There is no tier.</exception>
    public static CaseCondition Tier(params ReadOnlySpan<CustomerTier> tiers) =>
        new(ConditionKind.Tier, values: CheckAny([.. tiers.ToArray().Select(t => t.Code)], nameof(tiers)));

    /// <summary>Whether the case has one of some statuses.</summary>
    /// <param name="statuses">The names of the statuses, at least one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">There is no status, or a name is blank or has white space at its ends.</exception>
    public static CaseCondition Status(params ReadOnlySpan<string> statuses) =>
        new(ConditionKind.Status, values: CheckAny(CheckCodes(statuses, nameof(statuses)), nameof(statuses)));

    /// <summary>Whether the case has one of some priorities.</summary>
    /// <param name="priorities">The priorities, at least one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">There is no priority.</exception>
    public static CaseCondition Priority(params ReadOnlySpan<Priority> priorities) =>
        new(ConditionKind.Priority, values: CheckAny([.. priorities.ToArray().Select(p => p.Code)], nameof(priorities)));

    /// <summary>Whether a field of the record is filled, with one of some values when any are given.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="values">The values; none when any is allowed.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">Name or value is blank or has white space at its ends.</exception>
    public static CaseCondition HasField(string name, params ReadOnlySpan<string> values) =>
        new(ConditionKind.Field, field: Guard.Against.InvalidCode(name), values: CheckCodes(values, nameof(values)));

    /// <summary>Whether the date in a field is on or before that in another field; both must be filled with dates.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="other">The name of the other field.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public static CaseCondition NotAfter(string field, string other) =>
        new(ConditionKind.NotAfter, field: Guard.Against.InvalidCode(field), values: [Guard.Against.InvalidCode(other)]);

    /// <summary>
    /// Whether the text of a field begins with that of another one, followed by a blank and more text, as a title begins with the
    /// name of the customer.
    /// </summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="other">The name of the other field.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public static CaseCondition BeginsWith(string field, string other) =>
        new(ConditionKind.BeginsWith, field: Guard.Against.InvalidCode(field), values: [Guard.Against.InvalidCode(other)]);

    /// <summary>Whether a field names a record that exists, as the caller of the check knows.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="kind">The kind of the record, such as <c>job</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public static CaseCondition RefersTo(string field, string kind) =>
        new(ConditionKind.RefersTo, field: Guard.Against.InvalidCode(field), values: [Guard.Against.InvalidCode(kind)]);

    /// <summary>
    /// Whether nothing is open: each thing that one event began has been ended by another, such as actions that were agreed and
    /// done.
    /// </summary>
    /// <param name="begun">The event that begins it.</param>
    /// <param name="ended">The event that ends it.</param>
    /// <param name="key">The field of both events that says which it is.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">The name of the field is blank or has white space at its ends.</exception>
    public static CaseCondition NoneOpen(CaseTrigger begun, CaseTrigger ended, string key) =>
        new(ConditionKind.NoneOpen, field: Guard.Against.InvalidCode(key), trigger: begun, ended: ended);

    /// <summary>Whether an event has occurred.</summary>
    /// <param name="trigger">The event.</param>
    /// <returns>The condition.</returns>
    public static CaseCondition Occurred(CaseTrigger trigger) => new(ConditionKind.Occurred, trigger: trigger);

    /// <summary>Whether a time has passed since an event first occurred, such as three years in service.</summary>
    /// <param name="limit">The time, such as <c>36 mo</c>; dates are not rolled.</param>
    /// <param name="trigger">The event.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="FormatException">The text is not a time limit.</exception>
    public static CaseCondition Passed(string limit, CaseTrigger trigger) =>
        Passed(TimeLimit.Parse(Guard.Against.Null(limit), CultureInfo.InvariantCulture), trigger);

    /// <summary>Whether both conditions hold.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition.</returns>
    public static CaseCondition operator &(CaseCondition left, CaseCondition right) => All(left, right);

    /// <summary>Whether at least one of both conditions holds.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition.</returns>
    public static CaseCondition operator |(CaseCondition left, CaseCondition right) => Any(left, right);

    /// <summary>Whether the condition does not hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The condition.</returns>
    public static CaseCondition operator !(CaseCondition condition) => Not(condition);

    /// <summary>Whether the condition holds for a case at an instant; later events are not seen.</summary>
    /// <param name="history">The case.</param>
    /// <param name="at">The instant.</param>
    /// <param name="calendar">The calendar that counts the time since an event.</param>
    /// <param name="exists">
    /// Whether a record of a kind exists, for <see cref="RefersTo"/>: kind and name; null when none is known.
    /// </param>
    /// <returns>Whether it holds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    /// <exception cref="InvalidOperationException">
    /// A time counts dates and the calendar is a composite without a time zone.
    /// </exception>
    public bool Holds(
        CaseHistory history, Instant at, BusinessCalendar calendar, Func<string, string, bool>? exists = null)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(at);
        Guard.Against.Null(calendar);
        return ConditionReader.Holds(this, CaseReader.SeenBy(history.Events.AsSpan(), at), at, calendar, exists);
    }

    /// <summary>The condition in words.</summary>
    /// <returns>For example <c>field level is 2 and 36 mo after event in service</c>.</returns>
    public override string ToString() => ConditionText.Write(this);

    internal static CaseCondition Passed(TimeLimit limit, CaseTrigger trigger) =>
        new(ConditionKind.Passed, trigger: trigger, limit: limit);

    // The conditions that are not combined of others.
    internal IEnumerable<CaseCondition> Leaves =>
        Kind <= ConditionKind.Not ? Parts.SelectMany(p => p.Leaves) : [this];

    // The events that it names.
    internal IEnumerable<CaseTrigger> Triggers => Leaves.SelectMany(l => l.Kind switch
    {
        ConditionKind.Occurred or ConditionKind.Passed => [l.Trigger],
        ConditionKind.NoneOpen => [l.Trigger, l.Ended],
        _ => Array.Empty<CaseTrigger>(),
    });

    private static ValueList<string> CheckCodes(ReadOnlySpan<string> values, string parameterName)
    {
        foreach (var value in values)
        {
            Guard.Against.InvalidCode(value, parameterName);
        }

        return [.. values];
    }

    private static ValueList<string> CheckAny(ValueList<string> values, string parameterName)
    {
        Guard.Against.Invalid(values.Count == 0, "There is no value; allowed is at least one.", parameterName);
        return values;
    }
}
