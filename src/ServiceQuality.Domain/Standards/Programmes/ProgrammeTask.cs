using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// What is done again and again: a check, an inspection, a survey, a report or a review, by whom and how often.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ProgrammeTask>))]
public sealed record ProgrammeTask
{
    /// <summary>Creates a task.</summary>
    /// <param name="code">The code, such as <c>daily-self-check</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="recurrence">How often it is due: once in each period, by its end.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public ProgrammeTask(string code, LocalizedText name, Recurrence recurrence)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.Null(name);
        Recurrence = Guard.Against.Null(recurrence);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>How often it is due: once in each period, by its end.</summary>
    public Recurrence Recurrence { get; }

    /// <summary>The role that does it; null when none is named.</summary>
    public string? Owner
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Owner));
    }

    /// <summary>The code of the checklist that is filled; null for none.</summary>
    public string? Checklist
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Checklist));
    }

    /// <summary>Who gets the report, as roles.</summary>
    public ValueList<string> Audience
    {
        get;
        init => field = Guard.Against.InvalidCodes(value, nameof(Audience));
    } = [];

    /// <summary>The form of the report, such as <c>written</c>; null for none.</summary>
    public string? Form
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Form));
    }

    /// <summary>Code, name and recurrence.</summary>
    /// <returns>For example <c>daily-self-check: Self-check (every working day)</c>.</returns>
    public override string ToString() => $"{Code}: {Name} ({Recurrence})";
}
