using System.Globalization;
using ServiceQuality.Domain.Gaps;

namespace ServiceQuality.Domain.Tests.Gaps;

public class ServiceGapTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void There_are_seven_gaps_between_the_sides_of_the_model() => Assert.Equal(
        [
            (1, GapSide.ManagementView, GapSide.CustomerExpectation),
            (2, GapSide.Standard, GapSide.ManagementView),
            (3, GapSide.Delivery, GapSide.Standard),
            (4, GapSide.Delivery, GapSide.Promise),
            (5, GapSide.CustomerPerception, GapSide.CustomerExpectation),
            (6, GapSide.EmployeeView, GapSide.CustomerExpectation),
            (7, GapSide.ManagementView, GapSide.EmployeeView),
        ],
        ServiceGap.All.Select(g => (g.Number, g.Actual, g.Reference)));

    [Fact]
    public void Gaps_have_their_canonical_names() => Assert.Equal(
        ["knowledge gap", "standards gap", "delivery gap", "communication gap", "customer gap", "employee perception gap",
            "internal perception gap"],
        ServiceGap.All.Select(g => g.Name.English));

    [Fact]
    public void Every_gap_is_complete_in_both_languages() => Assert.All(ServiceGap.All, gap =>
    {
        Assert.NotEmpty(gap.Aliases);
        Assert.NotEmpty(gap.Causes);
        Assert.NotEmpty(gap.EvidenceKinds);
        Assert.NotEmpty(gap.Source);
        Assert.Contains(gap.Aliases, IsChinese);
        Assert.Contains(gap.Aliases, a => !IsChinese(a));
        Assert.All(gap.Causes, c => Assert.True(c.Signs.Count > 0 && c.Remedies.Count > 0, c.ToString()));
        Assert.All(Texts(gap), t =>
        {
            Assert.False(IsChinese(t.English), t.English);
            Assert.True(IsChinese(t.Chinese), t.Chinese);
        });
        Assert.Equal(Texts(gap).Count(), Texts(gap).Distinct().Count());
    });

    [Fact]
    public void A_name_or_alias_leads_to_one_gap_and_back()
    {
        Assert.All(ServiceGap.All, gap => Assert.All(
            [$"{gap.Number}", $"Gap {gap.Number}", $"GAP-{gap.Number}", $"差距{gap.Number}", gap.Name.English, gap.Name.Chinese,
                .. gap.Aliases],
            name =>
            {
                Assert.Same(gap, ServiceGap.Parse(name));
                Assert.Same(gap, ServiceGap.Parse($"  {name.ToUpperInvariant()} "));
            }));
        var names = ServiceGap.All.SelectMany(g => (string[])[g.Name.English, g.Name.Chinese, .. g.Aliases]).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("gap 8")]
    [InlineData("0")]
    [InlineData("actual versus perceived")] // which some pages say of gap 5 and others of gap 4
    [InlineData("\ud800")]
    public void Another_name_is_no_gap(string name)
    {
        Assert.False(ServiceGap.TryParse(name, out var gap));
        Assert.Null(gap);
        Assert.Contains(
            "allowed are numbers 1 to 7",
            Assert.Throws<FormatException>(() => ServiceGap.Parse(name)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_wording_of_practice_texts_for_gap_four_is_an_alias_of_it() =>
        Assert.Same(ServiceGap.Communication, ServiceGap.Parse("实际传递与客户感受之间的差距"));

    [Fact]
    public void Gaps_are_named_and_numbered_alike()
    {
        Assert.Equal(
            [ServiceGap.Knowledge, ServiceGap.Standards, ServiceGap.Delivery, ServiceGap.Communication, ServiceGap.Customer,
                ServiceGap.EmployeePerception, ServiceGap.InternalPerception],
            ServiceGap.All);
        Assert.All(ServiceGap.All, g => Assert.Same(g, ServiceGap.ByNumber(g.Number)));
        Assert.Equal([1, 6, 7], ServiceGap.All.Where(g => g.ComparesViews).Select(g => g.Number));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceGap.ByNumber(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceGap.ByNumber(8));
    }

    [Fact]
    public void The_terms_of_the_model_are_in_both_languages()
    {
        LocalizedText[] words =
            [.. Enum.GetValues<GapSide>().Select(s => s.Name()), .. Enum.GetValues<EvidenceKind>().Select(k => k.Name())];
        Assert.All(words, w => Assert.True(IsChinese(w.Chinese) && !IsChinese(w.English), w.English));
        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.Equal(
            "service delivered minus service quality standards", ServiceGap.Delivery.Compared.In(CultureInfo.InvariantCulture));
        Assert.Equal("服务承诺", GapEvidence.Promise("x").KindName.In(Chinese));
        Assert.Equal("实际传递的服务减去服务质量标准", ServiceGap.Delivery.Compared.In(Chinese));
    }

    [Fact]
    public void Kinds_of_evidence_are_those_that_can_say_something()
    {
        Assert.All(ServiceGap.All, g => Assert.Contains(EvidenceKind.SurveyItem, g.EvidenceKinds));
        Assert.Equal([4], ServiceGap.All.Where(g => g.EvidenceKinds.Contains(EvidenceKind.Promise)).Select(g => g.Number));
        Assert.Equal(
            [3, 4], ServiceGap.All.Where(g => g.EvidenceKinds.Contains(EvidenceKind.SlaAttainment)).Select(g => g.Number));
    }

    [Fact]
    public void Antecedents_have_their_items_and_directions()
    {
        Assert.Equal([3, 4, 7, 2, 0, 0, 0], ServiceGap.All.Select(g => g.Antecedents.Count));
        Assert.Equal([9, 11, 24, 6, 0, 0, 0], ServiceGap.All.Select(g => g.Antecedents.Sum(a => a.ItemCount!.Value)));
        Assert.Equal(
            ["levels of management", "role conflict", "role ambiguity", "propensity to overpromise"],
            Antecedent.All.Where(a => a.IsReverseScored).Select(a => a.Name.English));
        Assert.Equal(
            ["personal needs", "word of mouth", "past experience", "external communication"],
            Antecedent.OfExpectedService.Select(a => a.Name.English));
        Assert.All(Antecedent.OfExpectedService, a => Assert.True(a is { GapNumber: null, ItemCount: null }, a.ToString()));
    }

    [Fact]
    public void Every_antecedent_measures_a_cause_of_its_gap() =>
        Assert.All(
            Antecedent.All, a => Assert.Single(ServiceGap.ByNumber(a.GapNumber!.Value).Causes, c => c.Antecedents.Contains(a)));

    [Fact]
    public void An_antecedent_is_found_by_its_names()
    {
        Assert.All(Antecedent.All.Concat(Antecedent.OfExpectedService), a =>
        {
            Assert.True(IsChinese(a.Name.Chinese) && !IsChinese(a.Name.English), a.ToString());
            Assert.Same(a, Antecedent.Parse(a.Name.English.ToUpperInvariant()));
            Assert.Same(a, Antecedent.Parse(a.Name.Chinese));
        });
        Assert.Same(Antecedent.Parse("employee-job fit"), Antecedent.Parse("Employee job fit"));
        Assert.False(Antecedent.TryParse(null, out _));
        Assert.Throws<FormatException>(() => Antecedent.Parse("luck"));
    }

    [Theory]
    [InlineData("zh", true)]
    [InlineData("zh-Hant-TW", false)]
    [InlineData("de-DE", false)]
    [InlineData("", false)]
    public void A_text_is_in_the_language_of_the_culture(string culture, bool isChinese)
    {
        var text = ServiceGap.Delivery.Name;
        Assert.Equal(isChinese ? text.Chinese : text.English, text.In(CultureInfo.GetCultureInfo(culture)));
        Assert.Equal(text.English, text.In(null));
    }

    [Fact]
    public void A_text_is_there_in_both_languages()
    {
        Assert.Throws<ArgumentException>(() => new LocalizedText(" ", "差距"));
        Assert.Throws<ArgumentException>(() => new LocalizedText("gap", ""));
    }

    [Fact]
    public void Texts_say_what_they_are()
    {
        Assert.Equal("gap 3, delivery gap", ServiceGap.Delivery.ToString());
        Assert.Equal("upward communication (gap 1)", Antecedent.Parse("向上沟通").ToString());
        Assert.Equal("word of mouth (expected service)", Antecedent.Parse("口碑").ToString());
        Assert.Equal("Departments do not talk with each other.", ServiceGap.Communication.Causes[0].ToString());
        Assert.Equal("delivery gap", ServiceGap.Delivery.Name.ToString());
    }

    private static IEnumerable<LocalizedText> Texts(ServiceGap gap) =>
        [gap.Name, gap.ShortfallMeans, gap.ExcessMeans, gap.Compared,
            .. gap.Causes.SelectMany(c => (LocalizedText[])[c.Cause, .. c.Signs, .. c.Remedies])];

    private static bool IsChinese(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
