using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// The satisfaction of customers without a failure, with a failure that was recovered, and with one that was not. The summaries
/// of parts merge to that of the whole.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ServiceRecovery>))]
public sealed record ServiceRecovery
{
    private ServiceRecovery(MomentSummary noFailure, MomentSummary recovered, MomentSummary notRecovered)
    {
        NoFailure = noFailure;
        Recovered = recovered;
        NotRecovered = notRecovered;
    }

    /// <summary>The satisfaction of customers without a failure.</summary>
    public MomentSummary NoFailure { get; }

    /// <summary>The satisfaction of customers with a failure that was recovered.</summary>
    public MomentSummary Recovered { get; }

    /// <summary>The satisfaction of customers with a failure that was not recovered.</summary>
    public MomentSummary NotRecovered { get; }

    /// <summary>Creates it from summaries.</summary>
    /// <param name="noFailure">The satisfaction of customers without a failure.</param>
    /// <param name="recovered">The satisfaction of customers with a failure that was recovered.</param>
    /// <param name="notRecovered">The satisfaction of the others; null means that there are none.</param>
    /// <returns>The groups.</returns>
    public static ServiceRecovery FromSummaries(
        MomentSummary noFailure, MomentSummary recovered, MomentSummary? notRecovered = null) => new(
            Guard.Against.Null(noFailure), Guard.Against.Null(recovered), notRecovered ?? MomentSummary.Empty);

    /// <summary>Summarises customers.</summary>
    /// <param name="failed">Whether each customer had a failure.</param>
    /// <param name="recovered">Whether it was recovered; false without a failure.</param>
    /// <param name="satisfaction">The satisfaction, finite and at most 1e150 in size.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a value is not allowed, or a customer without a failure was recovered; the message has the index.
    /// </exception>
    public static ServiceRecovery FromColumns(
        ReadOnlySpan<bool> failed, ReadOnlySpan<bool> recovered, ReadOnlySpan<double> satisfaction)
    {
        ColumnGuards.CheckLength(recovered.Length, failed.Length, nameof(recovered));
        ColumnGuards.CheckLength(satisfaction.Length, failed.Length, nameof(satisfaction));
        Guard.Against.InvalidValues(satisfaction);
        List<double>[] values = [[], [], []];
        for (var i = 0; i < failed.Length; i++)
        {
            Guard.Against.Invalid(
                recovered[i] && !failed[i],
                $"The customer at index {i} was recovered without a failure; allowed is false without one.",
                nameof(recovered));
            var group = !failed[i] ? 0 : recovered[i] ? 1 : 2;
            values[group].Add(satisfaction[i]);
        }

        return new(
            MomentSummary.FromValues([.. values[0]]),
            MomentSummary.FromValues([.. values[1]]),
            MomentSummary.FromValues([.. values[2]]));
    }

    /// <summary>
    /// The recovery paradox: mean satisfaction after a recovery less that without a failure, by the test of Welch. Above 0 those
    /// who were recovered are the more satisfied. A meta-analysis found it for satisfaction and not for repurchase, word of mouth
    /// or image (de Matos, Henrique and Rossi 2007), so it says nothing about loyalty.
    /// </summary>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The test; its estimate is the difference with its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public HypothesisTest Paradox(Proportion? level = null) => TTest.Welch(Recovered, NoFailure, level: level);

    /// <summary>
    /// The effect of recovery: mean satisfaction after a recovery less that after a failure without one, by the test of Welch.
    /// </summary>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The test; its estimate is the difference with its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public HypothesisTest Effect(Proportion? level = null) => TTest.Welch(Recovered, NotRecovered, level: level);

    /// <summary>Merges two summaries of different customers.</summary>
    /// <param name="other">The summary of other customers.</param>
    /// <returns>The summary of all; the order does not matter.</returns>
    public ServiceRecovery Merge(ServiceRecovery other)
    {
        Guard.Against.Null(other);
        return new(
            NoFailure.Merge(other.NoFailure), Recovered.Merge(other.Recovered), NotRecovered.Merge(other.NotRecovered));
    }

    /// <summary>The number of customers of each group.</summary>
    /// <returns>For example <c>200 without failure, 30 recovered, 12 not recovered</c>.</returns>
    public override string ToString() => InvariantText.Compose(
        $"{NoFailure.N} without failure, {Recovered.N} recovered, {NotRecovered.N} not recovered");
}
