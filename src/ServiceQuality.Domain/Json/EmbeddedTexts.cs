using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

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

    // The text of that name, a definition such as a regime.
    internal string Text(string name, string definition, [CallerArgumentExpression(nameof(name))] string parameter = "")
    {
        Guard.Against.Null(name, parameter);
        Guard.Against.Invalid(
            !Names.Contains(name, StringComparer.Ordinal),
            $"There is no {definition} \"{InvariantText.Shorten(name)}\"; allowed are {InvariantText.Join(Names)}.",
            parameter);
        return Read(name);
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "A text within the assembly: nothing is read from outside.")]
    private string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(_folder + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
