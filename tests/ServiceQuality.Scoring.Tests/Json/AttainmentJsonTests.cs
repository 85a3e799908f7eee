using System.Text.Json;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Tests.Sla;
using ServiceQuality.Scoring.Tests.Sla.Attainments;
using ServiceQuality.Scoring.Tests.Sla.Times;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Json;

/// <summary>Attainment and times travel as JSON: what is written reads back as the same summary, and anything else is
/// refused.</summary>
public class AttainmentJsonTests
{
    private const string Head = """{"plan":{"keys":["target"],"cycles":"byCase"},"rows":[""";
    private const string Timed = """{"plan":{"keys":["target"],"cycles":"byCase"},"measure":"open","rows":[""";

    [Law]
    public Property Summaries_read_back_as_they_were() => Laws.ForAll(
        from readings in Portfolios.Readings from plan in Portfolios.Plans select (readings, plan), x =>
    {
        var summary = AttainmentProperties.Of(x.readings, x.plan);
        var times = TimesToStopTests.Of(x.readings, x.plan.WithCycles(CycleCounting.ByCase));
        Assert.Equal(summary, JsonSerializer.Deserialize<Attainment>(JsonSerializer.Serialize(summary)));
        Assert.Equal(times, JsonSerializer.Deserialize<TimesToStop>(JsonSerializer.Serialize(times)));
        Assert.Equal(summary, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(summary, ScoringJson.Default.Attainment), ScoringJson.Default.Attainment));
        Assert.Equal(times, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(times, ScoringJson.Default.TimesToStop), ScoringJson.Default.TimesToStop));
        Assert.Equal(summary.ToString(), summary.Merge(Attainment.Run([], x.plan)).ToString());
    });

    [Fact]
    public void They_look_like_this()
    {
        var plan = AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority)
            .PerPeriod(PeriodLength.IsoWeek, DateTimeZoneProviders.Tzdb["Europe/Berlin"], PeriodAttribution.Stopping);
        var reading = Portfolios.Resolved("a", Priority.P1, 5);
        Assert.Equal(
            """
            {"formatVersion":1,"plan":{"keys":["target","priority"],"period":{"length":"isoWeek","zone":"Europe/Berlin","attribution":"stopping"},"cycles":"byCase"},"rows":[
            {"met":0,"breached":0,"lateWhileOpen":0,"running":0,"paused":0,"notApplicable":0,"notStarted":0,"excluded":[{"reason":"unwanted","count":1}],"target":"First response","priority":"P1","period":"2026-W01"},
            {"met":0,"breached":0,"lateWhileOpen":0,"running":0,"paused":0,"notApplicable":0,"notStarted":1,"target":"Replies","priority":"P1"},
            {"met":1,"breached":0,"lateWhileOpen":0,"running":0,"paused":0,"notApplicable":0,"notStarted":0,"target":"Resolution","priority":"P1","period":"2026-W01"}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            JsonSerializer.Serialize(Attainment.Run([reading], plan, null, t => t.Name == "First response" ? "unwanted" : null)));
        Assert.Equal(
            """
            {"formatVersion":1,"plan":{"keys":[],"cycles":"byCase"},"measure":"open","rows":[{"times":["0:05:00"],"stopped":[2],"open":[0],"notTimed":1}]}
            """,
            JsonSerializer.Serialize(TimesToStop.Run([reading], AttainmentPlan.By(AttainmentKeys.None))));
    }

    [Theory]
    [InlineData(Head + """{"target":"a","met":-1,"breached":0}]}""", "Count -1 is negative")]
    [InlineData(Head + """{"target":"a","met":1,"breached":0},{"target":"a","met":1,"breached":0}]}""", "appears twice; each may appear once. Path: $.rows[1]")]
    [InlineData(Head + """{"met":1,"breached":0}]}""", "does not fit its plan")]
    [InlineData(Head + """{"target":"a","team":"b","met":1,"breached":0}]}""", "does not fit its plan")]
    [InlineData(Head + """{"target":"a","period":"2026","met":1,"breached":0}]}""", "does not fit its plan")]
    [InlineData(Head + """{"target":"a","period":"26","met":1,"breached":0}]}""", "\"26\" is not a period. Path: $.rows[0].period")]
    [InlineData(Head + """{"target":"a","priority":" ","met":1,"breached":0}]}""", "blank")]
    [InlineData(Head + """{"target":"a","met":1}]}""", "breached")]
    [InlineData(Head + """{"target":"a","met":1,"breached":0,"excluded":[{"reason":" ","count":1}]}]}""", "An exclusion of row")]
    [InlineData(Head + """{"target":"a","met":1,"breached":0,"excluded":[{"reason":"b","count":0}]}]}""", "An exclusion of row")]
    [InlineData(Head + """{"target":"a","met":1,"breached":0,"excluded":[null]}]}""", "null is not allowed here. Path: $.rows[0].excluded[0]")]
    [InlineData(Head + """{"target":"a","met":1,"breached":0,"excluded":[{"reason":"b","count":1},{"reason":"b","count":1}]}]}""", "An exclusion of row")]
    [InlineData(Head + """{"target":"a","met":1,"breached":0,"excluded":[{"reason":"b","count":9223372036854775807},{"reason":"c","count":1}]}]}""", "overflow")]
    [InlineData(Head + """{"target":"a","met":1,"breached":0,"late":1}]}""", "late")]
    [InlineData(Head + """{"target":"a","met":0,"breached":0}]}""", "Row \"a\" counts nothing")]
    [InlineData(Head + "null]}", "null is not allowed here. Path: $.rows[0]")]
    [InlineData("""{"plan":{"keys":["period"],"cycles":"byCase"},"rows":[]}""", "keys")]
    [InlineData("""{"plan":{"keys":["none"],"cycles":"byCase"},"rows":[]}""", "\"none\" is not allowed here")]
    [InlineData("""{"plan":{"keys":["team","team"],"cycles":"byCase"},"rows":[]}""", "allowed are target, priority, tier, team, each once. Path: $.plan.keys[1]")]
    [InlineData("""{"plan":{"keys":["Team"],"cycles":"byCase"},"rows":[]}""", "\"Team\" is not allowed here; allowed are target, priority, tier, team, each once. Path: $.plan.keys[0]")]
    [InlineData("""{"plan":{"keys":[],"cycles":"each"},"rows":[]}""", "\"each\" is not allowed; allowed are byCase, byCycle. Path: $.plan.cycles")]
    [InlineData("""{"plan":{"keys":[],"period":{"length":"day","zone":"Mars","attribution":"due"},"cycles":"byCase"},"rows":[]}""", "Time zone \"Mars\" is not in the tz database")]
    [InlineData("""{"plan":{"keys":[],"cycles":"byCase"}}""", "rows")]
    [InlineData("""{"plan":null,"rows":[]}""", "plan")]
    public void Attainment_that_cannot_be_is_refused(string json, string because) => AssertRefused<Attainment>(json, because);

    [Theory]
    [InlineData(Timed + """{"target":"a","times":["1:00:00"],"stopped":[1,1],"open":[0]}]}""", "lists of different lengths")]
    [InlineData(Timed + """{"target":"a","times":["1:00:00"],"stopped":[1],"open":[]}]}""", "lists of different lengths")]
    [InlineData(Timed + """{"target":"a","times":["1:00:00","1:00:00"],"stopped":[1,1],"open":[0,0]}]}""", "does not come after the one before")]
    [InlineData(Timed + """{"target":"a","times":["1:00:00"],"stopped":[0],"open":[0]}]}""", "counts none")]
    [InlineData(Timed + """{"target":"a","times":["1:00:00"],"stopped":[1],"open":[-1]}]}""", "Count -1 is negative")]
    [InlineData(Timed + """{"target":"a","times":["-1:00:00"],"stopped":[1],"open":[0]}]}""", "\"-1:00:00\" is not a duration; allowed are hours, minutes and seconds such as 26:30:00, from zero. Path: $.rows[0].times[0]")]
    [InlineData(Timed + """{"target":"a","times":[null],"stopped":[1],"open":[0]}]}""", "null is not allowed here. Path: $.rows[0].times[0]")]
    [InlineData(Timed + """{"target":"a","times":[],"stopped":[],"open":[],"notTimed":-2}]}""", "Count -2 is negative")]
    [InlineData(Timed + """{"target":"a","times":[],"stopped":[],"open":[]}]}""", "Row \"a\" counts nothing")]
    [InlineData("""{"plan":{"keys":[],"cycles":"byCycle"},"measure":"open","rows":[]}""", "count each case once")]
    [InlineData("""{"plan":{"keys":[],"cycles":"byCase"},"measure":"long","rows":[]}""", "\"long\" is not allowed; allowed are open, wall. Path: $.measure")]
    public void Times_that_cannot_be_are_refused(string json, string because) => AssertRefused<TimesToStop>(json, because);

    private static void AssertRefused<T>(string json, string because)
    {
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));
        Assert.Contains(because, thrown.Message, StringComparison.Ordinal);
    }
}
