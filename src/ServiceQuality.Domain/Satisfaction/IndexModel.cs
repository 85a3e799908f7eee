using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// The model of a satisfaction index: constructs, the indicators that measure each of them, and which construct acts on which. Every model is acyclic,
/// hangs together, and measures every construct; nothing else can be built.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<IndexModel>))]
public sealed record IndexModel
{
    internal IndexModel(string name, ValueList<Construct> constructs, ValueList<StructuralPath> paths)
    {
        (Name, Constructs, Paths) = (name, constructs, paths);
        Indicators = [.. constructs.SelectMany(c => c.Indicators)];
    }

    /// <summary>The name, such as <c>ECSI</c>.</summary>
    public string Name { get; }

    /// <summary>The constructs in their order.</summary>
    public ValueList<Construct> Constructs { get; }

    /// <summary>The paths in their order.</summary>
    public ValueList<StructuralPath> Paths { get; }

    /// <summary>The indicators of all constructs, construct after construct.</summary>
    public ValueList<Indicator> Indicators { get; }

    /// <summary>Starts a model.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scale">The range of every indicator that is not given one of its own; null means 1 to 10.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static IndexModelBuilder Create(string name, RatingScale? scale = null) => new(Guard.Against.InvalidCode(name), scale ?? IndexModels.OneToTen);

    /// <summary>The construct of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The construct.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public Construct Construct(string name) => Constructs[IndexOf(name, nameof(name))];

    /// <summary>Where the indicators of a construct stand among all indicators.</summary>
    /// <param name="construct">The position of the construct, from 0.</param>
    /// <returns>The range of <see cref="Indicators"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such construct.</exception>
    public Range IndicatorsOf(int construct)
    {
        Guard.Against.IndexOutOfRange(construct, Constructs.Count);
        var first = Constructs.Take(construct).Sum(c => c.Indicators.Count);
        return first..(first + Constructs[construct].Indicators.Count);
    }

    /// <summary>The same model with another mode for some constructs.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="constructs">The names of the constructs; none means all that have more than one indicator.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no such construct, or the mode is none for its indicators.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mode is none of the enumeration.</exception>
    public IndexModel WithMode(MeasurementMode mode, params ReadOnlySpan<string> constructs)
    {
        Guard.Against.UndefinedEnum(mode);
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach (var name in constructs)
        {
            chosen.Add(Construct(name).Name);
        }

        var all = constructs.IsEmpty;
        return Checked(
            With(c => all ? c.Indicators.Count > 1 : chosen.Contains(c.Name), c => new(c.Name, mode, c.Indicators, c.Dominant, c.Commitments)), nameof(mode));
    }

    /// <summary>The same model asked with other columns or another number of indicators for one construct.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="scale">The range of each of them.</param>
    /// <param name="indicators">The names of the indicators. One indicator makes the mode <see cref="MeasurementMode.SingleItem"/>; more keep the mode, or mode A instead of single.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no such construct, no indicator, or an indicator is in the model already.</exception>
    public IndexModel WithIndicators(string construct, RatingScale scale, params ReadOnlySpan<string> indicators)
    {
        Guard.Against.Null(scale);
        var changed = Construct(construct);
        List<Indicator> made = [];
        foreach (var name in indicators)
        {
            made.Add(new(Guard.Against.InvalidCode(name, nameof(indicators)), scale, false, null));
        }

        return Checked(
            With(c => c == changed, c => new(c.Name, IndexModelBuilder.Usual(made.Count, c.Mode), [.. made], null, c.Commitments)), nameof(indicators));
    }

    /// <summary>The same model with every indicator on another range.</summary>
    /// <param name="scale">The range.</param>
    /// <returns>The model.</returns>
    public IndexModel WithScale(RatingScale scale)
    {
        Guard.Against.Null(scale);
        return With(_ => true, c => new(c.Name, c.Mode, [.. c.Indicators.Select(i => new Indicator(i.Name, scale, i.Reversed, i.Wording))], c.Dominant, c.Commitments));
    }

    /// <summary>The same model with one more service standard or target tied to a construct.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="commitment">The standard or target.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public IndexModel WithCommitment(string construct, ServiceCommitment commitment)
    {
        Guard.Against.Null(commitment);
        var changed = Construct(construct);
        return With(c => c == changed, c => new(c.Name, c.Mode, c.Indicators, c.Dominant, [.. c.Commitments, commitment]));
    }

    /// <summary>Name and sizes.</summary>
    /// <returns>For example <c>ECSI: 7 constructs, 24 indicators, 12 paths</c>.</returns>
    public override string ToString() =>
        $"{Name}: {InvariantText.Count(Constructs.Count, "construct")}, {InvariantText.Count(Indicators.Count, "indicator")}, {InvariantText.Count(Paths.Count, "path")}";

    internal int IndexOf(string construct, string parameter)
    {
        Guard.Against.Null(construct, parameter);
        for (var i = 0; i < Constructs.Count; i++)
        {
            if (Constructs[i].Name == construct)
            {
                return i;
            }
        }

        throw new ArgumentException($"\"{InvariantText.Shorten(construct)}\" is no construct of {Name}; allowed are {InvariantText.Join(Constructs.Select(c => c.Name))}.", parameter);
    }

    private static IndexModel Checked(IndexModel model, string parameter) => IndexModelRules.Broken(model) is { Count: > 0 } broken
        ? throw new ArgumentException(InvariantText.Lines($"Model {model.Name} would not be valid:", broken), parameter)
        : model;

    private IndexModel With(Func<Construct, bool> isChanged, Func<Construct, Construct> change) =>
        new(Name, [.. Constructs.Select(c => isChanged(c) ? change(c) : c)], Paths);
}
