using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>An item of a checklist.</summary>
[JsonConverter(typeof(DomainJsonConverter<ChecklistItem>))]
public sealed record ChecklistItem
{
    /// <summary>Creates an item.</summary>
    /// <param name="code">The code.</param>
    /// <param name="text">What is checked.</param>
    /// <param name="kind">What is answered.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enumeration.</exception>
    public ChecklistItem(string code, LocalizedText text, ChecklistItemKind kind = ChecklistItemKind.YesNo)
    {
        Code = Guard.Against.InvalidCode(code);
        Text = Guard.Against.Null(text);
        Kind = Guard.Against.UndefinedEnum(kind);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What is checked.</summary>
    public LocalizedText Text { get; }

    /// <summary>What is answered.</summary>
    public ChecklistItemKind Kind { get; }

    /// <summary>The section of the checklist; null for none.</summary>
    public string? Section
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Section));
    }

    /// <summary>How much it weighs in the score; 1 unless told, above 0.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Whether the inspection fails when it does not conform, whatever the score.</summary>
    public bool IsCritical { get; init; }

    /// <summary>Whether an answer needs evidence, such as the number of a record or a photograph.</summary>
    public bool NeedsEvidence { get; init; }

    /// <summary>The highest grade, 1 or more; null for every other kind.</summary>
    public int? HighestGrade { get; init; }

    /// <summary>The lowest measured value that conforms; null for none.</summary>
    public decimal? From { get; init; }

    /// <summary>The highest measured value that conforms; null for none.</summary>
    public decimal? To { get; init; }

    /// <summary>The unit of a measured value; null for none.</summary>
    public string? Unit
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Unit));
    }

    /// <summary>Code and text.</summary>
    /// <returns>For example <c>badge: The badge is worn and readable.</c>.</returns>
    public override string ToString() => $"{Code}: {Text}";
}
