using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// The model of a satisfaction index: constructs, the indicators that measure each of them, and which construct acts on which.
/// Every model is acyclic and connected, and measures every construct; no other model can be built.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<IndexModel>))]
public sealed record IndexModel
{
    internal IndexModel(string name, ValueList<Construct> constructs, ValueList<StructuralPath> paths)
    {
        Name = name;
        Constructs = new(constructs, c => c.Name);
        Paths = paths;
        Indicators = new(constructs.SelectMany(c => c.Indicators), i => i.Name);
    }

    /// <summary>The name, such as <c>ECSI</c>.</summary>
    public string Name { get; }

    /// <summary>The constructs in their order, by name: <c>Constructs["Image"]</c>.</summary>
    public NamedList<Construct> Constructs { get; }

    /// <summary>The paths in their order.</summary>
    public ValueList<StructuralPath> Paths { get; }

    /// <summary>The indicators of all constructs, construct after construct, by name: <c>Indicators["CUSA1"]</c>.</summary>
    public NamedList<Indicator> Indicators { get; }

    /// <summary>Starts a model.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scale">The scale of every indicator that is not given one of its own; null means 1 to 10.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static IndexModelBuilder Create(string name, RatingScale? scale = null) =>
        new(Guard.Against.InvalidCode(name), scale ?? IndexModels.OneToTen);

    /// <summary>The positions of the indicators of a construct among all indicators.</summary>
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
    /// <exception cref="ArgumentException">There is no such construct, or the mode does not fit its indicators.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mode is not a value of the enumeration.</exception>
    public IndexModel WithMode(MeasurementMode mode, params ReadOnlySpan<string> constructs)
    {
        Guard.Against.UndefinedEnum(mode);
        HashSet<Construct> chosen = [];
        foreach (var name in constructs)
        {
            chosen.Add(Find(name, nameof(constructs)));
        }

        if (constructs.IsEmpty)
        {
            chosen.UnionWith(Constructs.Where(c => c.Indicators.Count > 1));
        }

        return Validate(With(chosen.Contains, c => c.WithMode(mode)), nameof(mode));
    }

    /// <summary>The same model asked with other columns or another number of indicators for one construct.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="scale">The scale of each of them.</param>
    /// <param name="indicators">
    /// The names of the indicators. One indicator makes the mode <see cref="MeasurementMode.SingleItem"/>; several keep the mode,
    /// or make it mode A if it was single.
    /// </param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such construct, no indicator, or an indicator is in the model already.
    /// </exception>
    public IndexModel WithIndicators(string construct, RatingScale scale, params ReadOnlySpan<string> indicators)
    {
        Guard.Against.Null(scale);
        var changed = Find(construct, nameof(construct));
        List<Indicator> others = [];
        foreach (var name in indicators)
        {
            others.Add(new(Guard.Against.InvalidCode(name, nameof(indicators)), scale, false, null));
        }

        var mode = IndexModelBuilder.UsualMode(others.Count, changed.Mode);
        Construct replacement = new(changed.Name, mode, [.. others], null, changed.Commitments);
        return Validate(With(c => c == changed, _ => replacement), nameof(indicators));
    }

    /// <summary>The same model with every indicator on another scale.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The model.</returns>
    public IndexModel WithScale(RatingScale scale)
    {
        Guard.Against.Null(scale);
        Indicator OnScale(Indicator indicator) => new(indicator.Name, scale, indicator.IsReverseScored, indicator.Wording);
        return With(_ => true, c => c.WithIndicators(c.Indicators.Select(OnScale)));
    }

    /// <summary>The same model with one more service standard or target for a construct.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="commitment">The standard or target.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public IndexModel WithCommitment(string construct, ServiceCommitment commitment)
    {
        Guard.Against.Null(commitment);
        var changed = Find(construct, nameof(construct));
        return With(c => c == changed, c => c.WithCommitment(commitment));
    }

    /// <summary>Name and sizes.</summary>
    /// <returns>For example <c>ECSI: 7 constructs, 24 indicators, 12 paths</c>.</returns>
    public override string ToString()
    {
        var constructs = InvariantText.Count(Constructs.Count, "construct");
        var indicators = InvariantText.Count(Indicators.Count, "indicator");
        return $"{Name}: {constructs}, {indicators}, {InvariantText.Count(Paths.Count, "path")}";
    }

    private static IndexModel Validate(IndexModel model, string parameter)
    {
        var problems = IndexModelRules.FindProblems(model);
        return problems.Count == 0
            ? model
            : throw new ArgumentException(InvariantText.Lines($"Model {model.Name} would not be valid:", problems), parameter);
    }

    private Construct Find(string construct, string parameter)
    {
        Guard.Against.Null(construct, parameter);
        Guard.Against.Invalid(
            !Constructs.Contains(construct),
            $"\"{InvariantText.Shorten(construct)}\" is not a construct of {Name}; allowed are "
            + $"{InvariantText.Join(Constructs.Names)}.",
            parameter);
        return Constructs[construct];
    }

    private IndexModel With(Func<Construct, bool> isChanged, Func<Construct, Construct> change) =>
        new(Name, [.. Constructs.Select(c => isChanged(c) ? change(c) : c)], Paths);
}
