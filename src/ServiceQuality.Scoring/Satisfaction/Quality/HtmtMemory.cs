namespace ServiceQuality.Scoring.Satisfaction;

// The memory of one thread for heterotrait-monotrait ratios of counted rows.
internal sealed class HtmtMemory
{
    internal HtmtMemory(IndexFit fit)
    {
        Counter = fit.Sample.Source.CreateCounter();
        Moments = new(fit.Plan);
        Blocks = new(fit.Plan, Moments);
    }

    internal MomentCounter Counter { get; }

    internal Moments Moments { get; }

    internal Blocks Blocks { get; }
}
