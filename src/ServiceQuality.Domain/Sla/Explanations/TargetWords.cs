using System.Collections.Frozen;

namespace ServiceQuality.Domain.Sla;

// The names of the predefined targets in both languages.
internal static class TargetWords
{
    internal static readonly FrozenDictionary<string, LocalizedText> All = new LocalizedText[]
    {
        new(SlaTarget.FirstResponse, "首次响应"),
        new(SlaTarget.NextResponse, "后续响应"),
        new(SlaTarget.PeriodicUpdate, "定期更新"),
        new(SlaTarget.Resolution, "解决"),
        new(SlaTarget.Acknowledgement, "确认"),
        new(SlaTarget.ArrivalOnSite, "到场"),
        new(SlaTarget.Close, "关闭"),
    }.ToFrozenDictionary(t => t.English, StringComparer.Ordinal);
}
