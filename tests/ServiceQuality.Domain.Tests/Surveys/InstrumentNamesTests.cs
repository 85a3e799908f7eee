using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Surveys;

/// <summary>Dimensions have names in English and Chinese, and an instrument may be made of names alone.</summary>
public class InstrumentNamesTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly Gen<Instrument> Any =
        from codes in Gen.SubListOf("A", "B", "C", "D")
        where codes.Count > 0
        from scale in Gen.Elements(RatingScale.OneToFive, RatingScale.OneToSeven)
        select Instrument.Of("Any", scale, codes.Select(c => (c, new LocalizedText(c + " in English", c + "的中文"))));

    // Every property of Instruments, so that a new one cannot be forgotten, and the model that takes its items.
    internal static IEnumerable<Instrument> ReadyMade() =>
    [
        .. typeof(Instruments).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(p => (Instrument)p.GetValue(null)!),
        Instruments.Groenroos(["T"], ["F"], ["I"]),
    ];

    [Fact]
    public void Every_ready_made_instrument_names_its_dimensions_in_both_languages()
    {
        Assert.Equal(13, ReadyMade().Count());
        Assert.All(ReadyMade().SelectMany(i => i.Dimensions), d =>
        {
            Assert.Equal(d.Name, d.LocalizedName.English);
            Assert.True(d.Name.All(char.IsAscii), d.Name);
            Assert.True(d.LocalizedName.Chinese.All(c => c is >= '\u4e00' and <= '\u9fff'), d.LocalizedName.Chinese);
        });
    }

    [Fact]
    public void Names_are_those_of_the_texts() => Assert.Equal(
        [
            "有形性, 可靠性, 响应性, 保证性, 移情性",
            "质量, 可靠性, 响应速度, 个性化",
            "响应时间, 服务态度, 专业能力",
            "可靠性, 响应性, 保证性, 同理心",
        ],
        ((Instrument[])[Instruments.Servqual1991, Instruments.FourBasics, Instruments.ThreeAspects, Instruments.FourStandards])
            .Select(i => string.Join(", ", i.In(Chinese).Dimensions.Select(d => d.Name))));

    [Law]
    public Property An_instrument_of_names_has_one_question_for_each() => Laws.ForAll(Any, instrument =>
    {
        Assert.All(instrument.Dimensions, d =>
        {
            Assert.Equal([d.Code], d.Items.Select(i => i.Id));
            Assert.True(d.IsPartOfQuality);
            Assert.Equal((d.Code + " in English", d.Code + "的中文"), (d.LocalizedName.English, d.LocalizedName.Chinese));
        });
        Assert.Equal(instrument, JsonSerializer.Deserialize<Instrument>(JsonSerializer.Serialize(instrument)));
    });

    [Law]
    public Property An_instrument_in_a_language_differs_in_names_only() => Laws.ForAll(
        from instrument in Gen.OneOf(Any, Gen.Elements(ReadyMade().ToArray()))
        from culture in Gen.Elements("zh-CN", "en", "de-DE", "zh-TW", "").Select(CultureInfo.GetCultureInfo)
        select (instrument, culture),
        x =>
        {
            var (instrument, culture) = x;
            var local = instrument.In(culture);
            Assert.Equal(instrument.Dimensions.Select(d => d.LocalizedName.In(culture)), local.Dimensions.Select(d => d.Name));
            Assert.Equal(
                (instrument.Name, instrument.Scale, instrument.Direction), (local.Name, local.Scale, local.Direction));
            Assert.Equal(instrument.Items, local.Items);
            Assert.Equal(instrument.Dimensions.Names, local.Dimensions.Names);
            Assert.Equal(
                instrument.Dimensions.Select(d => d.IsPartOfQuality), local.Dimensions.Select(d => d.IsPartOfQuality));
            Assert.All(local.Dimensions, d => Assert.Equal(d.Code, local.Dimensions[d.Name].Code));
            Assert.Equal(local, local.In(Chinese));
            Assert.Equal(local, JsonSerializer.Deserialize<Instrument>(JsonSerializer.Serialize(local)));
        });

    [Fact]
    public void A_name_is_the_same_in_every_language_when_there_is_one()
    {
        Dimension care = new("CARE", "Care", [new("1")]);
        Assert.Equal(new("Care", "Care"), care.LocalizedName);
        Assert.DoesNotContain("chineseName", JsonSerializer.Serialize(care), StringComparison.Ordinal);
        Assert.Contains(
            "\"chineseName\"", JsonSerializer.Serialize(Instruments.FourBasics.Dimensions[0]), StringComparison.Ordinal);
        Assert.Equal("可靠性", Instruments.Servqual1988.WithScale(new(1, 5))
            .WithWording(new Dictionary<string, string> { ["05"] = "On time." }).Dimensions["REL"].LocalizedName.Chinese);
    }

    [Fact]
    public void An_instrument_of_names_needs_some_and_different_codes()
    {
        LocalizedText name = new("Speed", "速度");
        Assert.Throws<ArgumentException>("chineseName", () => new Dimension("S", "Speed", [new("S")], chineseName: " "));
        Assert.Throws<ArgumentException>("dimensions", () => Instrument.Of("None", RatingScale.OneToFive));
        Assert.Contains(
            "\"S\" appears twice",
            Assert.Throws<ArgumentException>(
                "dimensions", () => Instrument.Of("Two", RatingScale.OneToFive, ("S", name), ("S", name))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("dimensions", () => Instrument.Of("Null", RatingScale.OneToFive, ("S", null!)));
    }
}
