using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Gaps;

/// <summary>Headings of gaps as texts print them lead to their gap; what is nearly one is refused.</summary>
public class GapHeadingProperties
{
    private static readonly string[] Chinese = ["一", "二", "三", "四", "五", "六", "七"];

    private static readonly string[] English = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

    // Pairs of sides as texts print them, first those of the practice texts.
    private static readonly string[][] ChinesePairs =
    [
        ["客户期望与企业对客户期望", "顾客的期望与管理者对顾客期望的认知", "期望服务与管理层认知"],
        ["企业对客户的期望与服务质量标准", "管理者认知和服务质量规范", "服务标准与企业对客户期望"],
        ["服务质量标准与实际传递", "服务质量规范与服务传递", "实际服务传递和服务标准"],
        ["实际传递与客户感受", "服务传递与对外承诺", "服务传递与外部沟通"],
        ["客户感受与客户期望", "顾客期望与顾客感知", "期望服务与感知服务", "感知的服务和期望的服务"],
        ["客户期望与员工认知", "一线员工对客户期望的认知与客户期望"],
        ["员工认知与管理层认知", "管理者认知和员工认知"],
    ];

    private static readonly string[][] EnglishPairs =
    [
        [
            "customers' expectations|management perceptions",
            "Consumer expectations|management perceptions of consumer expectations",
        ],
        ["Management perceptions|service quality specifications", "service standards|managers' view of customers' expectations"],
        ["service quality specifications|service delivery", "Service Delivery|Service Quality Standards"],
        ["service delivery|external communications", "External communications to customers|service delivery"],
        ["expected service|perceived service", "Customer perceptions|customer expectations"],
        ["employee perceptions|customer expectations"],
        ["employee perceptions|management perceptions"],
    ];

    private static readonly Gen<(ServiceGap Gap, string Body)> ChineseBodies =
        from gap in Gen.Elements<ServiceGap>([.. ServiceGap.All])
        from pair in Gen.Elements(ChinesePairs[gap.Number - 1])
        from form in Gen.Elements(
            "{0}之间产生的差距", "{0}之间的差距", "{0}之间产生差距", "{0}产生的差距", "{0}的差距", "对{0}之间产生差距的解决方法",
            "{0}之间产生差距的解决方法")
        select (gap, form.Replace("{0}", pair, StringComparison.Ordinal));

    private static readonly Gen<(ServiceGap Gap, string Body)> EnglishBodies =
        from gap in Gen.Elements<ServiceGap>([.. ServiceGap.All])
        from pair in Gen.Elements(EnglishPairs[gap.Number - 1])
        from form in Gen.Elements(
            "Gap between {0} and {1}", "The gap between {1} and {0}", "{0}–{1} gap", "gap between {0} & {1}")
        let sides = pair.Split('|')
        let first = form.Replace("{0}", sides[0], StringComparison.Ordinal)
        select (gap, first.Replace("{1}", sides[1], StringComparison.Ordinal));

    private static readonly Gen<(ServiceGap Gap, string Body)> Names =
        from gap in Gen.Elements<ServiceGap>([.. ServiceGap.All])
        from name in Gen.Elements([gap.Name.English, gap.Name.Chinese, .. gap.Aliases])
        select (gap, name);

    private static readonly Gen<(ServiceGap Gap, string Body)> Bodies = Gen.OneOf(ChineseBodies, EnglishBodies, Names);

    // A heading by its number and the rest.
    private static readonly Gen<Func<int, string, string>> Numberings = Gen.Elements<Func<int, string, string>>(
        (n, body) => $"{n}、{body}",
        (n, body) => $"{n}. {body}",
        (n, body) => $"({n}){body}",
        (n, body) => $"{Wide(n)}．{body}",
        (n, body) => $"{(char)('①' + n - 1)}{body}",
        (n, body) => $"{(char)('Ⅰ' + n - 1)} {body}",
        (n, body) => $"{Chinese[n - 1]}、{body}",
        (n, body) => $"（{Chinese[n - 1]}）{body}",
        (n, body) => $"第{Chinese[n - 1]}、{body}",
        (n, body) => $"第{Chinese[n - 1]}种差距：{body}",
        (n, body) => $"差距{n}：{body}",
        (n, body) => $"差距{Chinese[n - 1]}　{body}",
        (n, body) => $"{body}（差距{n}）",
        (n, body) => $"Gap {n}: {body}",
        (n, body) => $"{English[n - 1]} gap: {body}",
        (n, body) => $"The {English[n - 1]} gap: {body}",
        (n, body) => $"ＧＡＰ　{Wide(n)}：{body}",
        (n, body) => $"{body} (Gap {n})",
        (n, body) => $"{n}. Gap {n} – {body}",
        (n, body) => $"{n}、{body}(差距{n})");

    [Law]
    public Property A_heading_leads_to_its_gap_with_and_without_its_number() => Laws.ForAll(
        from heading in Bodies
        from numbering in Numberings
        select (heading, numbering),
        x =>
        {
            var (gap, body) = x.heading;
            Assert.Same(gap, ServiceGap.Parse(body));
            Assert.Same(gap, ServiceGap.Parse(x.numbering(gap.Number, body)));
            Assert.Same(gap, ServiceGap.Parse(x.numbering(gap.Number, body).ToUpperInvariant()));
        });

    [Law]
    public Property A_number_alone_leads_to_its_gap() => Laws.ForAll(
        from gap in Gen.Elements<ServiceGap>([.. ServiceGap.All])
        from numbering in Numberings
        select (gap, numbering),
        x => Assert.Same(x.gap, ServiceGap.Parse(x.numbering(x.gap.Number, ""))));

    [Law]
    public Property The_number_of_another_gap_is_refused() => Laws.ForAll(
        from heading in Bodies
        from numbering in Numberings
        from other in Gen.Choose(1, 7)
        where other != heading.Gap.Number
        select numbering(other, heading.Body),
        Refused);

    // One letter more, anywhere, is another name.
    [Law]
    public Property What_is_nearly_a_heading_is_refused() => Laws.ForAll(
        from heading in Bodies
        from at in Gen.Choose(0, heading.Body.Length)
        from letter in Gen.Elements("无", "非", "q", "8", "0")
        select heading.Body.Insert(at, letter),
        Refused);

    [Law]
    public Property Half_a_heading_is_refused() => Laws.ForAll(
        from heading in ChineseBodies
        where heading.Body.Contains("之间", StringComparison.Ordinal)
        from first in Gen.Elements(true, false)
        let sides = heading.Body.Split('与', '和')
        select first ? sides[0] : sides[1],
        Refused);

    [Theory]
    [InlineData("11、客户感受与客户期望之间产生的差距")]
    [InlineData("gap 1 1")]
    [InlineData("差距八")]
    [InlineData("第八种差距")]
    [InlineData("客户感受与服务质量标准之间产生的差距")] // no gap of the model
    [InlineData("客户感受与客户期望")]
    [InlineData("管理层认知之间产生的差距")] // one side
    [InlineData("服务质量差距的类型")]
    [InlineData("缩小服务质量差距的方法")]
    [InlineData("对客户期望与企业对客户期望")]
    [InlineData("gap between customer expectations and customer expectations")]
    [InlineData("gap between customer expectations and management perceptions and")]
    [InlineData("½ customer gap")]
    public void A_heading_of_something_else_is_refused(string heading) => Refused(heading);

    [Fact]
    public void The_error_lists_the_gaps_in_both_languages()
    {
        var message = Assert.Throws<FormatException>(() => ServiceGap.Parse("2、客户感受与客户期望之间产生的差距")).Message;
        Assert.StartsWith("\"2、客户感受与客户期望之间产生的差距\" is not a gap; allowed are", message, StringComparison.Ordinal);
        Assert.EndsWith("7 internal perception gap (内部认知差距).", message, StringComparison.Ordinal);
        Assert.All(ServiceGap.All, g =>
            Assert.Contains($"{g.Number} {g.Name.English} ({g.Name.Chinese})", message, StringComparison.Ordinal));
    }

    private static char Wide(int digit) => (char)('０' + digit);

    private static void Refused(string heading)
    {
        Assert.False(ServiceGap.TryParse(heading, out var gap), $"{heading} is read as {gap}");
        Assert.Throws<FormatException>(() => ServiceGap.Parse(heading));
    }
}
