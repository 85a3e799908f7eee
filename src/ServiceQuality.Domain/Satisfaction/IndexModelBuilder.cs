namespace ServiceQuality.Domain.Satisfaction;

/// <summary>Builds a model step by step; <see cref="Build"/> reports every broken rule at once.</summary>
public sealed class IndexModelBuilder
{
    private readonly string _name;
    private readonly RatingScale _scale;
    private readonly List<Construct> _constructs = [];
    private readonly List<StructuralPath> _paths = [];
    private readonly List<string> _problems = [];

    internal IndexModelBuilder(string name, RatingScale scale)
    {
        (_name, _scale) = (name, scale);
    }

    /// <summary>Adds a construct whose mode is A, or single with one indicator.</summary>
    /// <param name="name">The name.</param>
    /// <param name="indicators">The names of the indicators, which are those of their columns.</param>
    /// <returns>The builder.</returns>
    public IndexModelBuilder Construct(string name, params ReadOnlySpan<string> indicators) => Construct(name, Usual(indicators.Length, MeasurementMode.ModeA), indicators);

    /// <summary>Adds a construct.</summary>
    /// <param name="name">The name.</param>
    /// <param name="mode">How the indicators make the score.</param>
    /// <param name="indicators">The names of the indicators, which are those of their columns.</param>
    /// <returns>The builder.</returns>
    public IndexModelBuilder Construct(string name, MeasurementMode mode, params ReadOnlySpan<string> indicators)
    {
        List<Indicator> made = [];
        foreach (var indicator in indicators)
        {
            made.Add(new(indicator, _scale, false, null));
        }

        _constructs.Add(new(name, mode, [.. made], null, []));
        return this;
    }

    /// <summary>Says more about an indicator that is there.</summary>
    /// <param name="name">The name of the indicator.</param>
    /// <param name="scale">The range that the questionnaire allows; null leaves the range of the model.</param>
    /// <param name="reversed">Whether the lowest answer is the best one.</param>
    /// <param name="wording">How the question is worded, if you attach that.</param>
    /// <returns>The builder.</returns>
    public IndexModelBuilder Indicator(string name, RatingScale? scale = null, bool reversed = false, string? wording = null) => Change(
        c => c.Indicators.Any(i => i.Name == name),
        $"There is no indicator \"{name}\" to say more about; allowed are those of constructs added before.",
        c => new(c.Name, c.Mode, [.. c.Indicators.Select(i => i.Name == name ? new Indicator(name, scale ?? i.Scale, reversed, wording) : i)], c.Dominant, c.Commitments));

    /// <summary>Names the indicator that rises with a construct and so settles its sign.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="indicator">The name of one of its indicators.</param>
    /// <returns>The builder.</returns>
    public IndexModelBuilder Dominant(string construct, string indicator) => Change(
        c => c.Name == construct,
        $"There is no construct \"{construct}\" to give a dominant indicator; allowed are those added before.",
        c => new(c.Name, c.Mode, c.Indicators, indicator, c.Commitments));

    /// <summary>Ties a service standard or a target of an agreement to a construct.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="commitment">The standard or target.</param>
    /// <returns>The builder.</returns>
    public IndexModelBuilder Commitment(string construct, ServiceCommitment commitment)
    {
        Guard.Against.Null(commitment);
        return Change(
            c => c.Name == construct,
            $"There is no construct \"{construct}\" to tie {commitment} to; allowed are those added before.",
            c => new(c.Name, c.Mode, c.Indicators, c.Dominant, [.. c.Commitments, commitment]));
    }

    /// <summary>Adds paths from one construct to others.</summary>
    /// <param name="from">The name of the construct that acts.</param>
    /// <param name="to">The names of the constructs it acts on.</param>
    /// <returns>The builder.</returns>
    public IndexModelBuilder Path(string from, params ReadOnlySpan<string> to)
    {
        if (to.IsEmpty)
        {
            _problems.Add($"The path from \"{from}\" leads nowhere; allowed are the names of constructs.");
        }

        foreach (var construct in to)
        {
            _paths.Add(new(from, construct));
        }

        return this;
    }

    /// <summary>Builds the model.</summary>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidOperationException">A rule is broken; the message names every one of them.</exception>
    public IndexModel Build()
    {
        IndexModel model = new(_name, [.. _constructs], [.. _paths]);
        ValueList<string> broken = [.. _problems, .. IndexModelRules.Broken(model)];
        return broken.Count == 0 ? model : throw new InvalidOperationException(InvariantText.Lines($"Model {_name} cannot be built:", broken));
    }

    // One indicator is the construct itself.
    internal static MeasurementMode Usual(int indicators, MeasurementMode mode) =>
        indicators == 1 ? MeasurementMode.SingleItem : mode == MeasurementMode.SingleItem ? MeasurementMode.ModeA : mode;

    private IndexModelBuilder Change(Func<Construct, bool> isMeant, string problem, Func<Construct, Construct> change)
    {
        var at = _constructs.FindIndex(c => isMeant(c));
        if (at < 0)
        {
            _problems.Add(problem);
        }
        else
        {
            _constructs[at] = change(_constructs[at]);
        }

        return this;
    }
}
