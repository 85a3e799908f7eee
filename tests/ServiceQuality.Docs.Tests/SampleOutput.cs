using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Docs.Tests;

/// <summary>What scripts of docs/samples print.</summary>
internal static class SampleOutput
{
    // The files of outputs have X.Y.Z for the version, so that a release does not change them.
    internal static string WithoutVersion(string output) =>
        output.Replace($"version {SoftwareVersion.Current}", "version X.Y.Z", StringComparison.Ordinal);
}
