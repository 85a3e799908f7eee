using System.Reflection;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// The version of this package, for a paper or a report that states what computed its numbers. Conventions and tables do not
/// contain it, so that the same data give the same text with every version; <see cref="ResultTable.WithSoftwareVersion"/> adds
/// it.
/// </summary>
public static class SoftwareVersion
{
    /// <summary>
    /// The version by semantic versioning, such as <c>1.2.0</c> or <c>1.3.0-rc.1</c>: the informational version of the assembly
    /// without the commit.
    /// </summary>
    public static string Current { get; } = WithoutCommit(
        typeof(SoftwareVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    /// <summary>
    /// The software with its version, as an entry of a list of references, such as
    /// <c>ServiceQuality contributors. ServiceQuality, version 1.2.0 [Computer software].</c>
    /// </summary>
    public static string Citation { get; } =
        $"ServiceQuality contributors. ServiceQuality, version {Current} [Computer software].";

    internal static TableText Note { get; } =
        ($"Computed by ServiceQuality, version {Current}.", $"由 ServiceQuality {Current} 版计算。");

    internal static string WithoutCommit(string version) => version.Split('+')[0];
}
