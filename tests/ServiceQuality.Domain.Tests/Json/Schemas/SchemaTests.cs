using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Json.Schema;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Tests.Json.Records;
using ServiceQuality.Domain.Tests.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json.Schemas;

/// <summary>
/// The schemas of documents are committed and made from the code: run the tests with UPDATE_SCHEMA=1 to write them again. Those
/// of regimes and rule books take what the library has and writes, and refuse what it refuses for its form.
/// </summary>
public class SchemaTests
{
    private static readonly JsonSchema Regime = JsonSchema.FromText(ModelSchema.Regime.Text());
    private static readonly JsonSchema Book = JsonSchema.FromText(ModelSchema.RuleBook.Text());
    private static readonly JsonSchema Catalogue = JsonSchema.FromText(ModelSchema.Catalogue.Text());
    private static readonly JsonSchema Cycle = JsonSchema.FromText(ModelSchema.RuleBook.Text("lifeCycle"));
    private static readonly JsonSchema Rule = JsonSchema.FromText(ModelSchema.RuleBook.Text("recordRule"));
    private static readonly JsonSchema Table = JsonSchema.FromText(ModelSchema.RuleBook.Text("decisionTable"));
    private static readonly JsonSchema Tree = JsonSchema.FromText(ModelSchema.RuleBook.Text("codeTree"));

    private static readonly string Pledge = Read("src/ServiceQuality.Domain/Complaints/Regimes/pledge-24-hours.json");

    [Fact]
    public void The_committed_schemas_are_those_of_the_code() => Assert.All(ModelSchema.All, schema =>
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(schema.File)!);
            File.WriteAllText(schema.File, schema.Text());
        }

        Assert.Equal(File.Exists(schema.File) ? File.ReadAllText(schema.File) : "", schema.Text());
    });

    [Fact]
    public void Every_member_is_described_and_no_other_is_taken() => Assert.All(
        ModelSchema.All.SelectMany(s => JsonNode.Parse(s.Text())!["$defs"]!.AsObject())
            .Where(d => d.Value!["type"]!.GetValue<string>() == "object"), definition =>
        {
            Assert.False(definition.Value!["additionalProperties"]!.GetValue<bool>());
            Assert.All(definition.Value["properties"]!.AsObject(), p =>
                Assert.NotEmpty(p.Value!["description"]!.GetValue<string>()));
        });

    [Fact]
    public void Every_regime_of_the_library_and_the_sample_are_valid()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src/ServiceQuality.Domain/Complaints/Regimes"), "*.json");
        Assert.Equal(HandlingRegime.ReadyMade.Count, files.Length);
        Assert.All(
            files.Append(Path.Combine(Repository.Root, "docs/samples/data/complaints.regime.json")),
            file => Assert.True(IsValid(Regime, File.ReadAllText(file)), file));
    }

    [Theory]
    [InlineData("\"id\": \"pledge-24-hours\",", "")]
    [InlineData("\"id\": \"pledge-24-hours\"", "\"id\": \" \"")]
    [InlineData("\"id\":", "\"validFrom\": \"1 May\", \"id\":")]
    [InlineData("\"id\":", "\"news\": 1, \"id\":")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2")]
    [InlineData("\"confidence\": \"primary\"", "\"confidence\": \"certain\"")]
    [InlineData("\"limit\"", "\"term\"")]
    [InlineData("\"opened\"", "\"Opened\"")]
    [InlineData("\"clocks\": [", "\"forbiddenMoves\": [ { \"move\": \"withdraw\" } ], \"clocks\": [")]
    public void A_broken_regime_is_invalid(string part, string instead)
    {
        Assert.True(IsValid(Regime, Pledge));
        Assert.NotNull(HandlingRegime.Read(Pledge, Tests.Records.RuleBooks.ShippedBooks.Calendars));
        Assert.Contains(part, Pledge, StringComparison.Ordinal);
        Assert.False(IsValid(Regime, Pledge.Replace(part, instead, StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => HandlingRegime.Read(
            Pledge.Replace(part, instead, StringComparison.Ordinal), Tests.Records.RuleBooks.ShippedBooks.Calendars));
    }

    [Fact]
    public void Every_catalogue_of_the_library_and_the_examples_are_valid()
    {
        var files = Directory.GetFiles(
            Path.Combine(Repository.Root, "src/ServiceQuality.Domain/Standards/Catalogues/ReadyMade"), "*.json");
        Assert.Equal(StandardCatalogue.ReadyMade.Count, files.Length);
        Assert.All(files, file => Assert.True(IsValid(Catalogue, File.ReadAllText(file)), file));
        Assert.True(IsValid(Catalogue, StandardExamples.Catalogue.ToJson()));
    }

    [Theory]
    [InlineData("\"time\"", "\"tempo\"")]
    [InlineData("\"version\":2", "\"version\":0")]
    [InlineData("\"requirement\":", "\"request\":")]
    [InlineData("\"at least 80 %\"", "\"mostly\"")]
    [InlineData("\"2027-01-31\"", "\"31 January\"")]
    [InlineData("\"isCritical\":true", "\"isCritical\":\"yes\"")]
    public void A_broken_catalogue_is_invalid(string part, string instead)
    {
        var json = StandardExamples.Catalogue.ToJson();
        Assert.Contains(part, json, StringComparison.Ordinal);
        Assert.False(IsValid(Catalogue, json.Replace(part, instead, StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => StandardCatalogue.FromJson(json.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_rule_book_of_the_library_and_the_examples_are_valid()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src/ServiceQuality.Domain/Records/RuleBooks"), "*.json");
        Assert.Equal(RuleBook.ReadyMade.Count, files.Length);
        Assert.All(files, file => Assert.True(IsValid(Book, File.ReadAllText(file)), file));
        Assert.True(IsValid(Book, RuleBookJsonTests.Book));
        Assert.True(IsValid(Cycle, RecordsJsonTests.Problem));
        Assert.True(IsValid(Table, RecordsJsonTests.Table));
        Assert.True(IsValid(Tree, RecordsJsonTests.Tree));
    }

    [Law]
    public Property What_is_written_of_records_is_valid() => Laws.ForAll(
        from book in RecordGenerators.Books
        from cycle in RecordGenerators.LifeCycles
        from rule in RecordGenerators.Rules
        from table in RecordGenerators.Tables
        from tree in RecordGenerators.Trees
        select (book, cycle, rule, table, tree), x =>
    {
        Assert.True(IsValid(Book, x.book.ToJson()));
        Assert.True(IsValid(Cycle, x.cycle.ToJson()));
        Assert.True(IsValid(Rule, JsonSerializer.Serialize(x.rule)));
        Assert.True(IsValid(Table, JsonSerializer.Serialize(x.table)));
        Assert.True(IsValid(Tree, JsonSerializer.Serialize(x.tree)));
    });

    // Whether states can be reached, codes are known and calendars are there is beyond a schema.
    private static readonly string[] BeyondForm =
        ["There is no calendar", "cannot be reached", "cannot happen by itself", "which is unknown", "not declared"];

    [Theory]
    [MemberData(nameof(RuleBookJsonTests.Broken), MemberType = typeof(RuleBookJsonTests))]
    public void A_broken_rule_book_is_invalid(string part, string instead, string path, string message) =>
        AssertInvalid(Book, RuleBookJsonTests.Book, part, instead, path, message);

    [Theory]
    [MemberData(nameof(RecordsJsonTests.Broken), MemberType = typeof(RecordsJsonTests))]
    public void A_broken_life_cycle_is_invalid(string part, string instead, string path, string message) =>
        AssertInvalid(Cycle, RecordsJsonTests.Problem, part, instead, path, message);

    [Theory]
    [InlineData("\"decidedBy\": \"area manager\"", "\"decidedBy\": \"area manager\", \"values\": {}")]
    [InlineData("\"at\": \"home\"", "\"at\": \" \"")]
    [InlineData("\"at\": \"home\"", "\" at\": \"home\"")]
    [InlineData("\"outcome\": \"out\", ", "")]
    [InlineData("\"rows\": [", "\"rows\": [], \"more\": [")]
    public void A_broken_decision_table_is_invalid(string part, string instead) =>
        AssertInvalid(Table, RecordsJsonTests.Table, part, instead, "", "");

    private static void AssertInvalid(
        JsonSchema schema, string document, string part, string instead, string path, string message)
    {
        _ = path;
        Assert.True(IsValid(schema, document));
        Assert.Contains(part, document, StringComparison.Ordinal);
        Assert.Equal(
            BeyondForm.Any(b => message.Contains(b, StringComparison.Ordinal)),
            IsValid(schema, document.Replace(part, instead, StringComparison.Ordinal)));
    }

    private static bool IsValid(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement).IsValid;
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
}
