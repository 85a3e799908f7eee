using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of a satisfaction index.</summary>
public static class IndexCharts
{
    private static readonly LocalizedText IndexTitle = new("Index, from 0 to 100", "指数（0 至 100）");
    private static readonly LocalizedText Wave = new("Wave", "调查期");

    /// <summary>
    /// Draws the model: a box for each construct with its index and R squared, and an arrow for each path with its coefficient.
    /// Negative paths are dashed.
    /// </summary>
    /// <param name="fit">The estimate.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="InvalidOperationException">The estimate has no result; the message says why.</exception>
    public static Chart PathChart(this IndexFit fit)
    {
        Guard.Against.Null(fit);
        return Create(fit, p => fit.Paths[p.From, p.To] is { } value ? value.RoundTo(Decimals.Rating) : "");
    }

    /// <summary>Draws the model as <see cref="PathChart(IndexFit)"/> does, with the interval of each path.</summary>
    /// <param name="bootstrap">The resamples.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="InvalidOperationException">The estimate has no result; the message says why.</exception>
    public static Chart PathChart(this IndexBootstrap bootstrap)
    {
        Guard.Against.Null(bootstrap);
        return Create(bootstrap.Fit, p => bootstrap.Paths[p.From, p.To]?.Interval() is { Value: { } value } estimate
            ? value.RoundTo(Decimals.Rating) + (estimate.Interval is { } i ? $" {Text(i)}" : "")
            : "");

        // With enough decimals that an end that is not 0 does not look like 0: the picture says whether 0 is within.
        static string Text(ConfidenceInterval interval)
        {
            var least = new[] { interval.Lower, interval.Upper }.Select(Math.Abs).Where(e => e > 0).DefaultIfEmpty(1).Min();
            var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(2 * least)), Decimals.Rating, 9);
            return interval.ToString($"F{InvariantText.Format(decimals)}", null);
        }
    }

    /// <summary>Draws an index over waves as a line with the interval of each wave.</summary>
    /// <param name="waves">The waves in order, each with its index.</param>
    /// <param name="construct">What the index is of, such as satisfaction.</param>
    /// <returns>The chart. A wave without an index has a name but no point.</returns>
    /// <exception cref="ArgumentException">There is no wave, or there are too many.</exception>
    public static Chart WaveChart(this IEnumerable<(string Wave, Estimate Index)> waves, LocalizedText construct)
    {
        Guard.Against.Null(waves);
        Guard.Against.Null(construct);
        ValueList<(string Wave, Estimate Index)> all = [.. waves];
        Guard.Against.Invalid(all.Count == 0, "There is no wave; allowed is at least one.", nameof(waves));
        Charts.Chart.CheckMarks(all.Count, "waves", nameof(waves));
        LocalizedText title = new($"{construct.English} over waves", $"{construct.Chinese}：各调查期");
        var known = all.Where(w => w.Index.Value is not null).ToList();
        var texts = known.Select(w => $"{w.Wave} {w.Index.Value!.Value.RoundTo(Decimals.Points)}");
        var names = ChartWords.Names(texts);
        LocalizedText description = new($"{title.English}: {names.English}.", $"{title.Chinese}：{names.Chinese}。");
        return new(title, description, canvas => PathDrawing.DrawWaves(canvas, all, Wave, IndexTitle));
    }

    private static Chart Create(IndexFit fit, Func<StructuralPath, string> label)
    {
        if (!fit.HasEstimate)
        {
            throw new InvalidOperationException(fit.Reason ?? "The index has no estimate.");
        }

        Charts.Chart.CheckMarks(fit.Model.Paths.Count, "paths", nameof(fit));
        LocalizedText title = new($"Path model {fit.Model.Name}", $"路径模型 {fit.Model.Name}");
        var paths = fit.Model.Paths.Where(p => fit.Paths[p.From, p.To] is not null)
            .OrderByDescending(p => Math.Abs(fit.Paths[p.From, p.To]!.Value)).ToList();
        var first = paths.Take(3)
            .Select(p => $"{p.From} → {p.To} {fit.Paths[p.From, p.To]!.Value.RoundTo(Decimals.Rating)}");
        var names = ChartWords.Names(first);
        LocalizedText description = new(
            $"{title.English}. Strongest paths: {names.English}.", $"{title.Chinese}。最强的路径：{names.Chinese}。");
        return new(title, description, canvas => PathDrawing.Draw(canvas, fit, label));
    }
}
