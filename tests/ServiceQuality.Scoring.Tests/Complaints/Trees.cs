using ServiceQuality.Domain.Records;

namespace ServiceQuality.Scoring.Tests.Complaints;

internal static class Trees
{
    internal static CodeTree Causes { get; } = CodeTree.Create("causes", 1,
    [
        new("delivery", new("Delivery", "配送")), new("late", new("Late", "迟到"), "delivery"),
        new("lost", new("Lost", "丢失"), "delivery"), new("staff", new("Staff", "员工")), new("rude", new("Rude", "粗鲁"), "staff"),
    ]);
}
