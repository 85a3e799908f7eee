using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// When a filled checklist passes, over the items that apply. Written as <c>all</c>, <c>at least 3</c>, <c>majority</c> (more
/// than half) or <c>at least 80 %</c> (of the weighted score).
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ChecklistRule>))]
public sealed record ChecklistRule : IParsable<ChecklistRule>
{
    internal const string Allowed = "a rule; allowed are \"all\", \"majority\", \"at least 3\" and \"at least 80 %\"";

    internal const string Pattern = @"^(all|majority|at least ([1-9][0-9]*|[0-9]+(\.[0-9]+)? ?%))$";

    private const string AtLeastText = "at least ";

    private ChecklistRule(string text, int? count = null, Proportion? share = null)
    {
        Text = text;
        Count = count;
        Share = share;
    }

    /// <summary>Every item conforms.</summary>
    public static ChecklistRule All { get; } = new("all");

    /// <summary>More than half of the items conform.</summary>
    public static ChecklistRule Majority { get; } = new("majority");

    /// <summary>How many items must conform; null for every other rule.</summary>
    public int? Count { get; }

    /// <summary>The weighted score that is needed; null for every other rule.</summary>
    public Proportion? Share { get; }

    internal string Text { get; }

    /// <summary>Some number of items conforms.</summary>
    /// <param name="count">The number, 1 or more.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static ChecklistRule AtLeast(int count)
    {
        Guard.Against.LessThan(count, 1);
        return new(AtLeastText + InvariantText.Format(count), count);
    }

    /// <summary>The weighted score is at least a share of what is possible.</summary>
    /// <param name="share">The share.</param>
    /// <returns>The rule.</returns>
    public static ChecklistRule AtLeast(Proportion share) => new(AtLeastText + PercentText.FormatExact(share), null, share);

    /// <summary>Reads a rule such as <c>at least 80 %</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: rules have no culture.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="FormatException">The text is not a rule.</exception>
    public static ChecklistRule Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return InvariantText.RequireParsed(TryParse(s, provider, out var result), result!, s, Allowed);
    }

    /// <summary>Reads a rule such as <c>at least 80 %</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: rules have no culture.</param>
    /// <param name="result">The rule, or null.</param>
    /// <returns>Whether the text is a rule.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ChecklistRule result)
    {
        var number = s?.StartsWith(AtLeastText, StringComparison.Ordinal) == true ? s[AtLeastText.Length..] : "";
        result = s == All.Text ? All
            : s == Majority.Text ? Majority
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 ? AtLeast(count)
            : number.EndsWith('%') && Proportion.TryParse(number, null, out var share) ? AtLeast(share)
            : null;
        return result is not null;
    }

    /// <summary>The rule as text.</summary>
    /// <returns>For example <c>at least 80 %</c>.</returns>
    public override string ToString() => Text;

    // Null when that is not decided: an item is not answered that would decide it.
    internal bool? Passes(int conforming, int answered, int applicable, decimal earned, decimal possible, decimal open)
    {
        if (applicable == 0)
        {
            return null;
        }

        var best = conforming + applicable - answered; // when every open item conforms
        if (Share is { } share)
        {
            var needed = (decimal)share.Fraction * (possible + open);
            return earned >= needed ? true : earned + open < needed ? false : null;
        }

        var count = Count ?? (Text == Majority.Text ? (applicable / 2) + 1 : applicable);
        return conforming >= count ? true : best < count ? false : null;
    }
}
