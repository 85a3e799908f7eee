using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Gaps;

/// <summary>
/// A construct that widens or narrows a gap (Zeithaml, Berry and Parasuraman 1988), or one of the sources that expectations come
/// from (Parasuraman, Zeithaml and Berry 1985). The library ships no item wording: it belongs to its authors.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Antecedent>))]
public sealed record Antecedent
{
    internal Antecedent(int? gapNumber, int? itemCount, bool isReverseScored, string english, string chinese)
    {
        GapNumber = gapNumber;
        ItemCount = itemCount;
        IsReverseScored = isReverseScored;
        Name = new(english, chinese);
    }

    /// <summary>The constructs of gaps 1 to 4, in the order of the gaps.</summary>
    public static ValueList<Antecedent> All { get; } =
    [
        new(1, 4, false, "marketing research orientation", "市场调研导向"),
        new(1, 4, false, "upward communication", "向上沟通"),
        new(1, 1, true, "levels of management", "管理层级"),
        new(2, 4, false, "management commitment to service quality", "管理层对服务质量的承诺"),
        new(2, 2, false, "goal setting", "目标设定"),
        new(2, 2, false, "task standardization", "任务标准化"),
        new(2, 3, false, "perception of feasibility", "可行性认知"),
        new(3, 5, false, "teamwork", "团队协作"),
        new(3, 2, false, "employee-job fit", "员工与岗位匹配"),
        new(3, 1, false, "technology-job fit", "技术与岗位匹配"),
        new(3, 4, false, "perceived control", "感知控制"),
        new(3, 3, false, "supervisory control systems", "监督控制体系"),
        new(3, 4, true, "role conflict", "角色冲突"),
        new(3, 5, true, "role ambiguity", "角色模糊"),
        new(4, 4, false, "horizontal communication", "横向沟通"),
        new(4, 2, true, "propensity to overpromise", "过度承诺倾向"),
    ];

    /// <summary>What expected service comes from. External communication is how gap 4 reaches expectations.</summary>
    public static ValueList<Antecedent> OfExpectedService { get; } =
    [
        new(null, null, false, "personal needs", "个人需求"),
        new(null, null, false, "word of mouth", "口碑"),
        new(null, null, false, "past experience", "过往经验"),
        new(null, null, false, "external communication", "外部沟通"),
    ];

    /// <summary>The name, such as <c>upward communication</c>, 向上沟通.</summary>
    public LocalizedText Name { get; }

    /// <summary>The number of the gap that it acts on, 1 to 4, or null for a source of expected service.</summary>
    public int? GapNumber { get; }

    /// <summary>
    /// How many items measure it in the appendix of Zeithaml, Parasuraman and Berry (1990), or null for a source of expected
    /// service. These counts were written down from memory and not compared with the book; nothing is computed from them, and any
    /// number of items may be scored.
    /// </summary>
    public int? ItemCount { get; }

    /// <summary>Whether more of it widens the gap, such as role conflict. Its ratings are reverse scored.</summary>
    public bool IsReverseScored { get; }

    /// <summary>Finds a construct by its name in English or Chinese; case, white space and punctuation do not matter.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The construct.</returns>
    /// <exception cref="FormatException">There is no such construct.</exception>
    public static Antecedent Parse(string name)
    {
        Guard.Against.Null(name);
        return InvariantText.RequireParsed(
            TryParse(name, out var result),
            result!,
            name,
            "the name of an antecedent; allowed are those of Antecedent.All and OfExpectedService.");
    }

    /// <summary>Finds a construct by its name without throwing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="result">The construct, or null when there is none of that name.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out Antecedent? result)
    {
        var key = AliasKey.Of(name ?? "");
        result = All.Concat(OfExpectedService).FirstOrDefault(
            a => AliasKey.Of(a.Name.English) == key || AliasKey.Of(a.Name.Chinese) == key);
        return result is not null;
    }

    /// <summary>The name in English, and the gap.</summary>
    /// <returns>For example <c>upward communication (gap 1)</c>.</returns>
    public override string ToString() =>
        $"{Name.English} ({(GapNumber is { } gap ? "gap " + InvariantText.Format(gap) : "expected service")})";
}
