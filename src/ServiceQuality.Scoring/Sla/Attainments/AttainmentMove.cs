using System.Globalization;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How many readings came to one thing before and to another after. The default value counts none.</summary>
public readonly record struct AttainmentMove
{
    internal AttainmentMove(AttainmentState from, AttainmentState to, long count)
    {
        From = from;
        To = to;
        Count = count;
    }

    /// <summary>What they came to before.</summary>
    public AttainmentState From { get; }

    /// <summary>What they came to after.</summary>
    public AttainmentState To { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>From, to and count.</summary>
    /// <returns>For example <c>3 Met -> Breached</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {From} -> {To}");
}
