using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Gaps;

/// <summary>
/// A gap on one item, indicator or promise, each side one value in one unit: a standard of 24 h against a wish of 12 h, a
/// delivery of 26 h against a promise of 24 h. It has no spread; what samples say is measured by the scoring package.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<GapMeasure>))]
public sealed record GapMeasure
{
    /// <summary>A gap between two values.</summary>
    /// <param name="gap">Which gap.</param>
    /// <param name="evidence">What it is measured by; its kind must be one of <see cref="ServiceGap.EvidenceKinds"/>.</param>
    /// <param name="unit">The unit of both values.</param>
    /// <param name="actual">The value of <see cref="ServiceGap.Actual"/>.</param>
    /// <param name="reference">The value of <see cref="ServiceGap.Reference"/>.</param>
    /// <exception cref="ArgumentException">The gap is not measured by that kind of evidence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is off the scale of the unit.</exception>
    /// <exception cref="OverflowException">The difference is larger than a decimal can be.</exception>
    public GapMeasure(ServiceGap gap, GapEvidence evidence, GapUnit unit, decimal actual, decimal reference)
    {
        Gap = Guard.Against.Null(gap);
        Evidence = Guard.Against.Null(evidence);
        Unit = Guard.Against.Null(unit);
        Guard.Against.Invalid(
            !gap.EvidenceKinds.Contains(evidence.Kind),
            $"Gap {gap.Number} is not measured by {evidence.Kind}; allowed are {string.Join(", ", gap.EvidenceKinds)}.",
            nameof(evidence));
        Size = unit.Gap(actual, reference);
        Actual = actual;
        Reference = reference;
    }

    /// <summary>Which gap.</summary>
    public ServiceGap Gap { get; }

    /// <summary>What it is measured by.</summary>
    public GapEvidence Evidence { get; }

    /// <summary>The unit of both values.</summary>
    public GapUnit Unit { get; }

    /// <summary>The value of <see cref="ServiceGap.Actual"/>.</summary>
    public decimal Actual { get; }

    /// <summary>The value of <see cref="ServiceGap.Reference"/>.</summary>
    public decimal Reference { get; }

    /// <summary>Actual minus reference, or its negative when lower is better: negative is a shortfall.</summary>
    public decimal Size { get; }

    /// <summary>Whether the actual value falls short of the reference.</summary>
    public bool IsShortfall => Size < 0;

    /// <summary>Gap, evidence, both values and the size.</summary>
    /// <returns>For example <c>gap 4, promise delivered within a day: 26 against 24 h, lower is better: -2</c>.</returns>
    public override string ToString()
    {
        var (actual, reference) = (InvariantText.Format(Actual), InvariantText.Format(Reference));
        var number = InvariantText.Format(Gap.Number);
        return $"gap {number}, {Evidence}: {actual} against {reference} {Unit}: {InvariantText.Format(Size)}";
    }
}
