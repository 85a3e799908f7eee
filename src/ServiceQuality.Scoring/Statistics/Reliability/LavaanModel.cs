namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// Models as text for R's lavaan, for those who go on to a confirmatory factor analysis, which is not done here. Goes with
/// <see cref="CovarianceMatrix.ToLowerTriangle"/>.
/// </summary>
public static class LavaanModel
{
    // The words of R that cannot be names, and those that lavaan takes for calls in a formula.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE", "NULL", "Inf", "NaN", "NA", "NA_integer_", "NA_real_", "NA_complex_", "NA_character_",
        "start", "equal", "label", "prior", "c", "lower", "upper", "rv", "efa",
    };

    /// <summary>Whether a text is a name in R and lavaan without quotes: Latin letters, digits, dots and underscores, with a letter first, or a dot and no digit after it, and no reserved word.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsName(string? text)
    {
        if (string.IsNullOrEmpty(text) || Reserved.Contains(text))
        {
            return false;
        }

        var isStart = char.IsAsciiLetter(text[0]) || (text[0] == '.' && text.Length > 1 && !char.IsAsciiDigit(text[1]));
        return isStart && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');
    }

    /// <summary>A measurement model: a line for each factor. Factors correlate, as lavaan's <c>cfa</c> has it; an item may measure several.</summary>
    /// <param name="factors">The factors, one or more.</param>
    /// <returns>The text, lines ended by line feeds.</returns>
    /// <exception cref="ArgumentException">There is no factor, two have the same name, or a factor has the name of an item.</exception>
    public static string Text(params ReadOnlySpan<LavaanFactor> factors)
    {
        if (factors.IsEmpty)
        {
            throw new ArgumentException("There is no factor; allowed is at least one.", nameof(factors));
        }

        LavaanFactor[] all = [.. factors];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var factor in all)
        {
            Guard.Against.Null(factor, nameof(factors));
            if (!names.Add(factor.Name))
            {
                throw new ArgumentException($"The factor \"{factor.Name}\" is there twice; allowed is each factor once.", nameof(factors));
            }
        }

        return Array.Find(all, f => f.Items.Any(names.Contains)) is { } mixed
            ? throw new ArgumentException($"An item of \"{mixed.Name}\" has the name of a factor; allowed are other names.", nameof(factors))
            : string.Concat(all.Select(f => f + "\n"));
    }

    internal static string Refused(string name) =>
        $"\"{name}\" is no name in R; allowed are Latin letters, digits, dots and underscores, a letter first, and no reserved word.";
}
