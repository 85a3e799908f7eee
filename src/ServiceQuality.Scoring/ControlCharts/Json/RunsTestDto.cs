namespace ServiceQuality.Scoring.ControlCharts.Json;

// The runs of a phase, which are written only.
internal sealed class RunsTestDto
{
    public int Useful { get; set; }

    public int LongestRun { get; set; }

    public int LongestRunMax { get; set; }

    public int Crossings { get; set; }

    public int CrossingsMin { get; set; }

    internal static RunsTestDto From(RunsTest runs) => new()
    {
        Useful = runs.Useful,
        LongestRun = runs.LongestRun,
        LongestRunMax = runs.LongestRunMax,
        Crossings = runs.Crossings,
        CrossingsMin = runs.CrossingsMin,
    };
}
