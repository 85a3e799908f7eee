using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// The words of the explanation of a clock in one language, in addition to those of explained time. What the user named (cases,
// statuses, priorities, tiers, own targets) is in no language; what the library names is in the language of the words.
internal sealed class ClockWords
{
    private static readonly ClockWords English = new()
    {
        Time = ExplanationWords.English,
        Head = "{0} of case {1}: {2}, {3} as of {4}",
        Limit = "limit {0}",
        NotStarted = "not started",
        Due = "due {0}",
        NoDue = "no due",
        Late = "late by {0} of open time ({1} of wall time)",
        Left = "{0} of open time left ({1} of wall time)",
        Cycle = "cycle {0}",
        Total = "counted {0} of open time, {1} of wall time",
        Separator = "; ",
        EveryCase = "every case",
        Tier = "tier {0}",
        NotApplicable = "not applicable",
        Until = "until {0}",
        NoLimit = "no limit",
        PeriodEnd = "to the end of the period",
        PeriodBegins = "period begins",
        NoPriority = "(none)",
    };

    private static readonly ClockWords Chinese = new()
    {
        Time = ExplanationWords.Chinese,
        Head = "工单 {1} 的{0}：{2}，{3}，截至 {4}",
        Limit = "时限 {0}",
        NotStarted = "未开始",
        Due = "到期 {0}",
        NoDue = "无到期",
        Late = "逾期营业时间 {0}（自然时间 {1}）",
        Left = "剩余营业时间 {0}（自然时间 {1}）",
        Cycle = "第 {0} 轮",
        Total = "计入营业时间 {0}，自然时间 {1}",
        Separator = "；",
        Comma = "，",
        EveryCase = "所有工单",
        Tier = "客户等级 {0}",
        NotApplicable = "不适用",
        Until = "至“{0}”所载日期",
        NoLimit = "无期限",
        PeriodEnd = "至周期结束",
        PeriodBegins = "周期开始",
        NoPriority = "无优先级",
    };

    internal required ExplanationWords Time { get; init; }

    internal required string Head { get; init; }

    internal required string NotStarted { get; init; }

    internal required string Due { get; init; }

    internal required string NoDue { get; init; }

    internal required string Late { get; init; }

    internal required string Left { get; init; }

    internal required string Cycle { get; init; }

    internal required string Total { get; init; }

    internal required string Separator { get; init; }

    private string Limit { get; init; } = "";

    private string Comma { get; init; } = ", ";

    private string EveryCase { get; init; } = "";

    private string Tier { get; init; } = "";

    private string NotApplicable { get; init; } = "";

    private string Until { get; init; } = "";

    private string NoLimit { get; init; } = "";

    private string PeriodEnd { get; init; } = "";

    private string PeriodBegins { get; init; } = "";

    private string NoPriority { get; init; } = "";

    internal static ClockWords Of(CultureInfo? culture) =>
        ExplanationWords.Of(culture) == ExplanationWords.Chinese ? Chinese : English;

    internal string NameOf(SlaPhase phase) => Time.Of(LocalizedText.Of(phase));

    internal string NameOf(SlaVerdict verdict) => Time.Of(LocalizedText.Of(verdict));

    internal string NameOf(SlaTarget target) => Time.Of(SlaTarget.LocalizedNameOf(target.Name));

    internal string Describe(SlaLimit limit)
    {
        var conventions = limit.Limit is { } time ? Time.Conventions(time, limit.Rules) : [];
        List<string> parts = [$"{DescribeCases(limit)} {Describe(limit.Term)}", .. conventions];
        return Format(Limit, string.Join(Comma, parts));
    }

    private string Describe(LimitTerm term) => term switch
    {
        { Time: { } time } => Time.Limit(time),
        { Until: ObligationPeriods.End } => PeriodEnd,
        { Until: { } field } => Format(Until, field),
        { IsUnlimited: true } => NoLimit,
        _ => NotApplicable,
    };

    internal string Describe(CaseEvent e)
    {
        if (e.Code == ObligationPeriods.Begin)
        {
            return PeriodBegins;
        }

        List<string> parts = [Time.Of(LocalizedText.Of(e.Kind))];
        if (e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged)
        {
            parts.Add(NameOf(e.Priority));
        }

        if (e.Code is { } name)
        {
            parts.Add(name);
        }

        if (e.Tier != CustomerTier.None)
        {
            parts.Add(e.Tier.ToString());
        }

        parts.AddRange(e.Fields.Select(f => f.ToString()));
        return string.Join(' ', parts);
    }

    internal static string Format(string format, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, format, values);

    private string NameOf(Priority priority) => priority == Priority.None ? NoPriority : priority.Code;

    // For which cases a limit is meant.
    private string DescribeCases(SlaLimit limit)
    {
        if (limit.Priority is { } priority)
        {
            return limit.Tier is { } both ? $"{NameOf(priority)} {both}" : NameOf(priority);
        }

        return limit.Tier is { } tier ? Format(Tier, tier) : EveryCase;
    }
}
