using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>What was wrong, or worth a look, at one place of imported data.</summary>
[JsonConverter(typeof(DomainJsonConverter<ImportProblem>))]
public sealed record ImportProblem
{
    /// <summary>A problem.</summary>
    /// <param name="row">The row, 1 for the header, so that it is the row number that a spreadsheet shows.</param>
    /// <param name="column">The name of the column, or null when the whole row is meant.</param>
    /// <param name="text">The text as it was given, or null when there was none.</param>
    /// <param name="code">A stable code, such as <c>off-scale</c>, for programs.</param>
    /// <param name="message">A sentence for people: what was given, what is allowed.</param>
    public ImportProblem(int row, string? column, string? text, string code, string message)
    {
        Guard.Against.LessThan(row, 1);
        Row = row;
        Column = column;
        Text = text;
        Code = Guard.Against.InvalidCode(code);
        Guard.Against.NullOrWhiteSpace(message);
        Message = message;
    }

    /// <summary>The row, 1 for the header.</summary>
    public int Row { get; }

    /// <summary>The name of the column, or null when the whole row is meant.</summary>
    public string? Column { get; }

    /// <summary>The text as it was given, or null when there was none.</summary>
    public string? Text { get; }

    /// <summary>A stable code, such as <c>off-scale</c>, for programs.</summary>
    public string Code { get; }

    /// <summary>A sentence for people: what was given, what is allowed.</summary>
    public string Message { get; }

    /// <summary>Place, code and sentence.</summary>
    /// <returns>
    /// For example <c>row 7, column P03: "9" is off the scale; allowed are 1..7 or blank for missing. [off-scale]</c>.
    /// </returns>
    public override string ToString()
    {
        var column = Column is null ? "" : $", column {Column}";
        return $"row {InvariantText.Format(Row)}{column}: {Message} [{Code}]";
    }
}
