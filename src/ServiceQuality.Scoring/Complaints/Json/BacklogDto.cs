using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Complaints.Json;

// The open cases of a period; ages and open time are there together or not at all.
internal sealed class BacklogDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required PeriodDto Period { get; set; }

    public required long OpenAtStart { get; set; }

    public required long Opened { get; set; }

    public required long Reopened { get; set; }

    public required long Closed { get; set; }

    public Histogram? Ages { get; set; }

    public CountedShare? Overdue { get; set; }

    public decimal? OpenSeconds { get; set; }

    internal static BacklogDto From(Backlog backlog) => new()
    {
        Period = PeriodDto.From(backlog.Period),
        OpenAtStart = backlog.OpenAtStart,
        Opened = backlog.Opened,
        Reopened = backlog.Reopened,
        Closed = backlog.Closed,
        Ages = backlog.Ages,
        Overdue = backlog.Overdue,
        OpenSeconds = backlog.OpenSeconds,
    };

    internal Backlog ToModel()
    {
        JsonCounts.Check(OpenAtStart, "$.openAtStart");
        JsonCounts.Check(Opened, "$.opened");
        JsonCounts.Check(Reopened, "$.reopened");
        JsonCounts.Check(Closed, "$.closed");
        Backlog backlog = new(Period.ToModel("$.period"), OpenAtStart, Opened, Reopened, Closed, Ages, Overdue, OpenSeconds);
        JsonCounts.Check(backlog.OpenAtEnd, "$.closed");
        if ((Ages is null) != (OpenSeconds is null) || (Ages is null && Overdue is not null) || OpenSeconds < 0)
        {
            throw new InvalidJsonException(
                "Ages, dues and open time do not fit; allowed are ages with an open time from 0, or none of them.", "$");
        }

        var hasOtherAges = Ages is { } ages && (ages.N != backlog.OpenAtEnd || ages.Missing > 0 || ages.First < 0);
        var hasOtherDues = Overdue is { } overdue && overdue.Base + overdue.LeftOut != backlog.OpenAtEnd;
        return !hasOtherAges && !hasOtherDues ? backlog : throw new InvalidJsonException(
            InvariantText.Compose($"Ages or dues are not those of the {backlog.OpenAtEnd} cases open at the end."),
            hasOtherAges ? "$.ages" : "$.overdue");
    }
}
