using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The events that start, stop, pause, resume or reset a clock: those of a kind, or those that set, or leave, a status, or those of
/// a kind of the host's own. Written as <c>Resolved</c>, <c>status On site</c>, <c>not status On site</c> or <c>event contract
/// sealed</c>. The default value is the notes.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseTrigger>))]
public readonly record struct CaseTrigger : ISpanParsable<CaseTrigger>
{
    private const string StatusWord = "status ";
    private const string OtherStatusWord = "not status ";
    private const string EventWord = "event ";
    private const string Allowed =
        "a trigger; allowed are kinds of events such as Resolved, \"status NAME\", \"not status NAME\" and \"event NAME\".";

    private CaseTrigger(CaseEventKind kind, string? name = null, bool isOther = false)
    {
        Kind = kind;
        Name = name;
        IsOther = isOther;
    }

    /// <summary>The kind of the events.</summary>
    public CaseEventKind Kind { get; }

    /// <summary>The name of the status or of the host's own kind; null when every event of the kind is meant.</summary>
    public string? Name { get; }

    /// <summary>Whether every other status than the named one is meant.</summary>
    public bool IsOther { get; }

    /// <summary>Every event of a kind.</summary>
    /// <param name="kind">The kind; events of the host's own are told by their name.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none, or is <see cref="CaseEventKind.Custom"/>.</exception>
    public static CaseTrigger On(CaseEventKind kind) => kind == CaseEventKind.Custom
        ? throw new ArgumentOutOfRangeException(nameof(kind), kind, "Events of the host's own are told by their name; allowed is On(name).")
        : new(Guard.Against.UndefinedEnum(kind));

    /// <summary>The events of the host's own with a name.</summary>
    /// <param name="name">The name, such as <c>contract sealed</c>.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseTrigger On(string name) => new(CaseEventKind.Custom, Guard.Against.InvalidCode(name));

    /// <summary>The changes to a status (and an opening in it).</summary>
    /// <param name="status">The name of the status.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseTrigger OnStatus(string status) => new(CaseEventKind.StatusChanged, Guard.Against.InvalidCode(status));

    /// <summary>The changes to any other status: the case leaves it.</summary>
    /// <param name="status">The name of the status.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseTrigger OnOtherStatus(string status) => new(CaseEventKind.StatusChanged, Guard.Against.InvalidCode(status), isOther: true);

    /// <summary>Every event of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static implicit operator CaseTrigger(CaseEventKind kind) => On(kind);

    /// <summary>The events of the host's own with a name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator CaseTrigger(string name) => On(name);

    /// <summary>Whether an event is one of those meant.</summary>
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

    // A name that no history can hold.
    internal static CaseTrigger Internal(string name) => new(CaseEventKind.Custom, name);

    /// <summary>Reads a trigger such as <c>Resolved</c>, <c>status On site</c>, <c>not status On site</c> or <c>event contract sealed</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: triggers have no culture.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="FormatException">The text is no trigger.</exception>
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
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseTrigger result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out CaseTrigger)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CaseTrigger result)
    {
        s = s.Trim();
        if (Named(s, StatusWord, CaseEventKind.StatusChanged, false, out result)
            || Named(s, OtherStatusWord, CaseEventKind.StatusChanged, true, out result)
            || Named(s, EventWord, CaseEventKind.Custom, false, out result))
        {
            return true;
        }

        var isKind = Enum.TryParse<CaseEventKind>(s, out var kind) && char.IsAsciiLetter(s[0]) && Enum.IsDefined(kind) && kind != CaseEventKind.Custom && !s.Contains(',');
        result = isKind ? new(kind) : default;
        return isKind;
    }

    /// <summary>The text that <see cref="Parse(string, IFormatProvider?)"/> reads.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name is null ? Kind.ToString()
        : Kind == CaseEventKind.Custom ? EventWord + Name
        : (IsOther ? OtherStatusWord : StatusWord) + Name;

    private static bool Named(ReadOnlySpan<char> s, string word, CaseEventKind kind, bool isOther, out CaseTrigger result)
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
