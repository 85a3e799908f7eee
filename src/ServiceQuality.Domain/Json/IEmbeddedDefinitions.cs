using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// Definitions of one area in the documents of another: a list of them, and values that hold one or name one. Their area
// implements it, and the type that knows all areas hands it to the others.
internal interface IEmbeddedDefinitions<TDefinition, TRegistry>
{
    // Reads the list, beside those that the caller has already.
    IDefinitionScope<TDefinition, TRegistry> ReadAll(List<JsonElement> definitions, string path, TRegistry? given);

    List<JsonElement> WriteAll(TRegistry registry);

    // A reference when the registry has the definition, otherwise the definition.
    JsonElement Write(TDefinition definition, TRegistry? registry);
}
