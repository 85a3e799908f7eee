namespace ServiceQuality.Scoring.Complaints.Json;

// When a case counts as resolved at first contact: without a repeat rule in the plain form.
internal sealed class FirstContactRuleDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public RepeatRule? NoRepeat { get; set; }

    internal static FirstContactRuleDto From(FirstContactRule rule) => new() { NoRepeat = rule.NoRepeat };

    internal FirstContactRule ToModel() =>
        NoRepeat is { } repeat ? FirstContactRule.WithoutRepeat(repeat) : FirstContactRule.Plain;
}
