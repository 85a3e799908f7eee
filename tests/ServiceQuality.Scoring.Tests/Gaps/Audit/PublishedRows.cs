using ServiceQuality.Scoring.Gaps.Audit;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

/// <summary>Rows in short, for tests.</summary>
internal static class PublishedRows
{
    internal static PublishedRow Row(
        string name,
        int? n = null,
        PrintedNumber? perceptionMean = null,
        PrintedNumber? perceptionDeviation = null,
        PrintedNumber? expectationMean = null,
        PrintedNumber? expectationDeviation = null,
        PrintedNumber? gap = null,
        PrintedNumber? gapDeviation = null,
        PrintedNumber? standardError = null,
        PrintedNumber? t = null,
        PrintedNumber? degreesOfFreedom = null,
        PrintedNumber? p = null,
        PrintedNumber? intervalLower = null,
        PrintedNumber? intervalUpper = null,
        PrintedNumber? correlation = null,
        PrintedNumber? dz = null,
        int? items = null,
        PrintedNumber? positivePercent = null,
        PrintedNumber? tiePercent = null,
        PrintedNumber? negativePercent = null,
        string? itemOf = null,
        string? groupOf = null) => PublishedRow.Create(name)
        .N(n)
        .Perception(perceptionMean, perceptionDeviation)
        .Expectation(expectationMean, expectationDeviation)
        .Gap(gap, gapDeviation)
        .StandardError(standardError)
        .T(t, degreesOfFreedom)
        .P(p)
        .Interval(intervalLower, intervalUpper)
        .Correlation(correlation)
        .Dz(dz)
        .Items(items)
        .Shares(positivePercent, tiePercent, negativePercent)
        .ItemOf(itemOf)
        .GroupOf(groupOf)
        .Build();
}
