using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// A condition: one of its members, and beside some of them others that go with it.
internal sealed class ConditionDto
{
    // A condition of so many others around it still fits into a document of the host.
    internal const int MaxNesting = 24;

    public List<ConditionDto>? All { get; set; }

    public List<ConditionDto>? Any { get; set; }

    public ConditionDto? Not { get; set; }

    public List<CustomerTier>? Tier { get; set; }

    public List<CaseStatus>? Status { get; set; }

    public List<Priority>? Priority { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Field { get; set; }

    public List<string>? Is { get; set; }

    public CaseTrigger? Occurred { get; set; }

    public TimeLimit? Passed { get; set; }

    public CaseTrigger? Since { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? NotAfter { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? BeginsWith { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? RefersTo { get; set; }

    public CaseTrigger? NoneOpen { get; set; }

    public CaseTrigger? Until { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Key { get; set; }

    // What could not be read back is refused before it is written.
    internal static ConditionDto From(CaseCondition condition, int depth = 0)
    {
        if (depth > MaxNesting)
        {
            throw new JsonException(TooDeep);
        }

        ListLimit.CheckWritten("The condition", condition.Parts.Count, condition.Values.Count);
        List<ConditionDto> Parts() => [.. condition.Parts.Select(p => From(p, depth + 1))];
        return condition.Kind switch
        {
            ConditionKind.All => new() { All = Parts() },
            ConditionKind.Any => new() { Any = Parts() },
            ConditionKind.Not => new() { Not = Parts()[0] },
            ConditionKind.Tier => new() { Tier = [.. condition.Values.Select(v => Code(v, CustomerTier.Of))] },
            ConditionKind.Status => new() { Status = [.. condition.Values.Select(CaseStatus.Of)] },
            ConditionKind.Priority => new() { Priority = [.. condition.Values.Select(v => Code(v, Domain.Priority.Of))] },
            ConditionKind.Field => new() { Field = condition.Field, Is = JsonDocuments.OrNull(condition.Values) },
            ConditionKind.Occurred => new() { Occurred = condition.Trigger },
            ConditionKind.Passed => new() { Passed = condition.Limit, Since = condition.Trigger },
            ConditionKind.NotAfter => new() { Field = condition.Field, NotAfter = condition.Values[0] },
            ConditionKind.BeginsWith => new() { Field = condition.Field, BeginsWith = condition.Values[0] },
            ConditionKind.RefersTo => new() { Field = condition.Field, RefersTo = condition.Values[0] },
            ConditionKind.NoneOpen => new() { NoneOpen = condition.Trigger, Until = condition.Ended, Key = condition.Field },
            _ => throw new NotSupportedException($"A condition of kind {condition.Kind} has no JSON form."),
        };
    }

    internal CaseCondition ToModel(string path = "$", int depth = 0)
    {
        if (depth > MaxNesting)
        {
            throw new InvalidJsonException(TooDeep, path);
        }

        var kind = KindOf(path);
        var member = path + JsonPlace.Step(kind);
        return JsonDocuments.Create(member, () => kind switch
        {
            "all" => CaseCondition.All(Parts(All!, member, depth)),
            "any" => CaseCondition.Any(Parts(Any!, member, depth)),
            "not" => CaseCondition.Not(Not!.ToModel(member, depth + 1)),
            "tier" => CaseCondition.Tier([.. ListLimit.Checked(Tier!, member)]),
            "status" => CaseCondition.Status(NameLists.Statuses(Status, member)),
            "priority" => CaseCondition.Priority([.. ListLimit.Checked(Priority!, member)]),
            "field" => OfField(path),
            "occurred" => CaseCondition.Occurred(Occurred!.Value),
            "noneOpen" => CaseCondition.NoneOpen(NoneOpen!.Value, Until!.Value, Key!),
            _ => CaseCondition.Passed(Passed!.Value, Since!.Value),
        });
    }

    // The empty text is none.
    private static T Code<T>(string value, Func<string, T> of)
        where T : struct => value.Length == 0 ? default : of(value);

    private static string TooDeep =>
        $"The condition is nested more than {InvariantText.Format(MaxNesting)} deep; allowed are fewer.";

    private static CaseCondition[] Parts(List<ConditionDto> parts, string path, int depth) =>
        [.. ListLimit.Checked(parts, path).Select((p, i) => p.ToModel(path + JsonPlace.Step(i), depth + 1))];

    private CaseCondition OfField(string path) => this switch
    {
        { NotAfter: { } other } => CaseCondition.NotAfter(Field!, other),
        { BeginsWith: { } other } => CaseCondition.BeginsWith(Field!, other),
        { RefersTo: { } kind } => CaseCondition.RefersTo(Field!, kind),
        _ => CaseCondition.HasField(Field!, Values($"{path}.is")),
    };

    private string[] Values(string path) => Is is { Count: 0 }
        ? throw new InvalidJsonException("There is no value; allowed is at least one, or no list where any value is.", path)
        : NameLists.Read(Is, path);

    // The member that says what it asks.
    private string KindOf(string path)
    {
        var kind = OnlyOf(
            [
                ("all", All is not null), ("any", Any is not null), ("not", Not is not null), ("tier", Tier is not null),
                ("status", Status is not null), ("priority", Priority is not null), ("field", Field is not null),
                ("occurred", Occurred is not null), ("passed", Passed is not null), ("noneOpen", NoneOpen is not null),
            ],
            isRequired: true,
            path);
        (string Kind, string Member, bool IsGiven)[] beside =
        [
            ("field", "is", Is is not null), ("field", "notAfter", NotAfter is not null),
            ("field", "beginsWith", BeginsWith is not null), ("field", "refersTo", RefersTo is not null),
            ("passed", "since", Since is not null), ("noneOpen", "until", Until is not null),
            ("noneOpen", "key", Key is not null),
        ];
        foreach (var (of, member, isGiven) in beside)
        {
            if (isGiven && kind != of)
            {
                throw new InvalidJsonException(
                    $"The condition has {member} beside {kind}; allowed is {member} beside {of}.", $"{path}.{member}");
            }

            if (!isGiven && kind == of && kind != "field")
            {
                throw new InvalidJsonException($"The condition has {kind} but no {member}; allowed are both.", path);
            }
        }

        OnlyOf([.. beside.Where(b => b.Kind == "field").Select(b => (b.Member, b.IsGiven))], isRequired: false, path);
        return kind!;
    }

    private static string? OnlyOf((string Name, bool IsGiven)[] members, bool isRequired, string path)
    {
        string[] given = [.. members.Where(m => m.IsGiven).Select(m => m.Name)];
        return given.Length == 1 || (given.Length == 0 && !isRequired)
            ? given.FirstOrDefault()
            : throw new InvalidJsonException(
                $"The condition has {(given.Length == 0 ? "no member" : string.Join(" and ", given))}; "
                    + $"allowed is one of {string.Join(", ", members.Select(m => m.Name))}.",
                path);
    }
}
