using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Domain.Tests.Calendars;
using ServiceQuality.Domain.Tests.Sla.Credits;
using ServiceQuality.Domain.Tests.Standards;
using ServiceQuality.Domain.Tests.Standards.Processes;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json;

/// <summary>What is written reads back as the same, and damaged text is refused, never misread and never anything but a
/// JsonException.</summary>
public class JsonProperties
{
    private static readonly Holiday Christmas = new(new(2026, 12, 25), "Christmas Day");
    private static readonly MakeUpDay Saturday = new(new(2026, 10, 10), IsoDayOfWeek.Wednesday, "国庆节");
    private static readonly WeeklyCalendar Desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();

    private static readonly ServiceLevelAgreement Gold =
        ServiceLevelAgreement.Create("gold", Desk.WithVersion(new("desk")))
            .Resolution(t => t.Limit(Priority.P1, "4 bh").WarnAt("75 %")).Build();

    private static readonly Obligation ContractBack = Obligation.Create("contract back", Desk)
        .Duty(d => d.StartedBy(CaseTrigger.Custom("sealed")).StoppedBy(CaseTrigger.Custom("returned")).Limit("within 1 mo"))
        .Step("remind", s => s.By("15 d")).Otherwise(Consequence.Of(Money.Of(100, "CNY"), "salesperson")).Build();

    private static readonly CodeTree Causes = CodeTree.Create(
        "causes", 2, [new("delivery", new("Delivery", "交付")), new("late", new("Late", "迟到"), "delivery", ["slow"])]);

    private static readonly RecordRule Answered = RecordRule.Require(
        "unanswered", CaseCondition.Occurred(CaseTrigger.Custom("answered")), new("There is no answer.", "尚未答复。"));

    private static readonly Feedback Complaint = Feedback.Receive("C-1", default, ComplaintTemplates.Iso10002(Desk)).Apply(
        ComplaintEvents.Assessed(default, new(1, 4, 2, 1)), CaseEvent.CustomerReplied(default)).Next!;

    private static readonly ConfidentialityPolicy Confidential =
        new(["name"], [new("investigator", "investigation")], TimeLimit.Parse("36 mo"));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    // At least one of each type that is read and written.
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
        Recurrence.EveryWorkingDays(5, new(2026, 1, 5)),
        Proportion.FromPercent(99.9),
        Money.Of(100.50m, "CNY"),
        CreditScheduleTests.Gold,
        new GapMeasure(ServiceGap.Communication, GapEvidence.Promise("within a day"),
            GapUnit.Of("h", lowerIsBetter: true), 26, 24),
        Instruments.Servqual1988.WithScale(new(1, 5), ScaleDirection.LowestIsMost)
            .WithWording(new Dictionary<string, string> { ["01"] = "Up to date" }),
        IndexModels.Acsi.WithMode(MeasurementMode.ModeB, "Value")
            .WithCommitment("Quality", ServiceCommitment.SlaTarget("gold", "resolution")),
        ServiceCommitment.Standard("calls answered in 20 s"),
        IndexModels.Acsi.WithMode(MeasurementMode.ModeB, "Value").Constructs[0],
        IndexModels.Acsi.Indicators[0],
        IndexModels.Acsi.Paths[0],
        new TierCustomers(CustomerTier.Of("gold"), 7, Money.Of(12.5m, "CNY")),
        Instruments.Servqual1988.WithOtherItems(new Item("99")),
        Instruments.Servqual1988.Dimensions[1],
        new Item("01", isReverseScored: true, "Up to date"),
        new RatingScale(1, 7),
        new AnswerEncoding(new(1, 5), isReverseScored: true),
        Recommendation.Of(9),
        RatingQuestion.Satisfaction(new(1, 5), topBoxes: 1, bottomBoxes: 3, direction: ScaleDirection.LowestIsMost),
        new CustomerBase(
            [new(CustomerTier.None, 3, Money.Of(0, "CNY")), new(CustomerTier.Of("gold"), 7, Money.Of(12.5m, "CNY"))]),
        new DeadlineRules(roll: DateRoll.Previous, lateStart: LateStart.NextWorkingDay),
        new ServiceLevelPolicy([Gold], obligations: [ContractBack]),
        Gold,
        ContractBack,
        CaseCondition.Passed("36 mo", CaseTrigger.Custom("in service")) & !CaseCondition.HasField("level", "2", "3"),
        LifeCycle.Create("complaint", Desk).States("open", "closed").Stay("note", CaseEventKind.Note, ["open"])
            .Move("close", CaseEventKind.Closed, ["open"], "closed", Answered).Automatically("close", "30 d", "open").Build(),
        Answered,
        DecisionTable.Create("scope").When(CaseCondition.HasField("plan"), "in", new("Agreed.", "已约定。"), ("paid by", "us"))
            .OtherwiseLeaveTo("area manager", new("Unclear.", "不明确。")).Build(),
        RuleBook.Create("ours", 2, new("Ours", "本公司"), "house rules", [Answered], codeTrees: [Causes]),
        ProcessGenerators.Of(
            [ProcessGenerators.Full, ProcessGenerators.Step("b")], [new("repair", "b", new("in scope", "在范围内"))]),
        Causes,
        Causes.Nodes[1],
        Causes.Nodes[1].Name,
        new PriorityMatrix(["high", "low"], ["now", "later"], [Priority.P1, Priority.P2, Priority.P2, Priority.None]),
        SlaWarning.At("75 %", "tell the team lead"),
        Priority.Of("1 - Critical"),
        CustomerTier.None,
        new CaseHistory("C-1", [CaseEvent.Opened(default, Priority.P1)]),
        CaseEvent.Custom(default, "contract sealed"),
        CaseTrigger.OnOtherStatus("On site"),
        CaseStatus.Of("On site"),
        .. StandardExamples.All,
        Complaint,
        new Severity(1, 4, 2, 1),
        new NumberingScheme("C", 5, "uuuu", hasCheckDigit: true),
        Confidential,
        Confidential.Divide(new("C-1", [CaseEvent.Opened(default, Priority.None).With("name", "Ann")])).Data,
        new Disclosure("investigator", "Li", "investigation", default),
        Desk.OpenIntervalRows(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 4, 0, 0)).Last(),
    ];

    private static readonly Type[] WrittenOnly =
        [typeof(Explanation), typeof(ExplainedSegment), typeof(Deadline), typeof(ClockExplanation), typeof(MoveRefusal),
            typeof(ActionItem), typeof(InspectionResult), typeof(SectionScore), typeof(MissingElement), typeof(CatalogueChange),
            typeof(TaskReading), typeof(ProcessFault),
        ];

    // Types that are neither definitions nor data, or whose definitions hold code. They say that they have no form.
    private static readonly Dictionary<string, Type[]> Formless = new(StringComparer.Ordinal)
    {
        ["a part of another type, whose rules only the whole can check"] =
        [
            typeof(Season), typeof(DatedShifts), typeof(DefinitionVersion), typeof(SlaTarget), typeof(SlaLimit),
            typeof(SlaTransition), typeof(CreditTier), typeof(GapEvidence), typeof(GapUnit), typeof(EventOrder),
            typeof(ObligationStep), typeof(Consequence), typeof(CaseField), typeof(LifeCycleMove), typeof(AutomaticMove),
            typeof(DecisionRow), typeof(ProcessStep), typeof(ProcessEdge), typeof(FailPoint),
        ],
        ["a result of reading a case, which is computed again"] =
        [
            typeof(ObligationReading), typeof(StepReading), typeof(DutyReading), typeof(Party), typeof(RecurrencePeriod),
            typeof(CaseReading), typeof(TargetReading), typeof(CycleReading), typeof(ClockReading), typeof(ClockTime),
            typeof(TransitionReading), typeof(LifeCycleReading), typeof(StateChange), typeof(MoveResult),
            typeof(TargetDifference), typeof(ClockStep), typeof(ExplainedDay), typeof(FeedbackReading),
            typeof(FeedbackResult), typeof(RegimeReading), typeof(ComplaintLink),
        ],
        ["a handling regime, which is read with the calendars of its roles"] =
            [typeof(HandlingRegime), typeof(RegimeClock), typeof(ForbiddenMove)],
        ["how a file is read, or what was found in it"] =
        [
            typeof(CaseLogLayout), typeof(CaseLogStatus), typeof(CaseFault), typeof(CaseProblem), typeof(SurveyLayout),
            typeof(IndexLayout),
            typeof(ImportProblem), typeof(RejectedRow), typeof(ComplaintFileLayout),
        ],
        ["many cases or answers, which stay in the tables of the host"] =
        [
            typeof(CaseBatch), typeof(AnswerColumns), typeof(RatingColumn), typeof(SurveyData), typeof(SurveyRespondent),
            typeof(SurveyFilter), typeof(SurveyExclusion), typeof(FilteredSurvey),
            typeof(IndexAnswers), typeof(Grouping),
        ],
        ["chains and schedules, which are code so far"] =
        [
            typeof(AgreementChain), typeof(ChainPart), typeof(ChainFit), typeof(AgreementRegistry),
            typeof(ChangeSchedule), typeof(ScheduledChange),
        ],
        ["constants of the gap model"] = [typeof(ServiceGap), typeof(GapCause), typeof(Antecedent)],
    };

    // Every public type that is not an enumeration, a builder or a collection of others.
    public static TheoryData<Type> ModelTypes() =>
    [
        .. typeof(BusinessCalendar).Assembly.GetExportedTypes().Where(t =>
            !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !t.IsGenericTypeDefinition && !t.IsSubclassOf(typeof(Delegate))
                && !t.IsSubclassOf(typeof(Attribute)) && !t.IsByRefLike
            && !t.Name.EndsWith("Builder", StringComparison.Ordinal) && t != typeof(DomainJson)),
    ];

    [Theory]
    [MemberData(nameof(ModelTypes))]
    public void Every_model_type_round_trips_or_is_written_only_or_says_that_it_has_no_form(Type type)
    {
        if (WrittenOnly.Contains(type))
        {
            Assert.Contains("is a result",
                Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type)).Message,
                StringComparison.Ordinal);
            return;
        }

        if (Formless.Values.Any(types => types.Contains(type)))
        {
            Assert.Contains(
                $"{type.Name} has no JSON form",
                Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type)).Message,
                StringComparison.Ordinal);
            return;
        }

        var values = Definitions.Where(type.IsInstanceOfType).ToList();
        Assert.True(values.Count > 0, $"{type} is neither a definition above nor on the lists of those without a form.");
        Assert.All(values, value =>
        {
            var json = JsonSerializer.Serialize(value, type);
            Assert.Equal(value, JsonSerializer.Deserialize(json, type));
            Assert.Equal(json, JsonSerializer.Serialize(value, type, DomainJson.Default));
            Assert.Equal(value, JsonSerializer.Deserialize(json, type, DomainJson.Default));
        });
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[]", type));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(type == typeof(Recommendation) ? "5.5" : "5", type));
    }

    [Fact]
    public void The_lists_of_types_name_each_type_once()
    {
        var forms = Definitions.Select(d => d.GetType()).Append(typeof(BusinessCalendar)).Concat(WrittenOnly).ToHashSet();
        Assert.Equal(forms, DomainForms.Types.ToHashSet());
        Assert.DoesNotContain(Formless.Values.SelectMany(t => t).GroupBy(t => t), g => g.Count() > 1 || forms.Contains(g.Key));
    }

    [Law]
    public Property Calendars_round_trip() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from revision in Gen.Choose(0, 3)
        from validFrom in Gen.Elements(true, false)
        select (c, revision, validFrom), x =>
    {
        var calendar = x.c.Calendar.WithVersion(
            x.revision == 0 ? null : new($"desk {x.revision}", x.revision, x.validFrom ? x.c.A : null));
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
        from noise in Gen.Elements(
            "", "null", "[]", "{}", "\"", "0", "-1", "x", ",", "\"monday\"", "true", "\"id\":\"\"", "24:00")
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
