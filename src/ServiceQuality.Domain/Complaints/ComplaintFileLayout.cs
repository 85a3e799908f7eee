using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// How to read a file with one row for each complaint: where the columns are, how dates are written and what the outcomes mean.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ComplaintFileLayout>))]
public sealed record ComplaintFileLayout
{
    /// <summary>Creates a layout.</summary>
    /// <param name="zone">
    /// The zone of the dates; a date is read as its beginning, a repeated local time as its first pass.
    /// </param>
    /// <param name="datePattern">
    /// How dates are written, a NodaTime pattern of dates such as <c>uuuu-MM-dd</c> or of local times such as
    /// <c>dd.MM.uuuu HH:mm</c>. <see cref="WithDates"/> allows for several.
    /// </param>
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
    /// The pattern is not valid, a column is named twice, or a text of an outcome is blank, has two meanings, or means that a
    /// complaint was referred or merged, which a row cannot say, or no member of the enumeration.
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
        DatePatterns = [ComplaintDates.Check(datePattern, nameof(datePattern))];
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
        HashSet<string> texts = new(StringComparer.Ordinal);
        foreach (var (text, outcome) in Outcomes)
        {
            Guard.Against.Invalid(
                !texts.Add(Guard.Against.InvalidCode(text, nameof(outcomes))),
                $"Outcome \"{InvariantText.Shorten(text)}\" has two meanings; allowed is one.",
                nameof(outcomes));
            Guard.Against.Invalid(
                outcome is ComplaintOutcome.Referred or ComplaintOutcome.Merged || !Enum.IsDefined(outcome),
                $"Outcome \"{InvariantText.Shorten(text)}\" means {outcome}; "
                    + $"allowed are Upheld, PartlyUpheld, NotUpheld, Withdrawn, OutOfScope and Undecided.",
                nameof(outcomes));
        }
    }

    /// <summary>The zone of the dates.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How dates are written: NodaTime patterns, of which the first that fits is taken.</summary>
    public ValueList<string> DatePatterns { get; private init; }

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

    /// <summary>The texts that mean a missing date, outcome or field, besides blank.</summary>
    public ValueList<string> Missing { get; private init; } = [];

    /// <summary>The address of the page that documents the columns; null when the layout is the host's own.</summary>
    public string? Source { get; private init; }

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
        })
    {
        Source = "https://www.consumerfinance.gov/data-research/consumer-complaints/",
    };

    /// <summary>This layout with dates that are written in several ways.</summary>
    /// <param name="patterns">The patterns, at least one, as in the constructor. The first that fits a text is taken.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">There is no pattern, or one is not valid.</exception>
    public ComplaintFileLayout WithDates(params IEnumerable<string> patterns)
    {
        ValueList<string> all =
            [.. Guard.Against.NullElements(patterns).Select(p => ComplaintDates.Check(p, nameof(patterns)))];
        Guard.Against.Invalid(all.Count == 0, "There is no pattern; allowed is at least one.", nameof(patterns));
        return this with { DatePatterns = all };
    }

    /// <summary>This layout with texts that mean a missing date, outcome or field, besides blank.</summary>
    /// <param name="texts">The texts, such as <c>n/a</c> or <c>-</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public ComplaintFileLayout WithMissing(params IEnumerable<string> texts) => this with
    {
        Missing = [.. Guard.Against.NullElements(texts).Select(t => Guard.Against.InvalidCode(t, nameof(texts)))],
    };

    /// <summary>This layout with the address of the page that documents its columns.</summary>
    /// <param name="source">The address.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The address is blank.</exception>
    public ComplaintFileLayout From(string source) => this with { Source = Guard.Against.InvalidCode(source) };

    /// <summary>The columns and the pattern of dates.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{string.Join(", ", Columns)}; dates {string.Join(" or ", DatePatterns)} in {Zone.Id}";

    internal IEnumerable<string> Columns =>
        new[] { NumberColumn, ReceivedColumn, ClosedColumn, OutcomeColumn }.OfType<string>().Concat(Fields.Select(f => f.Key));
}
