using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// The definitions that a document may name.
internal interface IDefinitionScope<TDefinition, TRegistry>
{
    TRegistry Registry { get; }

    // The definition that a value holds or names.
    TDefinition Read(JsonElement value, string path);
}
