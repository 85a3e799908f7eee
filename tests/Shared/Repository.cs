namespace ServiceQuality.Tests;

/// <summary>The checkout that the tests run from.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "ServiceQuality.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
