namespace ServiceQuality.Tests;

/// <summary>Reference material that is not part of the repository.</summary>
internal static class Material
{
    internal const string Variable = "SERVICEQUALITY_MATERIAL";

    /// <summary>The folder: what the environment variable names, else <c>shared</c> beside the repository.</summary>
    internal static string Folder { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? Path.GetFullPath(named, Repository.Root)
            : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    internal static string File(string path) => Path.Combine(Folder, path);
}
