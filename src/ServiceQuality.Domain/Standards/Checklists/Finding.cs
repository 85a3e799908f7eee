using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>What an inspection found.</summary>
[JsonConverter(typeof(DomainJsonConverter<Finding>))]
public sealed record Finding
{
    /// <summary>Creates a finding.</summary>
    /// <param name="code">The code, such as its number. Actions name it.</param>
    /// <param name="grade">How grave it is.</param>
    /// <param name="text">What was found.</param>
    /// <param name="item">The code of the item; null when it is about none.</param>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not a member of the enumeration.</exception>
    public Finding(string code, FindingGrade grade, string text, string? item = null)
    {
        Code = Guard.Against.InvalidCode(code);
        Grade = Guard.Against.UndefinedEnum(grade);
        Text = Guard.Against.InvalidCode(text);
        Item = item is null ? null : Guard.Against.InvalidCode(item);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>How grave it is.</summary>
    public FindingGrade Grade { get; }

    /// <summary>What was found.</summary>
    public string Text { get; }

    /// <summary>The code of the item; null when it is about none.</summary>
    public string? Item { get; }

    /// <summary>Code, grade and text.</summary>
    /// <returns>For example <c>F1 (Major): The log has no entries since March.</c>.</returns>
    public override string ToString() => $"{Code} ({Grade}): {Text}";
}
