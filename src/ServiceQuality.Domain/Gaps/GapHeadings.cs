namespace ServiceQuality.Domain.Gaps;

// Reads the headings of gaps as texts print them: the name of the gap or its two sides, with its number before or behind it or
// without, such as "1、客户期望与企业对客户期望之间产生的差距" and "Gap between service delivery and external communications (gap 4)".
internal sealed class GapHeadings
{
    private const string Gap = "差距";

    private static readonly string[] Chinese = ["一", "二", "三", "四", "五", "六", "七"];
    private static readonly string[] Cardinals = ["one", "two", "three", "four", "five", "six", "seven"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

    private readonly ValueList<ServiceGap> _gaps;
    private readonly Dictionary<string, ServiceGap> _names = [];
    private readonly List<(string Text, int Number)> _listNumbers = [];
    private readonly List<(string Text, int Number)> _gapNumbers = [];

    internal GapHeadings(ValueList<ServiceGap> gaps)
    {
        _gaps = gaps;
        foreach (var gap in gaps)
        {
            AddNumbers(gap.Number);
            foreach (var name in (string[])[gap.Name.English, gap.Name.Chinese, .. gap.Aliases, .. Sides(gap)])
            {
                foreach (var key in Forms(Key(name)))
                {
                    if (!_names.TryAdd(key, gap) && _names[key] != gap)
                    {
                        throw new InvalidOperationException($"\"{name}\" names two gaps.");
                    }
                }
            }
        }
    }

    // Every way to take numbers off is tried: 一 may be a number, or begin 一线员工.
    internal ServiceGap? Find(string heading)
    {
        var key = Key(heading);
        foreach (var (list, item) in Starts(key, _listNumbers))
        {
            foreach (var (front, named) in Starts(item, _gapNumbers))
            {
                foreach (var (back, body) in Ends(named, _gapNumbers))
                {
                    var number = list ?? front ?? back;
                    var gap = body.Length > 0 ? _names.GetValueOrDefault(Body(body)) : number is { } n ? _gaps[n - 1] : null;
                    if (gap is not null && Array.TrueForAll([list, front, back], i => i is null || i == gap.Number))
                    {
                        return gap;
                    }
                }
            }
        }

        return null;
    }

    // Without 的; customers are 客户 and customer, whatever a text calls them.
    private static string Key(string text) => AliasKey.Of(text.Replace("&", "and", StringComparison.Ordinal))
        .Replace("的", "", StringComparison.Ordinal)
        .Replace("顾客", "客户", StringComparison.Ordinal)
        .Replace("消费者", "客户", StringComparison.Ordinal)
        .Replace("consumer", "customer", StringComparison.Ordinal)
        .Replace("customers", "customer", StringComparison.Ordinal);

    // What names the gap: without the article, and of a heading of remedies, 对…之间产生差距的解决方法, the gap that they are for.
    private static string Body(string key)
    {
        const string article = "the", remedies = "解决方法";
        if (!key.EndsWith(Gap + remedies, StringComparison.Ordinal))
        {
            return key.StartsWith(article, StringComparison.Ordinal) ? key[article.Length..] : key;
        }

        return key[(key.StartsWith('对') ? 1 : 0)..^remedies.Length];
    }

    // A gap between two sides, 之间差距, may also be printed as one that arises, 产生, or without 之间.
    private static IEnumerable<string> Forms(string key)
    {
        const string between = "之间" + Gap;
        return key.EndsWith(between, StringComparison.Ordinal)
            ? ((string[])["", "之间", "产生", "之间产生"]).Select(form => key[..^between.Length] + form + Gap)
            : [key];
    }

    // Both sides of the gap in either order, by every name that they have.
    private static IEnumerable<string> Sides(ServiceGap gap)
    {
        var pairs = gap.Actual.Wordings().SelectMany(a => gap.Reference.Wordings().Select(r => (a, r)));
        foreach (var (first, second) in pairs.SelectMany(p => ((string, string)[])[p, (p.r, p.a)]))
        {
            if (char.IsAscii(first[0]) != char.IsAscii(second[0]))
            {
                continue;
            }

            string[] names = char.IsAscii(first[0])
                ? [$"gap between {first} and {second}", $"{first} {second} gap"]
                : [$"{first}与{second}之间{Gap}", $"{first}和{second}之间{Gap}"];
            foreach (var name in names)
            {
                yield return name;
            }
        }
    }

    // The whole first, then without each number at its start; the same for its end below.
    private static IEnumerable<(int? Number, string Text)> Starts(string key, List<(string Text, int Number)> numbers) =>
        numbers.Where(n => key.StartsWith(n.Text, StringComparison.Ordinal))
            .Select(n => ((int?)n.Number, key[n.Text.Length..])).Prepend((null, key));

    private static IEnumerable<(int? Number, string Text)> Ends(string key, List<(string Text, int Number)> numbers) =>
        numbers.Where(n => key.EndsWith(n.Text, StringComparison.Ordinal))
            .Select(n => ((int?)n.Number, key[..^n.Text.Length])).Prepend((null, key));

    private void AddNumbers(int number)
    {
        foreach (var digit in (string[])[InvariantText.Format(number), Chinese[number - 1]])
        {
            _listNumbers.AddRange([(digit, number), ("第" + digit, number)]);
            _gapNumbers.AddRange(
                [("gap" + digit, number), (Gap + digit, number), .. Array.ConvertAll(
                    ["", "种", "个", "类"], kind => ($"第{digit}{kind}{Gap}", number))]);
        }

        _gapNumbers.AddRange([("gap" + Cardinals[number - 1], number), (Ordinals[number - 1] + "gap", number)]);
        _gapNumbers.Add(("the" + Ordinals[number - 1] + "gap", number));
    }
}
