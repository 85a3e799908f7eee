using System.Text;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Charts;

// The words of more than one chart, in both languages.
internal static class ChartWords
{
    internal static readonly LocalizedText Item = new("Item", "条目");
    internal static readonly LocalizedText Dimension = new("Dimension", "维度");
    internal static readonly LocalizedText Lower = new("Lower limit of the interval", "区间下限");
    internal static readonly LocalizedText Upper = new("Upper limit of the interval", "区间上限");
    internal static readonly LocalizedText N = new("n", "n");
    internal static readonly LocalizedText Count = new("Count", "数量");
    internal static readonly LocalizedText Period = new("Period", "时段");
    internal static readonly LocalizedText Value = new("Value", "数值");
    internal static readonly LocalizedText Name = new("Name", "名称");
    internal static readonly LocalizedText Target = new("Target", "目标");
    internal static readonly LocalizedText Series = new("Series", "系列");

    // At most twelve names, each shortened, with the number of the others.
    internal static LocalizedText Names(IEnumerable<string> names)
    {
        List<string> all = [.. names.Select(n => InvariantText.Shorten(n))];
        var left = InvariantText.Format(all.Count - 12);
        var first = all.Take(12).ToList();
        return all.Count switch
        {
            0 => new("none", "无"),
            <= 12 => new(string.Join(", ", first), string.Join("、", first)),
            _ => new($"{string.Join(", ", first)} and {left} more", $"{string.Join("、", first)} 等（另有 {left} 项）"),
        };
    }

    // The lines of a text, each of about so many Latin letters; a Chinese character counts as two. What does not fit ends with
    // three dots.
    internal static IReadOnlyList<string> Wrap(string text, int width, int most)
    {
        List<string> lines = [];
        StringBuilder line = new();
        var (used, space) = (0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            var size = rune.Value >= 0x2E80 ? 2 : 1;
            if (used + size > width && line.Length > 0)
            {
                var cut = space > 0 && size == 1 ? space : line.Length;
                var rest = line.ToString(cut, line.Length - cut).TrimStart();
                lines.Add(line.ToString(0, cut).TrimEnd());
                line.Clear().Append(rest);
                (used, space) = (rest.EnumerateRunes().Sum(r => r.Value >= 0x2E80 ? 2 : 1), -1);
            }

            space = rune.Value == ' ' ? line.Length : space;
            line.Append(rune);
            used += size;
        }

        lines.Add(line.ToString());
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), lines[most - 1] + "..."];
    }

    // A label for each: its name, and its id where names are equal.
    internal static ValueList<string> Labels(IEnumerable<(string Id, string Name)> things)
    {
        var all = things.ToList();
        var isUnique = all.Select(t => t.Name).Distinct(StringComparer.Ordinal).Count() == all.Count;
        return [.. all.Select(t => isUnique || t.Name == t.Id ? t.Name : $"{t.Id} {t.Name}")];
    }

    // A text that is the same in both languages, such as a name of the user's data.
    internal static LocalizedText Same(string text) => new(text, text);
}
