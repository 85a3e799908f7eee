using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Tests.Json;

/// <summary>Every public type has a JSON form, or says that it has none.</summary>
public class FormTests
{
    public static TheoryData<Type> TypesWithoutForm() =>
    [
        .. typeof(PValue).Assembly.GetExportedTypes().Where(t =>
            !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !t.IsGenericTypeDefinition && !t.IsByRefLike
            && !t.IsSubclassOf(typeof(Delegate)) && !t.IsSubclassOf(typeof(JsonConverter)) && t != typeof(ScoringJson)
            && !t.Name.EndsWith("Builder", StringComparison.Ordinal)
            && !ScoringForms.Types.Contains(t)),
    ];

    [Theory]
    [MemberData(nameof(TypesWithoutForm))]
    public void A_type_without_a_form_says_so(Type type) =>
        Assert.Contains(
            type.Name,
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_value_without_a_form_is_not_written_as_an_empty_object() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(PValue.FromLog(-3)));

    [Fact]
    public void The_table_lists_the_mergeable_summaries_and_charts() => Assert.Equal(45, ScoringForms.Types.Count);

    public static TheoryData<Type> Results() => [.. ScoringForms.Results];

    [Theory]
    [MemberData(nameof(Results))]
    public void A_result_is_not_read(Type type) => Assert.Contains(
        "is written, and not read",
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type)).Message,
        StringComparison.Ordinal);
}
