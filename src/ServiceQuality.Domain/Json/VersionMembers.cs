using NodaTime;

namespace ServiceQuality.Domain.Json;

// The members id, revision and validFrom of a definition.
internal static class VersionMembers
{
    // Null when the definition has none of them.
    internal static DefinitionVersion? Read(string? id, int? revision, Instant? validFrom, string path, string what)
    {
        if (id is not null)
        {
            return JsonDocuments.Create(path, () => new DefinitionVersion(id, revision ?? 1, validFrom));
        }

        return revision is null && validFrom is null
            ? null
            : throw new InvalidJsonException($"The {what} has a revision or validFrom but no id.", path);
    }
}
