namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// Where survey rows keep what: the column of an item is a prefix and the item's id (<c>E07</c>, <c>P07</c>), that of a
/// dimension's importance weight a prefix and the dimension's code (<c>W_REL</c>).
/// </summary>
public sealed record SurveyLayout
{
    /// <summary>A layout; every part has the default of <see cref="Default"/>.</summary>
    /// <param name="expectationPrefix">What stands before the item id in the columns of expectations.</param>
    /// <param name="perceptionPrefix">What stands before the item id in the columns of perceptions.</param>
    /// <param name="weightPrefix">What stands before the dimension code in the columns of weights.</param>
    /// <param name="missing">The texts that mean a missing answer or weight, without white space at their ends; blank always does.</param>
    /// <param name="weightTolerance">By how much the weights of one respondent may miss 100 in sum; at least 0, below 100.</param>
    /// <exception cref="ArgumentException">Expectations and perceptions share a prefix, or a missing text is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is outside [0, 100).</exception>
    public SurveyLayout(
        string expectationPrefix = "E",
        string perceptionPrefix = "P",
        string weightPrefix = "W_",
        IEnumerable<string>? missing = null,
        double weightTolerance = 0.01)
    {
        ArgumentNullException.ThrowIfNull(expectationPrefix);
        ArgumentNullException.ThrowIfNull(perceptionPrefix);
        ArgumentNullException.ThrowIfNull(weightPrefix);
        if (expectationPrefix == perceptionPrefix)
        {
            throw new ArgumentException(
                $"Expectations and perceptions share the prefix \"{expectationPrefix}\"; allowed are different ones.", nameof(perceptionPrefix));
        }

        if (weightTolerance is not (>= 0 and < 100))
        {
            throw new ArgumentOutOfRangeException(
                nameof(weightTolerance), weightTolerance, $"Tolerance {Text.Of(weightTolerance)} is outside [0, 100).");
        }

        ExpectationPrefix = expectationPrefix;
        PerceptionPrefix = perceptionPrefix;
        WeightPrefix = weightPrefix;
        Missing = [.. Guard.NoNulls(missing ?? [], nameof(missing)).Select(m => Guard.Code(m, nameof(missing)))];
        WeightTolerance = weightTolerance;
    }

    /// <summary><c>E01</c>, <c>P01</c>, <c>W_T</c>; blank is missing; weights sum to 100 within 0.01.</summary>
    public static SurveyLayout Default { get; } = new();

    /// <summary>What stands before the item id in the columns of expectations.</summary>
    public string ExpectationPrefix { get; }

    /// <summary>What stands before the item id in the columns of perceptions.</summary>
    public string PerceptionPrefix { get; }

    /// <summary>What stands before the dimension code in the columns of weights.</summary>
    public string WeightPrefix { get; }

    /// <summary>The texts that mean a missing answer or weight, besides blank.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>By how much the weights of one respondent may miss 100 in sum.</summary>
    public double WeightTolerance { get; }

    /// <summary>The column names by example.</summary>
    /// <returns>For example <c>E&lt;item&gt;, P&lt;item&gt;, W_&lt;dimension&gt;</c>.</returns>
    public override string ToString() => $"{ExpectationPrefix}<item>, {PerceptionPrefix}<item>, {WeightPrefix}<dimension>";

    internal bool IsMissing(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
        {
            return true;
        }

        foreach (var text in Missing)
        {
            if (cell.SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }
}
