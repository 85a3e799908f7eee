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
        _name = name;
        _scale = scale;
    }

    /// <summary>Adds a construct whose mode is A, or single with one indicator.</summary>
    /// <param name="name">The name.</param>
    /// <param name="indicators">The names of the indicators, which are those of their columns.</param>
    /// <returns>This builder.</returns>
    public IndexModelBuilder Construct(string name, params ReadOnlySpan<string> indicators) =>
        Construct(name, UsualMode(indicators.Length, MeasurementMode.ModeA), indicators);

    /// <summary>Adds a construct.</summary>
    /// <param name="name">The name.</param>
    /// <param name="mode">How the indicators make the score.</param>
    /// <param name="indicators">The names of the indicators, which are those of their columns.</param>
    /// <returns>This builder.</returns>
    public IndexModelBuilder Construct(string name, MeasurementMode mode, params ReadOnlySpan<string> indicators)
    {
        List<Indicator> added = [];
        foreach (var indicator in indicators)
        {
            added.Add(new(indicator, _scale, false, null));
        }

        _constructs.Add(new(name, mode, [.. added], null, []));
        return this;
    }

    /// <summary>Describes an indicator of a construct that was added before.</summary>
    /// <param name="name">The name of the indicator.</param>
    /// <param name="scale">The scale that the questionnaire allows; null keeps the scale of the model.</param>
    /// <param name="isReverseScored">Whether the lowest answer is the best one.</param>
    /// <param name="wording">The wording of the question, if you attach it.</param>
    /// <returns>This builder.</returns>
    public IndexModelBuilder Indicator(
        string name, RatingScale? scale = null, bool isReverseScored = false, string? wording = null)
    {
        Indicator Describe(Indicator indicator) =>
            indicator.Name == name ? new(name, scale ?? indicator.Scale, isReverseScored, wording) : indicator;
        return Change(
            c => c.Indicators.Contains(name),
            $"There is no indicator \"{name}\" to describe; allowed are those of constructs added before.",
            c => c.WithIndicators(c.Indicators.Select(Describe)));
    }

    /// <summary>Sets the indicator that rises with a construct and so determines its sign.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="indicator">The name of one of its indicators.</param>
    /// <returns>This builder.</returns>
    public IndexModelBuilder Dominant(string construct, string indicator) => Change(
        c => c.Name == construct,
        $"There is no construct \"{construct}\" for a dominant indicator; allowed are those added before.",
        c => c.WithDominant(indicator));

    /// <summary>Names a construct in Simplified Chinese too: see <see cref="Construct.LocalizedName"/>.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="name">Its name in Chinese, such as 顾客满意.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name in Chinese is blank or has white space at its ends.</exception>
    public IndexModelBuilder ChineseName(string construct, string name)
    {
        Guard.Against.InvalidCode(name);
        return Change(
            c => c.Name == construct,
            $"There is no construct \"{construct}\" to name {name}; allowed are those added before.",
            c => c.WithChineseName(name));
    }

    /// <summary>Adds a service standard or a target of an agreement to a construct.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="commitment">The standard or target.</param>
    /// <returns>This builder.</returns>
    public IndexModelBuilder Commitment(string construct, ServiceCommitment commitment)
    {
        Guard.Against.Null(commitment);
        return Change(
            c => c.Name == construct,
            $"There is no construct \"{construct}\" for the commitment {commitment}; allowed are those added before.",
            c => c.WithCommitment(commitment));
    }

    /// <summary>Adds paths from one construct to others.</summary>
    /// <param name="from">The name of the construct that acts.</param>
    /// <param name="to">The names of the constructs it acts on.</param>
    /// <returns>This builder.</returns>
    public IndexModelBuilder Path(string from, params ReadOnlySpan<string> to)
    {
        if (to.IsEmpty)
        {
            _problems.Add($"The path from \"{from}\" has no end; allowed are the names of constructs.");
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
        ValueList<string> problems = [.. _problems, .. IndexModelRules.FindProblems(model)];
        return problems.Count == 0 ? model : throw new InvalidOperationException(
            InvariantText.Lines($"Model {_name} cannot be built:", problems));
    }

    // A construct with one indicator is that indicator.
    internal static MeasurementMode UsualMode(int indicators, MeasurementMode mode)
    {
        if (indicators == 1)
        {
            return MeasurementMode.SingleItem;
        }

        return mode == MeasurementMode.SingleItem ? MeasurementMode.ModeA : mode;
    }

    private IndexModelBuilder Change(Predicate<Construct> isMeant, string problem, Func<Construct, Construct> change)
    {
        var index = _constructs.FindIndex(isMeant);
        if (index < 0)
        {
            _problems.Add(problem);
        }
        else
        {
            _constructs[index] = change(_constructs[index]);
        }

        return this;
    }
}
