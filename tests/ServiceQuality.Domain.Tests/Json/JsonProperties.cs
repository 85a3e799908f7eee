using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Domain.Tests.Calendars;
using ServiceQuality.Domain.Tests.Sla.Credits;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json;

/// <summary>What is written reads back as the same, and damaged text is refused, never misread and never anything but a JsonException.</summary>
public class JsonProperties
{
    private static readonly Holiday Christmas = new(new(2026, 12, 25), "Christmas Day");
    private static readonly MakeUpDay Saturday = new(new(2026, 10, 10), IsoDayOfWeek.Wednesday, "国庆节");
    private static readonly WeeklyCalendar Desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();

    private static readonly ServiceLevelAgreement Gold =
        ServiceLevelAgreement.Create("gold", Desk.WithVersion(new("desk"))).Resolution(t => t.Limit(Priority.P1, "4 bh").WarnAt("75 %")).Build();

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    // One of each type that says that it has a JSON form, so that none is forgotten.
    private static readonly object[] Definitions =
    [
        Desk,
        Desk.Union(Desk.WithoutMakeUpDays()),
        new CalendarRegistry([Desk.WithVersion(new("desk"))]),
        new HolidayArrangement("2026", new(2026, 1, 1), new(2026, 12, 31), [Christmas], [Saturday], "a gazette"),
        Christmas,
        Saturday,
        Shift.Parse("22:00-06:00+1"),
        TimeLimit.Parse("8 bh"),
        Proportion.FromPercent(99.9),
        Money.Of(100.50m, "CNY"),
        CreditScheduleTests.Gold,
        new GapMeasure(ServiceGap.Communication, GapEvidence.Promise("within a day"), GapUnit.Of("h", lowerIsBetter: true), 26, 24),
        Instruments.Servqual1988.WithScale(new(1, 5), ScaleDirection.LowestIsMost).WithWording(new Dictionary<string, string> { ["01"] = "Up to date" }),
        IndexModels.Acsi.WithMode(MeasurementMode.ModeB, "Value").WithCommitment("Quality", ServiceCommitment.SlaTarget("gold", "resolution")),
        ServiceCommitment.Standard("calls answered in 20 s"),
        Recommendation.Of(9),
        RatingQuestion.Satisfaction(new(1, 5), topBoxes: 1, bottomBoxes: 3, direction: ScaleDirection.LowestIsMost),
        new CustomerBase([new(CustomerTier.None, 3, Money.Of(0, "CNY")), new(CustomerTier.Of("gold"), 7, Money.Of(12.5m, "CNY"))]),
        new DeadlineRules(roll: DateRoll.Previous, lateStart: LateStart.NextWorkingDay),
        new ServiceLevelPolicy([Gold]),
        Gold,
        new PriorityMatrix(["high", "low"], ["now", "later"], [Priority.P1, Priority.P2, Priority.P2, Priority.None]),
        SlaWarning.At("75 %", "tell the team lead"),
        Priority.Of("1 - Critical"),
        CustomerTier.None,
        new CaseHistory("C-1", [CaseEvent.Opened(default, Priority.P1)]),
        CaseEvent.Custom(default, "contract sealed"),
        CaseTrigger.OnOtherStatus("On site"),
        CaseStatus.Of("On site"),
        Desk.OpenIntervalRows(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 4, 0, 0)).Last(),
    ];

    // Those that are written only, those that are a part of others and refuse to be written alone, and results and settings of reading that
    // have no form.
    private static readonly Type[] NotRead =
    [
        typeof(Explanation), typeof(Deadline), typeof(Season), typeof(WeeklyHours), typeof(DatedShifts), typeof(DefinitionVersion),
        typeof(ExplainedSegment), typeof(ExplainedDay),
        typeof(SlaTarget), typeof(SlaLimit), typeof(SlaTransition),
        typeof(CaseReading), typeof(TargetReading), typeof(CycleReading), typeof(ClockReading), typeof(ClockTime), typeof(TransitionReading),
        typeof(ClockExplanation), typeof(ClockStep), typeof(CaseFault), typeof(CaseLogLayout),
        typeof(CreditTier),
    ];

    // Obligations and chains are code so far (their registries too: a policy holds the agreements), and differences are results.
    private static readonly string[] HaveNoForm =
    [
        "AgreementChain", "CaseBatch", "ChainFit", "ChangeSchedule", "ScheduledChange", "ChainPart", "Consequence", "DutyReading", "Obligation", "ObligationReading", "ObligationStep",
        "StepReading", "AgreementRegistry", "TargetDifference",
    ];

    public static TheoryData<Type> TypesWithJson() =>
        [.. typeof(BusinessCalendar).Assembly.GetExportedTypes().Where(t => t.GetCustomAttribute<JsonConverterAttribute>() is not null && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(TypesWithJson))]
    public void Every_type_with_a_JSON_form_round_trips_or_is_a_result(Type type)
    {
        if (NotRead.Contains(type))
        {
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type));
            return;
        }

        var value = Definitions.Single(d => d.GetType() == type);
        var json = JsonSerializer.Serialize(value, type);
        Assert.Equal(value, JsonSerializer.Deserialize(json, type));
        Assert.Equal(json, JsonSerializer.Serialize(value, type, DomainJson.Default));
        Assert.Equal(value, JsonSerializer.Deserialize(json, type, DomainJson.Default));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[]", type));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(type == typeof(Recommendation) ? "5.5" : "5", type));
    }

    [Fact]
    public void Every_type_of_calendars_and_agreements_says_how_it_is_written() => Assert.All(
        typeof(BusinessCalendar).Assembly.GetExportedTypes().Where(t =>
            (t.Namespace!.StartsWith("ServiceQuality.Domain.Calendars", StringComparison.Ordinal) || t.Namespace.StartsWith("ServiceQuality.Domain.Sla", StringComparison.Ordinal)
                || t == typeof(Priority) || t == typeof(CustomerTier) || t == typeof(DefinitionVersion))
            && !HaveNoForm.Contains(t.Name) && !t.IsSubclassOf(typeof(Delegate)) && !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !t.Name.EndsWith("Builder", StringComparison.Ordinal)),
        t => Assert.NotNull(t.GetCustomAttribute<JsonConverterAttribute>()));

    [Law]
    public Property Calendars_round_trip() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from revision in Gen.Choose(0, 3)
        from validFrom in Gen.Elements(true, false)
        select (c, revision, validFrom), x =>
    {
        var calendar = x.c.Calendar.WithVersion(x.revision == 0 ? null : new($"desk {x.revision}", x.revision, x.validFrom ? x.c.A : null));
        foreach (var indented in new[] { true, false })
        {
            var json = JsonSerializer.Serialize(calendar, indented ? Indented : JsonSerializerOptions.Default);
            Assert.Equal(calendar, JsonSerializer.Deserialize<BusinessCalendar>(json));
        }
    });

    [Law]
    public Property Registries_round_trip_with_references_between_their_calendars() => Laws.ForAll(
        from one in CalendarGenerators.Cases
        from other in CalendarGenerators.WeeklyCases
        select (one, other), x =>
    {
        var a = x.one.Calendar.WithVersion(new("a"));
        var b = x.other.Calendar.WithVersion(new("b", 1));
        var b2 = x.other.Calendar.Except(x.one.Calendar).WithVersion(new("b", 2, x.one.A));
        CalendarRegistry registry = new([b2, a.Union(b).WithVersion(new("0")), b, a, a.Intersect(b2, b).WithVersion(new("c"))]);
        var json = JsonSerializer.Serialize(registry);
        var read = JsonSerializer.Deserialize<CalendarRegistry>(json)!;
        Assert.Equal(registry, read);
        Assert.Contains("""{"ref":"b","revision":2}""", json, StringComparison.Ordinal);
        Assert.Same(read.Get("b", 1), ((CompositeCalendar)read.Latest("0")).Parts[1]);
    });

    [Law]
    public Property Damaged_text_is_refused_or_means_what_it_says() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from at in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 12)
        from noise in Gen.Elements("", "null", "[]", "{}", "\"", "0", "-1", "x", ",", "\"monday\"", "true", "\"id\":\"\"", "24:00")
        select (c, at, length, noise), x =>
    {
        var json = JsonSerializer.Serialize(x.c.Calendar);
        var at = x.at % json.Length;
        var damaged = new StringBuilder(json).Remove(at, Math.Min(x.length, json.Length - at)).Insert(at, x.noise).ToString();
        try
        {
            // What is read is what was written there: writing it again and reading that gives the same.
            var read = JsonSerializer.Deserialize<BusinessCalendar>(damaged);
            Assert.Equal(read, JsonSerializer.Deserialize<BusinessCalendar>(JsonSerializer.Serialize(read)));
        }
        catch (JsonException e)
        {
            Assert.NotNull(e.Path);
        }
    });
}
