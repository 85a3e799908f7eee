using System.Globalization;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Statistics.MultiplicityMethod;

namespace ServiceQuality.Scoring.Tests.Statistics;

/// <summary>Adjusted p-values against R's p.adjust (tests/goldens/proportions.R) and by their laws.</summary>
public class MultiplicityTests
{
    private static readonly FsCheck.Gen<PValue[]> Families =
        Gen.OneOf(Gen.Choose(-3000, 0).Select(l => PValue.FromLog(l / 7.0)), Gen.Choose(-20, 0)
            .Select(l => PValue.FromLog(l / 2.0))).ArrayOf();

    [Theory]
    [InlineData("holm", Holm)]
    [InlineData("BH", BenjaminiHochberg)]
    [InlineData("BY", BenjaminiYekutieli)]
    public void Adjusted_values_are_those_of_R(string name, MultiplicityMethod method)
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "tests", "goldens", "proportions.csv"))
            .Select(l => l.Split(',', StringSplitOptions.TrimEntries))
            .Where(c => c[0] == name).Select(c => (P: Log(c[1]), Adjusted: Log(c[2]))).ToList();
        Assert.Equal(12, rows.Count);
        var adjusted = PValue.Adjust([.. rows.Select(r => PValue.FromLog(r.P))], method);
        Assert.All(rows.Zip(adjusted), x => Assert.Equal(x.First.Adjusted, x.Second.Log, 1e-9));
    }

    [Law]
    public Property Adjusting_raises_keeps_the_order_and_knows_no_order_of_the_family() => Laws.ForAll(Families, family =>
    {
        foreach (var method in Enum.GetValues<MultiplicityMethod>())
        {
            var adjusted = PValue.Adjust(family, method);
            Assert.Equal(family.Length, adjusted.Count);
            Assert.All(family.Zip(adjusted), x => Assert.True(x.Second.Log >= x.First.Log && x.Second.Log <= 0));
            var inOrder = Enumerable.Range(0, family.Length).OrderBy(i => family[i]).Select(i => adjusted[i].Log).ToList();
            Assert.Equal(inOrder.Order(), inOrder);
            Assert.Equal(adjusted.Reverse(), PValue.Adjust([.. family.Reverse()], method));
        }
    });

    [Law]
    public Property Holm_and_Benjamini_Yekutieli_are_stricter_than_Benjamini_Hochberg() => Laws.ForAll(Families, family =>
    {
        var screening = PValue.Adjust(family, BenjaminiHochberg);
        Assert.All(screening.Zip(PValue.Adjust(family, Holm)), x => Assert.True(x.First.Log <= x.Second.Log + 1e-12));
        Assert.All(screening.Zip(PValue.Adjust(family, BenjaminiYekutieli)), x =>
            Assert.True(x.First.Log <= x.Second.Log + 1e-12));
    });

    // Holm by its definition, slowly: at which level would the procedure reject this test?
    [Law]
    public Property Holm_rejects_what_the_procedure_rejects() => Laws.ForAll(
        from family in Families
        from level in Gen.Choose(1, 999)
        select (family, Level: level / 1000.0), x =>
    {
        var rejected = new bool[x.family.Length];
        var order = Enumerable.Range(0, x.family.Length).OrderBy(i => x.family[i]).ToList();
        for (var step = 0; step < order.Count && x.family[order[step]].Value * (order.Count - step) <= x.Level; step++)
        {
            rejected[order[step]] = true;
        }

        var adjusted = PValue.Adjust(x.family, Holm);
        Assert.All(Enumerable.Range(0, rejected.Length).Where(i => Math.Abs(adjusted[i].Value - x.Level) > 1e-12), i =>
            Assert.Equal(rejected[i], adjusted[i].Value <= x.Level));
    });

    [Fact]
    public void A_family_of_one_is_not_adjusted_and_one_of_none_is_empty()
    {
        Assert.Equal([PValue.FromLog(-5)], PValue.Adjust([PValue.FromLog(-5)], Holm));
        Assert.Empty(PValue.Adjust([], BenjaminiYekutieli));
        Assert.Equal(-3000 + Math.Log(2), PValue.Adjust([PValue.FromLog(-3000), default], Holm)[0].Log, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>("method", () => PValue.Adjust([], (MultiplicityMethod)7));
    }

    private static double Log(string number) => Math.Log(double.Parse(number, CultureInfo.InvariantCulture));

    [Law]
    public Property Bonferroni_multiplies_and_never_rejects_more_than_Holm() =>
        Laws.ForAll(Gen.Choose(0, 2000).Select(l => -l / 100.0).ArrayOf(), logs =>
    {
        PValue[] family = [.. logs.Select(PValue.FromLog)];
        var (bonferroni, holm) =
            (PValue.Adjust(family, MultiplicityMethod.Bonferroni), PValue.Adjust(family, MultiplicityMethod.Holm));
        for (var i = 0; i < logs.Length; i++)
        {
            Assert.Equal(Math.Min(logs[i] + Math.Log(logs.Length), 0), bonferroni[i].Log);
            Assert.True(bonferroni[i] >= holm[i]);
        }
    });
}
