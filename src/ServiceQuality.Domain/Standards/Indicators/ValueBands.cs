using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// Bands that divide all values without gap or overlap, lowest first: colours of an indicator, grades of a scorecard, tiers of
/// customers by their value.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ValueBands>))]
public sealed record ValueBands
{
    private ValueBands(ValueList<ValueBand> bands, BandEdge edge)
    {
        Bands = bands;
        Edge = edge;
    }

    /// <summary>The bands, lowest first.</summary>
    public ValueList<ValueBand> Bands { get; }

    /// <summary>To which band a value at an edge belongs.</summary>
    public BandEdge Edge { get; }

    /// <summary>Creates bands whose edges belong to the upper one.</summary>
    /// <param name="bands">The bands, lowest first: the first without an edge, each other one with a higher edge.</param>
    /// <returns>The bands.</returns>
    /// <exception cref="ArgumentException">
    /// There is no band, the first has an edge, another has none or not a higher one, or a name appears twice; the message lists
    /// each of them.
    /// </exception>
    public static ValueBands Create(params ReadOnlySpan<ValueBand> bands)
    {
        var all = Guard.Against.NullElements(bands.ToArray());
        List<string> problems = [.. FindProblems(all)];
        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines("The bands are not allowed:", [.. problems]), nameof(bands));
        return new(all, BandEdge.Upper);
    }

    /// <summary>The same bands with another rule for values at an edge.</summary>
    /// <param name="edge">To which band a value at an edge belongs.</param>
    /// <returns>The bands.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The edge is not a member of the enumeration.</exception>
    public ValueBands WithEdge(BandEdge edge) => new(Bands, Guard.Against.UndefinedEnum(edge));

    /// <summary>The band of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The band.</returns>
    public ValueBand Find(decimal value)
    {
        var found = Bands[0];
        foreach (var band in Bands.Skip(1).TakeWhile(b => Edge == BandEdge.Upper ? b.From <= value : b.From < value))
        {
            found = band;
        }

        return found;
    }

    /// <summary>The bands.</summary>
    /// <returns>For example <c>fail, pass from 70, five stars from 95</c>.</returns>
    public override string ToString() => string.Join(", ", Bands);

    private static IEnumerable<string> FindProblems(ValueList<ValueBand> bands)
    {
        if (bands.Count == 0)
        {
            yield return "There is none; allowed is one or more.";
            yield break;
        }

        if (bands[0].From is { } from)
        {
            yield return $"The lowest, {InvariantText.Shorten(bands[0].Name)}, begins at {InvariantText.Format(from)}, so that "
                + "values below it have no band; allowed is a lowest band without an edge.";
        }

        for (var i = 1; i < bands.Count; i++)
        {
            var name = InvariantText.Shorten(bands[i].Name);
            if (bands[i].From is not { } edge)
            {
                yield return $"{name} has no edge; allowed is an edge for every band but the lowest.";
            }
            else if (edge <= bands[i - 1].From)
            {
                yield return $"{name} from {InvariantText.Format(edge)} overlaps {InvariantText.Shorten(bands[i - 1].Name)} from "
                    + $"{InvariantText.Format(bands[i - 1].From)}; allowed are rising edges.";
            }
        }

        foreach (var twice in bands.GroupBy(b => b.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"{InvariantText.Shorten(twice.Key)} appears twice; each may appear once.";
        }
    }
}
