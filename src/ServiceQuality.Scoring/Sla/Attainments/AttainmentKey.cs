using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>What the readings of a row have in common. A member that is not among the keys of the plan is null.</summary>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentKey>))]
public sealed record AttainmentKey : IComparable<AttainmentKey>
{
    /// <summary>A key.</summary>
    /// <param name="target">The name of the target.</param>
    /// <param name="priority">The priority.</param>
    /// <param name="tier">The tier of the customer.</param>
    /// <param name="team">The team; empty for cases without one.</param>
    /// <param name="period">The period; null also for readings without the instant that puts them into a period.</param>
    public AttainmentKey(
        string? target = null,
        Priority? priority = null,
        CustomerTier? tier = null,
        string? team = null,
        ReportPeriod? period = null)
    {
        Target = target;
        Priority = priority;
        Tier = tier;
        Team = team;
        Period = period;
    }

    /// <summary>The name of the target.</summary>
    public string? Target { get; }

    /// <summary>
    /// The priority by which the target was judged; before the start of a clock that of the case, before its opening none.
    /// </summary>
    public Priority? Priority { get; }

    /// <summary>
    /// The tier by which the target was judged; before the start of a clock that of the case, before its opening none.
    /// </summary>
    public CustomerTier? Tier { get; }

    /// <summary>The team; empty for cases without one.</summary>
    public string? Team { get; }

    /// <summary>The period; null also for readings without the instant that puts them into a period.</summary>
    public ReportPeriod? Period { get; }

    /// <summary>Compares by target, priority, tier, team (ordinal) and period; null comes first.</summary>
    /// <param name="other">The key to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(AttainmentKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Target, other.Target);
        order = order != 0 ? order : string.CompareOrdinal(Priority?.Code, other.Priority?.Code);
        order = order != 0 ? order : string.CompareOrdinal(Tier?.Code, other.Tier?.Code);
        order = order != 0 ? order : string.CompareOrdinal(Team, other.Team);
        return order != 0 ? order : Nullable.Compare(Period, other.Period);
    }

    /// <summary>Whether the left key comes first.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left comes before right.</returns>
    public static bool operator <(AttainmentKey? left, AttainmentKey? right) => Compare(left, right) < 0;

    /// <summary>Whether the left key comes last.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left comes after right.</returns>
    public static bool operator >(AttainmentKey? left, AttainmentKey? right) => Compare(left, right) > 0;

    /// <summary>Whether the left key comes first or is the same.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left does not come after right.</returns>
    public static bool operator <=(AttainmentKey? left, AttainmentKey? right) => Compare(left, right) <= 0;

    /// <summary>Whether the left key comes last or is the same.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left does not come before right.</returns>
    public static bool operator >=(AttainmentKey? left, AttainmentKey? right) => Compare(left, right) >= 0;

    /// <summary>Returns the members that are not null.</summary>
    /// <returns>For example <c>Resolution P1 gold, north, 2026-03</c>.</returns>
    public override string ToString() => ToText();

    /// <summary>Returns the members that are not null, in the language of a culture.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>; null gives English.</param>
    /// <returns>For example <c>解决 P1 gold，north，2026-03</c>: the names of the predefined targets are translated.</returns>
    public string ToText(CultureInfo? culture = null) => Text().In(culture);

    // With the keys of a plan, a missing period and a missing team are named.
    internal string Format(AttainmentKeys keys) => Text(keys).English;

    internal LocalizedText Text(AttainmentKeys keys = AttainmentKeys.None) =>
        new(Format(keys, isChinese: false), Format(keys, isChinese: true));

    private string Format(AttainmentKeys keys, bool isChinese)
    {
        List<string> terms = [];
        Add(terms, isChinese && !string.IsNullOrEmpty(Target) ? SlaTarget.LocalizedNameOf(Target).Chinese : Target);
        Add(terms, Priority?.ToString());
        Add(terms, Tier == CustomerTier.None ? Word("(no tier)", "（无等级）") : Tier?.Code);

        List<string> parts = [];
        Add(parts, string.Join(' ', terms));
        Add(parts, Team is "" ? Word("(no team)", "（无小组）") : Team);
        var isMissing = Period is null && keys.HasFlag(AttainmentKeys.Period);
        Add(parts, isMissing ? Word("(no period)", "（无时段）") : Period?.ToString());
        return parts.Count == 0 ? Word("All", "全部") : string.Join(Word(", ", "，"), parts);

        string Word(string english, string chinese) => isChinese ? chinese : english;

        static void Add(List<string> list, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                list.Add(text);
            }
        }
    }

    // The key without the members that are not among the keys.
    internal AttainmentKey Coarser(AttainmentKeys keys) => new(
        keys.HasFlag(AttainmentKeys.Target) ? Target : null,
        keys.HasFlag(AttainmentKeys.Priority) ? Priority : null,
        keys.HasFlag(AttainmentKeys.Tier) ? Tier : null,
        keys.HasFlag(AttainmentKeys.Team) ? Team : null,
        keys.HasFlag(AttainmentKeys.Period) ? Period : null);

    private static int Compare(AttainmentKey? left, AttainmentKey? right)
    {
        if (left is not null)
        {
            return left.CompareTo(right);
        }

        return right is null ? 0 : -1;
    }
}
