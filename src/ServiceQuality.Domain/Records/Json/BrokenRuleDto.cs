namespace ServiceQuality.Domain.Records.Json;

// A rule that is broken, without its condition.
internal sealed record BrokenRuleDto(string Code, LocalizedText Text);
