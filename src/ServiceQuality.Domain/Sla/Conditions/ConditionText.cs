namespace ServiceQuality.Domain.Sla;

// A condition in words.
internal static class ConditionText
{
    internal static string Write(CaseCondition condition) => condition.Kind switch
    {
        ConditionKind.All => WriteParts(condition, " and ", "always"),
        ConditionKind.Any => WriteParts(condition, " or ", "never"),
        ConditionKind.Not => $"not {WritePart(condition.Parts[0])}",
        ConditionKind.Tier => $"tier is {WriteValues(condition)}",
        ConditionKind.Status => $"status is {WriteValues(condition)}",
        ConditionKind.Priority => $"priority is {WriteValues(condition)}",
        ConditionKind.Field when condition.Values.Count == 0 => $"field {condition.Field} is filled",
        ConditionKind.Field => $"field {condition.Field} is {WriteValues(condition)}",
        ConditionKind.NotAfter => $"field {condition.Field} is not after field {condition.Values[0]}",
        ConditionKind.BeginsWith => $"field {condition.Field} begins with field {condition.Values[0]}",
        ConditionKind.RefersTo => $"field {condition.Field} names a known {condition.Values[0]}",
        ConditionKind.NoneOpen => $"none open of {condition.Trigger} until {condition.Ended} by {condition.Field}",
        ConditionKind.Occurred => $"{condition.Trigger} has occurred",
        _ => $"{InvariantText.Format(condition.Limit)} after {condition.Trigger}",
    };

    private static string WriteParts(CaseCondition condition, string word, string empty) => condition.Parts.Count switch
    {
        0 => empty,
        1 => Write(condition.Parts[0]),
        _ => string.Join(word, condition.Parts.Select(WritePart)),
    };

    private static string WritePart(CaseCondition part) =>
        part.Kind <= ConditionKind.Any && part.Parts.Count > 1 ? $"({Write(part)})" : Write(part);

    private static string WriteValues(CaseCondition condition) =>
        string.Join(" or ", condition.Values.Select(v => v.Length == 0 ? "none" : v));
}
