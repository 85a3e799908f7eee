using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// A condition: one of its members, with is beside field and since beside passed.
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
            ConditionKind.Tier => new() { Tier = [.. condition.Values.Select(v => v.Length == 0 ? default : CustomerTier.Of(v))] },
            ConditionKind.Status => new() { Status = [.. condition.Values.Select(CaseStatus.Of)] },
            ConditionKind.Priority => new() { Priority = [.. condition.Values.Select(v => v.Length == 0 ? default : Domain.Priority.Of(v))] },
            ConditionKind.Field => new() { Field = condition.Field, Is = JsonDocuments.OrNull(condition.Values) },
            ConditionKind.Occurred => new() { Occurred = condition.Trigger },
            _ => new() { Passed = condition.Limit, Since = condition.Trigger },
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
            "field" => CaseCondition.HasField(Field!, Values($"{path}.is")),
            "occurred" => CaseCondition.Occurred(Occurred!.Value),
            _ => CaseCondition.Passed(Passed!.Value, Since!.Value),
        });
    }

    private static string TooDeep =>
        $"The condition is nested more than {InvariantText.Format(MaxNesting)} deep; allowed are fewer.";

    private static CaseCondition[] Parts(List<ConditionDto> parts, string path, int depth) =>
        [.. ListLimit.Checked(parts, path).Select((p, i) => p.ToModel(path + JsonPlace.Step(i), depth + 1))];

    private string[] Values(string path) => Is is { Count: 0 }
        ? throw new InvalidJsonException("There is no value; allowed is at least one, or no list where any value is.", path)
        : NameLists.Read(Is, path);

    // The member that says what it asks.
    private string KindOf(string path)
    {
        (string Name, bool IsGiven)[] members =
        [
            ("all", All is not null), ("any", Any is not null), ("not", Not is not null), ("tier", Tier is not null),
            ("status", Status is not null), ("priority", Priority is not null), ("field", Field is not null),
            ("occurred", Occurred is not null), ("passed", Passed is not null),
        ];
        string[] given = [.. members.Where(m => m.IsGiven).Select(m => m.Name)];
        if (given is not [var kind])
        {
            throw new InvalidJsonException(
                $"The condition has {(given.Length == 0 ? "no member" : string.Join(" and ", given))}; "
                    + $"allowed is one of {string.Join(", ", members.Select(m => m.Name))}.",
                path);
        }

        if (Is is not null && kind != "field")
        {
            throw new InvalidJsonException($"The condition has is beside {kind}; allowed is is beside field.", $"{path}.is");
        }

        return (kind == "passed") == Since is not null
            ? kind
            : throw new InvalidJsonException("A condition of time has passed and since; allowed are both or neither.", path);
    }
}
