using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// One rule by which a chart signals. It is data: a kind of pattern with its numbers. Immutable; two are equal when their
/// contents are.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RunRule>))]
public sealed record RunRule
{
    // A window fits in the bits of a number.
    private const int MaxLength = 64;

    private RunRule(string name, RunRuleKind kind, int count = 1, int length = 1, double sigmas = 0, bool skipsCentre = false)
    {
        Name = Guard.Against.InvalidCode(name);
        Kind = kind;
        Count = count;
        Length = length;
        Sigmas = sigmas;
        SkipsCentre = skipsCentre;
    }

    /// <summary>The name, such as <c>Nelson 3</c>.</summary>
    public string Name { get; }

    /// <summary>The kind of the pattern.</summary>
    public RunRuleKind Kind { get; }

    /// <summary>How many points make the pattern; 1 where the kind has no such number.</summary>
    public int Count { get; }

    /// <summary>Among how many points in a row; <see cref="Count"/> where all of them make the pattern.</summary>
    public int Length { get; }

    /// <summary>The distance of the line from the centre line in sigmas; 0 where the kind has no such line.</summary>
    public double Sigmas { get; }

    /// <summary>Whether points on the centre line are left out; otherwise they end a run.</summary>
    public bool SkipsCentre { get; }

    /// <summary>The rule of <see cref="RunRuleKind.BeyondLimits"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static RunRule BeyondLimits(string name) => new(name, RunRuleKind.BeyondLimits);

    /// <summary>A rule of <see cref="RunRuleKind.OneSide"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="length">The number of points, from 2 to 64.</param>
    /// <param name="skipsCentre">Whether points on the centre line are left out; otherwise they end a run.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static RunRule OneSide(string name, int length, bool skipsCentre = false) =>
        new(name, RunRuleKind.OneSide, CheckLength(length), length, skipsCentre: skipsCentre);

    /// <summary>A rule of <see cref="RunRuleKind.Trend"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="length">The number of points, one more than steps, from 2 to 64.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static RunRule Trend(string name, int length) => new(name, RunRuleKind.Trend, CheckLength(length), length);

    /// <summary>A rule of <see cref="RunRuleKind.Alternating"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="length">The number of points, one more than steps, from 3 to 64.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static RunRule Alternating(string name, int length) =>
        new(name, RunRuleKind.Alternating, CheckLength(length, 3), length);

    /// <summary>A rule of <see cref="RunRuleKind.Beyond"/>, such as 2 of 3 beyond 2 sigma.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="count">How many points, from 1.</param>
    /// <param name="length">Of how many in a row, from the count to 64.</param>
    /// <param name="sigmas">The distance of the line from the centre line in sigmas, above 0 and at most 100.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static RunRule Beyond(string name, int count, int length, double sigmas) =>
        new(name, RunRuleKind.Beyond, CheckCount(count, length), length, CheckSigmas(sigmas));

    /// <summary>A rule of <see cref="RunRuleKind.BetweenLineAndLimit"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="count">How many points, from 1.</param>
    /// <param name="length">Of how many in a row, from the count to 64.</param>
    /// <param name="sigmas">The distance of the line from the centre line in sigmas, above 0 and at most 100.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static RunRule BetweenLineAndLimit(string name, int count, int length, double sigmas) =>
        new(name, RunRuleKind.BetweenLineAndLimit, CheckCount(count, length), length, CheckSigmas(sigmas));

    /// <summary>A rule of <see cref="RunRuleKind.Within"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="length">The number of points, from 2 to 64.</param>
    /// <param name="sigmas">The distance of the lines from the centre line in sigmas, above 0 and at most 100.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static RunRule Within(string name, int length, double sigmas) =>
        new(name, RunRuleKind.Within, CheckLength(length), length, CheckSigmas(sigmas));

    /// <summary>A rule of <see cref="RunRuleKind.BeyondBothSides"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="length">The number of points, from 2 to 64.</param>
    /// <param name="sigmas">The distance of the lines from the centre line in sigmas, above 0 and at most 100.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static RunRule BeyondBothSides(string name, int length, double sigmas) =>
        new(name, RunRuleKind.BeyondBothSides, CheckLength(length), length, CheckSigmas(sigmas));

    /// <summary>The rule of <see cref="RunRuleKind.LongestRun"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static RunRule LongestRun(string name) => new(name, RunRuleKind.LongestRun, skipsCentre: true);

    /// <summary>The rule of <see cref="RunRuleKind.Crossings"/>.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static RunRule Crossings(string name) => new(name, RunRuleKind.Crossings, skipsCentre: true);

    /// <summary>The name and the pattern.</summary>
    /// <returns>For example <c>Nelson 5: 2 of 3 beyond 2 sigma on one side</c>.</returns>
    public override string ToString() => ToText();

    /// <summary>The name and the pattern in the language of a culture.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>; null gives English.</param>
    /// <returns>For example <c>Nelson 5：3点中有2点在同一侧超出2 sigma</c>.</returns>
    public string ToText(CultureInfo? culture = null) => new LocalizedText(Text.English, Text.Chinese).In(culture);

    internal TableText Text => TableText.Compose($"{Name}: {Pattern}", $"{Name}：{Pattern}");

    private TableText Pattern => Kind switch
    {
        RunRuleKind.BeyondLimits => ("beyond the limits", "超出控制限"),
        RunRuleKind.OneSide => TableText.Compose($"{Length} on one side", $"连续{Length}点在同一侧"),
        RunRuleKind.Trend => TableText.Compose($"{Length} rising or falling", $"连续{Length}点上升或下降"),
        RunRuleKind.Alternating => TableText.Compose($"{Length} alternating", $"连续{Length}点上下交替"),
        RunRuleKind.Beyond => TableText.Compose(
            $"{Count} of {Length} beyond {Sigmas} sigma on one side", $"{Length}点中有{Count}点在同一侧超出{Sigmas} sigma"),
        RunRuleKind.BetweenLineAndLimit => TableText.Compose(
            $"{Count} of {Length} on one side between {Sigmas} sigma and the limit",
            $"{Length}点中有{Count}点在同一侧{Sigmas} sigma与控制限之间"),
        RunRuleKind.Within => TableText.Compose($"{Length} within {Sigmas} sigma", $"连续{Length}点在{Sigmas} sigma之内"),
        RunRuleKind.BeyondBothSides => TableText.Compose(
            $"{Length} beyond {Sigmas} sigma on both sides", $"连续{Length}点在两侧超出{Sigmas} sigma"),
        RunRuleKind.LongestRun => ("longest run above round(log2 n) + 3", "最长游程超过round(log2 n) + 3"),
        _ => ("fewer crossings than the 5 % quantile", "穿越次数少于5 %分位数"),
    };

    private static int CheckLength(int length, int minimum = 2)
    {
        Guard.Against.LessThan(length, minimum);
        Guard.Against.GreaterThan(length, MaxLength);
        return length;
    }

    private static int CheckCount(int count, int length)
    {
        Guard.Against.LessThan(count, 1);
        CheckLength(length, count);
        return count;
    }

    private static double CheckSigmas(double sigmas)
    {
        Guard.Against.OutOfRange(!(sigmas is > 0 and <= 100), sigmas, "Allowed are numbers above 0, up to 100.");
        return sigmas;
    }
}
