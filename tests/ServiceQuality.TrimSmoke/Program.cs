// Published trimmed and self-contained with both packages rooted, then run: what trimming breaks shows here.
using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Regression;

var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
var agreement = ServiceLevelAgreement.Create("gold", desk).Resolution(t => t.Limit(Priority.P1, "8 bh")).Build();
var opened = Instant.FromUtc(2026, 3, 2, 8, 0);
var reading = agreement.Read(new("C-1", [CaseEvent.Opened(opened, Priority.P1)]), opened + Duration.FromDays(1));

var instrument = Instruments.Servqual1991;
string[] header = [.. instrument.Items.Select(i => "E" + i.Id), .. instrument.Items.Select(i => "P" + i.Id)];
string[] low = [.. Enumerable.Repeat("6", 22), .. Enumerable.Repeat("4", 22)];
string[] high = [.. Enumerable.Repeat("6", 22), .. Enumerable.Repeat("5", 22)];
var survey = SurveyData.FromRows(instrument, [header, low, high, high, low]);
var gaps = GapAnalysis.Run(survey.Accepted);

var registry = new CalendarRegistry([desk.WithVersion(new("desk")), desk.Union(desk).WithVersion(new("both"))]);
var json = JsonSerializer.Serialize(registry, DomainJson.Default.CalendarRegistry);
var due = desk.Due(opened, TimeLimit.Parse("8 bh"));

string[] actual =
[
    JsonSerializer.Deserialize(json, DomainJson.Default.CalendarRegistry)!.Equals(registry).ToString(),
    ServiceLevelPolicy.Read(new ServiceLevelPolicy([agreement]).Write()).Latest("gold").Equals(agreement).ToString(),
    JsonSerializer.Serialize(due.Explain(), DomainJson.Default.Explanation)[..44],
    due.Explain().ToText().Split('\n')[0],
    JsonSerializer.Serialize(Histogram.FromAnswers(new AnswerEncoding(RatingScale.OneToFive).Encode(1, null, 3)),
        ScoringJson.Default.Histogram),
    reading.Targets[0].ToString(),
    LocalizedText.Of(reading.Targets[0].Verdict).Chinese,
    Attainment.ByPriority([reading])[0].ToString(),
    survey.ToString(),
    gaps.Dimensions[1].ToString(),
    DriverShares.Run([9, 7, 8, 4, 6, 3], [new("Staff", [7, 6, 7, 3, 4, 4]), new("Price", [3, 3, 2, 3, 5, 1])],
        DriverMethod.RelativeWeights).ToString(),
];
string[] expected =
[
    "True",
    "True",
    """{"calendar":{"timeZone":"Europe/Berlin"},"li""",
    "8 bh from Mon 2026-03-02 09:00+01: due Mon 2026-03-02 17:00+01",
    """{"formatVersion":1,"first":1,"counts":[1,0,1],"missing":1}""",
    "Resolution: Running, Breached, due 2026-03-02T16:00:00Z",
    "违约",
    "Resolution P1: 0.0 % [0.0, 79.3] (0 met, 1 breached of which 1 open)",
    "4 rows read, 4 accepted, 0 rejected, 0 warnings",
    "Reliability: -1.50 [-2.42, -0.58], n = 4, t(3) = -5.20, p 0.0138",
    "RelativeWeights, R2 0.975: Staff 0.850 (87.2 %), Price 0.124 (12.8 %)",
];
foreach (var (a, e) in actual.Zip(expected).Where(p => p.First != p.Second))
{
    Console.Error.WriteLine($"expected {e}, actual {a}");
}

Console.WriteLine(actual.SequenceEqual(expected) ? "the trimmed application works" : "the trimmed application is broken");
return actual.SequenceEqual(expected) ? 0 : 1;
