using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ServiceQuality.Domain.Standards;

// The processes that come with the library, as texts in the assembly.
internal static class ProcessResources
{
    private const string Folder = "processes/";

    internal static ValueList<string> Ids { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal),
    ];

    [SuppressMessage("ApiDesign", "RS0030", Justification = "A text within the assembly: nothing is read from outside.")]
    internal static string Text(string id)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + id)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
