using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ServiceQuality.Domain.Json;

// The definitions of one kind that come with the library, as texts in the assembly.
internal sealed class EmbeddedTexts(string kind)
{
    private readonly string _folder = kind + "/";

    internal ValueList<string> Names => field ??=
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(_folder, StringComparison.Ordinal))
            .Select(n => n[_folder.Length..]).Order(StringComparer.Ordinal),
    ];

    [SuppressMessage("ApiDesign", "RS0030", Justification = "A text within the assembly: nothing is read from outside.")]
    internal string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(_folder + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
