using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The events that start, stop, pause, resume or reset a clock: all events of a kind, the changes to a status or away from it, or
/// the custom events with a name. Written as <c>Resolved</c>, <c>status On site</c>, <c>not status On site</c> or <c>event
/// contract sealed</c>. The default value stands for notes.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseTrigger>))]
public readonly record struct CaseTrigger : ISpanParsable<CaseTrigger>
{
    private const string StatusWord = "status ";
    private const string OtherStatusWord = "not status ";
    private const string EventWord = "event ";
    private const string Allowed =
        "a trigger; allowed are kinds of events such as Resolved, \"status NAME\", \"not status NAME\" and \"event NAME\".";

    private static readonly HashSet<string> BuiltInKinds = new(
        Enum.GetNames<CaseEventKind>().Where(n => n != nameof(CaseEventKind.Custom)), StringComparer.Ordinal);

    private CaseTrigger(CaseEventKind kind, string? name = null, bool isOther = false)
    {
        Kind = kind;
        Name = name;
        IsOther = isOther;
    }

    /// <summary>The kind of the events.</summary>
    public CaseEventKind Kind { get; }

    /// <summary>The name of the status or of the custom event; null when all events of the kind are meant.</summary>
    public string? Name { get; }

    /// <summary>Whether all statuses other than the named one are meant.</summary>
    public bool IsOther { get; }

    /// <summary>All events of a kind.</summary>
    /// <param name="kind">The kind, other than <see cref="CaseEventKind.Custom"/>.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The kind is not defined, or is <see cref="CaseEventKind.Custom"/>.
    /// </exception>
    public static CaseTrigger On(CaseEventKind kind)
    {
        Guard.Against.UndefinedEnum(kind);
        Guard.Against.OutOfRange(
            kind == CaseEventKind.Custom, kind, "Custom events are identified by name; use CaseTrigger.Custom(name).");
        return new(kind);
    }

    /// <summary>The custom events with a name.</summary>
    /// <param name="name">
    /// The name, such as <c>contract sealed</c>. The name of a built-in kind is refused when the agreement is built.
    /// </param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseTrigger Custom(string name) => new(CaseEventKind.Custom, Guard.Against.InvalidCode(name));

    /// <summary>The changes to a status, and an opening in it.</summary>
    /// <param name="status">The name of the status.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseTrigger OnStatus(string status) => new(CaseEventKind.StatusChanged, Guard.Against.InvalidCode(status));

    /// <summary>The changes to any other status: the case leaves the named one.</summary>
    /// <param name="status">The name of the status.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseTrigger OnOtherStatus(string status) =>
        new(CaseEventKind.StatusChanged, Guard.Against.InvalidCode(status), isOther: true);

    /// <summary>All events of a kind.</summary>
    /// <param name="kind">The kind, other than <see cref="CaseEventKind.Custom"/>.</param>
    public static implicit operator CaseTrigger(CaseEventKind kind) => On(kind);

    /// <summary>Whether an event is one of those that the trigger stands for.</summary>
    /// <param name="e">The event.</param>
    /// <returns>Whether it is.</returns>
    public bool Matches(CaseEvent e)
    {
        if (Kind == CaseEventKind.StatusChanged && Name is not null)
        {
            return e.Kind is CaseEventKind.StatusChanged or CaseEventKind.Opened
                && (e.Code is not null || e.Kind == CaseEventKind.StatusChanged)
                && string.Equals(e.Code, Name, StringComparison.Ordinal) != IsOther;
        }

        return e.Kind == Kind && (Name is null || string.Equals(e.Code, Name, StringComparison.Ordinal));
    }

    // The status that the trigger names; null when it names none.
    internal CaseStatus? Status => Kind == CaseEventKind.StatusChanged && Name is not null ? CaseStatus.Named(Name) : null;

    // What is wrong with a custom event that has the name of a built-in kind, or null.
    internal string? BuiltInProblem
    {
        get
        {
            if (Kind != CaseEventKind.Custom || Name is null || !BuiltInKinds.Contains(Name))
            {
                return null;
            }

            return $"the custom event \"{Name}\", which has the name of a built-in kind and would never occur; "
                + $"use CaseEventKind.{Name} ({Name} in JSON).";
        }
    }

    // A name that no history can hold.
    internal static CaseTrigger Internal(string name) => new(CaseEventKind.Custom, name);

    /// <summary>
    /// Reads a trigger such as <c>Resolved</c>, <c>status On site</c>, <c>not status On site</c> or <c>event contract sealed</c>.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: triggers have no culture.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="FormatException">The text is not a trigger.</exception>
    public static CaseTrigger Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static CaseTrigger Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        InvariantText.RequireParsed(TryParse(s, provider, out var result), result, s, Allowed);

    /// <summary>Reads a trigger as <see cref="Parse(string, IFormatProvider?)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: triggers have no culture.</param>
    /// <param name="result">The trigger.</param>
    /// <returns>Whether the text is a trigger.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseTrigger result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out CaseTrigger)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CaseTrigger result)
    {
        s = s.Trim();
        if (TryParseNamed(s, StatusWord, CaseEventKind.StatusChanged, isOther: false, out result)
            || TryParseNamed(s, OtherStatusWord, CaseEventKind.StatusChanged, isOther: true, out result)
            || TryParseNamed(s, EventWord, CaseEventKind.Custom, isOther: false, out result))
        {
            return true;
        }

        var isBuiltIn = BuiltInKinds.Contains(s.ToString());
        result = isBuiltIn ? new(Enum.Parse<CaseEventKind>(s)) : default;
        return isBuiltIn;
    }

    /// <summary>The text that <see cref="Parse(string, IFormatProvider?)"/> reads.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (Name is null)
        {
            return Kind.ToString();
        }

        if (Kind == CaseEventKind.Custom)
        {
            return EventWord + Name;
        }

        return (IsOther ? OtherStatusWord : StatusWord) + Name;
    }

    private static bool TryParseNamed(ReadOnlySpan<char> s, string word, CaseEventKind kind, bool isOther, out CaseTrigger result)
    {
        result = default;
        if (!s.StartsWith(word, StringComparison.Ordinal) || s[word.Length..].Trim() is not { IsEmpty: false } name)
        {
            return false;
        }

        result = new(kind, name.ToString(), isOther);
        return true;
    }
}
