using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// How to read a file with one row for each complaint: where the columns are, how dates are written and what the outcomes mean.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ComplaintFileLayout>))]
public sealed record ComplaintFileLayout
{
    /// <summary>Creates a layout.</summary>
    /// <param name="zone">The zone of the dates; a date is read as its beginning.</param>
    /// <param name="datePattern">How dates are written, a NodaTime local date pattern such as <c>uuuu-MM-dd</c>.</param>
    /// <param name="receivedColumn">The column with the date of receipt.</param>
    /// <param name="numberColumn">The column with the number; null when the file has none, and its rows are numbered.</param>
    /// <param name="closedColumn">
    /// The column with the date on which the complaint was answered and closed, or ended otherwise; null when the file has none.
    /// </param>
    /// <param name="outcomeColumn">The column with the outcome; null when the file has none.</param>
    /// <param name="outcomes">
    /// What the texts of outcomes mean; one that means <see cref="ComplaintOutcome.Undecided"/> is of an open complaint.
    /// </param>
    /// <param name="fields">The columns that fill fields of the record: pairs of column and field.</param>
    /// <exception cref="ArgumentException">
    /// The pattern is not valid, a column is named twice, or a text of an outcome means that a complaint was referred or merged,
    /// which a row cannot tell, or no member of the enumeration.
    /// </exception>
    public ComplaintFileLayout(
        DateTimeZone zone,
        string datePattern,
        string receivedColumn,
        string? numberColumn = null,
        string? closedColumn = null,
        string? outcomeColumn = null,
        IEnumerable<KeyValuePair<string, ComplaintOutcome>>? outcomes = null,
        IEnumerable<KeyValuePair<string, string>>? fields = null)
    {
        Zone = Guard.Against.Null(zone);
        DatePattern = Pattern(datePattern);
        ReceivedColumn = Guard.Against.InvalidCode(receivedColumn);
        NumberColumn = numberColumn is null ? null : Guard.Against.InvalidCode(numberColumn);
        ClosedColumn = closedColumn is null ? null : Guard.Against.InvalidCode(closedColumn);
        OutcomeColumn = outcomeColumn is null ? null : Guard.Against.InvalidCode(outcomeColumn);
        Outcomes = [.. (outcomes ?? [])];
        Fields = [.. (fields ?? [])];
        var twice = Columns.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key;
        Guard.Against.Invalid(
            twice is not null,
            $"Column \"{InvariantText.Shorten(twice)}\" has two meanings; allowed is one.",
            nameof(receivedColumn));
        foreach (var (text, outcome) in Outcomes)
        {
            Guard.Against.Invalid(
                outcome is ComplaintOutcome.Referred or ComplaintOutcome.Merged || !Enum.IsDefined(outcome),
                $"Outcome \"{InvariantText.Shorten(text)}\" means {outcome}; "
                    + $"allowed are Upheld, PartlyUpheld, NotUpheld, Withdrawn, OutOfScope and Undecided.",
                nameof(outcomes));
        }
    }

    /// <summary>The zone of the dates.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How dates are written.</summary>
    public LocalDatePattern DatePattern { get; }

    /// <summary>The column with the date of receipt.</summary>
    public string ReceivedColumn { get; }

    /// <summary>The column with the number, or null.</summary>
    public string? NumberColumn { get; }

    /// <summary>The column with the date of the answer, or null.</summary>
    public string? ClosedColumn { get; }

    /// <summary>The column with the outcome, or null.</summary>
    public string? OutcomeColumn { get; }

    /// <summary>What the texts of outcomes mean.</summary>
    public ValueList<KeyValuePair<string, ComplaintOutcome>> Outcomes { get; }

    /// <summary>The columns that fill fields of the record.</summary>
    public ValueList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>
    /// The Consumer Complaint Database of the US Consumer Financial Protection Bureau: dates month first; relief, monetary or
    /// not, counts as upheld, and an explanation as not upheld (a convention of this layout); its file may have no numbers and
    /// has no dates of answers.
    /// </summary>
    /// <param name="hasNumbers">Whether the file has the column <c>Complaint ID</c>.</param>
    /// <returns>The layout.</returns>
    public static ComplaintFileLayout Cfpb(bool hasNumbers) => new(
        DateTimeZoneProviders.Tzdb["America/New_York"],
        "M/d/uuuu",
        "Date received",
        hasNumbers ? "Complaint ID" : null,
        closedColumn: null,
        "Company response to consumer",
        new Dictionary<string, ComplaintOutcome>(StringComparer.Ordinal)
        {
            ["Closed with monetary relief"] = ComplaintOutcome.Upheld,
            ["Closed with non-monetary relief"] = ComplaintOutcome.Upheld,
            ["Closed with relief"] = ComplaintOutcome.Upheld,
            ["Closed with explanation"] = ComplaintOutcome.NotUpheld,
            ["Closed without relief"] = ComplaintOutcome.NotUpheld,
            ["Closed"] = ComplaintOutcome.NotUpheld,
            ["Untimely response"] = ComplaintOutcome.Undecided,
            ["In progress"] = ComplaintOutcome.Undecided,
        },
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Product"] = ComplaintFields.Product,
            ["Issue"] = ComplaintFields.Subject,
            ["Submitted via"] = ComplaintFields.Channel,
            ["Company"] = ComplaintFields.Unit,
        });

    /// <summary>The columns and the pattern of dates.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{string.Join(", ", Columns)}; dates {DatePattern.PatternText} in {Zone.Id}";

    internal IEnumerable<string> Columns =>
        new[] { NumberColumn, ReceivedColumn, ClosedColumn, OutcomeColumn }.OfType<string>().Concat(Fields.Select(f => f.Key));

    private static LocalDatePattern Pattern(string datePattern)
    {
        Guard.Against.Null(datePattern);
        try
        {
            return LocalDatePattern.CreateWithInvariantCulture(datePattern);
        }
        catch (InvalidPatternException e)
        {
            throw new ArgumentException(
                $"\"{InvariantText.Shorten(datePattern)}\" is not a pattern of dates; allowed are NodaTime patterns such as "
                + $"uuuu-MM-dd. {e.Message}",
                nameof(datePattern),
                e);
        }
    }
}
