namespace ServiceQuality.Scoring.Tests.Standards.Processes;

internal sealed record SlowCase(
    List<string> Due, List<string> Missing, List<string> Repeated, List<string> OutOfOrder, List<string> Late, int Extra);
