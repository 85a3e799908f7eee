using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>A norm or a law that a standard follows, with the date of its edition.</summary>
[JsonConverter(typeof(DomainJsonConverter<StandardReference>))]
public sealed record StandardReference
{
    /// <summary>Creates a reference.</summary>
    /// <param name="title">The number or title, such as <c>ISO 10002:2018</c>.</param>
    /// <param name="date">The date of the edition; null when it is not known.</param>
    /// <param name="clause">The clause; null for the whole text.</param>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public StandardReference(string title, LocalDate? date = null, string? clause = null)
    {
        Title = Guard.Against.InvalidCode(title);
        Date = date;
        Clause = clause is null ? null : Guard.Against.InvalidCode(clause);
    }

    /// <summary>The number or title.</summary>
    public string Title { get; }

    /// <summary>The date of the edition; null when it is not known.</summary>
    public LocalDate? Date { get; }

    /// <summary>The clause; null for the whole text.</summary>
    public string? Clause { get; }

    /// <summary>Title and clause.</summary>
    /// <returns>For example <c>ISO 10002:2018, 8.3</c>.</returns>
    public override string ToString() => Clause is null ? Title : $"{Title}, {Clause}";
}
