using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Complaints.Json;
using ServiceQuality.Scoring.ControlCharts.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Standards.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;

namespace ServiceQuality.Scoring.Json;

// The JSON form of each type that has one. No other type knows all areas.
internal static class ScoringForms
{
    private static readonly Dictionary<Type, JsonConverter> Forms =
        new[]
        {
            SummaryForms.All, SlaForms.All, SatisfactionForms.All, ChartForms.All, ComplaintForms.All, SamplingForms.All,
            IndicatorForms.Results, ProcessForms.All,
        }
        .SelectMany(forms => forms)
        .ToDictionary(form => form.Type!);

    internal static IReadOnlyCollection<Type> Types => Forms.Keys;

    // Those that are written and not read: results.
    internal static IEnumerable<Type> Results =>
        ChartForms.Results.Concat(SamplingForms.Results).Concat(IndicatorForms.Results).Select(form => form.Type!);

    internal static JsonConverter<T> Find<T>() =>
        (JsonConverter<T>?)Forms.GetValueOrDefault(typeof(T)) ?? new FormlessConverter<T>();
}
