using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>
/// Gap 5 of one item taken apart, all in one unit: perceived - expected = (perceived - delivered) + (delivered - standard) +
/// (standard - manager view) + (manager view - expected), that is perception bias, gap 3, gap 2 and gap 1. The parts add up
/// exactly. Gap 4 is outside the chain: it acts through what is expected.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GapBridge>))]
public sealed record GapBridge
{
    private static readonly LocalizedText Bias = new("perception bias", "感知偏差");

    private GapBridge(GapUnit unit, decimal total, ValueList<BridgePart> parts)
    {
        Unit = unit;
        Total = total;
        Parts = parts;
    }

    /// <summary>The unit of every value.</summary>
    public GapUnit Unit { get; }

    /// <summary>Gap 5: perceived minus expected, or its negative when lower is better.</summary>
    public decimal Total { get; }

    /// <summary>Perception bias, gap 3, gap 2 and gap 1, whose sizes add up to <see cref="Total"/>.</summary>
    public ValueList<BridgePart> Parts { get; }

    /// <summary>The bridge from its five values.</summary>
    /// <param name="unit">The unit of all five.</param>
    /// <param name="perceived">What customers perceive.</param>
    /// <param name="delivered">What is delivered.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="managementView">What managers think customers expect.</param>
    /// <param name="expected">What customers expect.</param>
    /// <returns>The bridge.</returns>
    /// <exception cref="ArgumentException">The values have so many digits that their differences would be rounded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is off the scale of the unit.</exception>
    public static GapBridge Of(
        GapUnit unit, decimal perceived, decimal delivered, decimal standard, decimal managementView, decimal expected)
    {
        Guard.Against.Null(unit);
        var total = Difference(unit, perceived, perceived, expected);
        ValueList<BridgePart> parts =
        [
            new(Bias, null, perceived, delivered, Difference(unit, perceived, perceived, delivered)),
            Part(ServiceGap.Delivery, delivered, standard),
            Part(ServiceGap.Standards, standard, managementView),
            Part(ServiceGap.Knowledge, managementView, expected),
        ];
        return parts.Sum(p => p.Size) == total ? new(unit, total, parts) : throw TooManyDigits(perceived);

        BridgePart Part(ServiceGap gap, decimal actual, decimal reference) =>
            new(gap.Name, gap, actual, reference, Difference(unit, perceived, actual, reference));
    }

    /// <summary>The bridge from gaps 1, 2 and 3 on one item and what customers perceive.</summary>
    /// <param name="perceived">What customers perceive, in the unit of the gaps.</param>
    /// <param name="delivery">Gap 3: delivered against standard.</param>
    /// <param name="standards">Gap 2: standard against manager view.</param>
    /// <param name="knowledge">Gap 1: manager view against expectation.</param>
    /// <returns>The bridge.</returns>
    /// <exception cref="ArgumentException">
    /// A gap has another number, the units differ, a value that two gaps share differs, or there are too many digits.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">What is perceived is off the scale of the unit.</exception>
    public static GapBridge Of(decimal perceived, GapMeasure delivery, GapMeasure standards, GapMeasure knowledge)
    {
        CheckNumber(delivery, 3, nameof(delivery));
        CheckLink(CheckNumber(standards, 2, nameof(standards)), delivery, nameof(standards));
        CheckLink(CheckNumber(knowledge, 1, nameof(knowledge)), standards, nameof(knowledge));
        return Of(delivery.Unit, perceived, delivery.Actual, standards.Actual, knowledge.Actual, knowledge.Reference);
    }

    /// <summary>The bridge as a table, numbers in full.</summary>
    /// <returns>A row a part, and the total.</returns>
    public ResultTable ToTable()
    {
        ValueList<TableCell> Row(LocalizedText name, ServiceGap? gap, params ReadOnlySpan<decimal> numbers) =>
            [TableCell.Of(name), TableCell.Of(
                gap is null ? "" : Number(gap.Number)), .. numbers.ToArray().Select(n => TableCell.Of(Number(n)))];
        return new(
            ($"Bridge from expected to perceived ({Unit.Name})", $"从期望到感知的分解 ({Unit.Name})"),
            TableWords.All("part", "gap", "actual", "reference", "size"),
            [
                .. Parts.Select(p => Row(p.Name, p.Gap, p.Actual, p.Reference, p.Size)),
                Row(ServiceGap.Customer.Name, ServiceGap.Customer, Parts[0].Actual, Parts[^1].Reference, Total),
            ],
            [("Negative is a shortfall. Gap 4 is outside the chain.", "负值表示不足。差距4不在此链条内。")]);

        static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Total and parts.</summary>
    /// <returns>For example <c>-16 h = perception bias -2 + delivery gap -2 + standards gap -4 + knowledge gap -8</c>.</returns>
    public override string ToString() =>
        $"{Total.ToString(CultureInfo.InvariantCulture)} {Unit.Name} = {string.Join(" + ", Parts)}";

    private static GapMeasure CheckNumber(GapMeasure measure, int number, string parameter)
    {
        Guard.Against.Null(measure, parameter);
        Guard.Against.Invalid(measure.Gap.Number != number, $"{measure.Gap} is not gap {number}, which is allowed.", parameter);
        return measure;
    }

    // What the gap before is compared with is what this gap is of.
    private static void CheckLink(GapMeasure measure, GapMeasure before, string parameter)
    {
        Guard.Against.Invalid(
            measure.Unit != before.Unit,
            $"{measure.Unit} and {before.Unit} are different units; allowed is one unit for the whole bridge.",
            parameter);
        Guard.Against.Invalid(
            measure.Actual != before.Reference,
            $"Gap {measure.Gap.Number} is of {measure.Actual}, but gap {before.Gap.Number} is from "
                + $"{before.Reference}; both must be equal.",
            parameter);
    }

    // Exact: the difference added to the one value gives back the other.
    private static decimal Difference(GapUnit unit, decimal perceived, decimal actual, decimal reference)
    {
        try
        {
            var gap = unit.Gap(actual, reference);
            return (unit.LowerIsBetter ? reference - gap : reference + gap) == actual ? gap : throw TooManyDigits(perceived);
        }
        catch (OverflowException)
        {
            throw TooManyDigits(perceived);
        }
    }

    private static ArgumentException TooManyDigits(decimal perceived) => new(
        $"From {perceived.ToString(CultureInfo.InvariantCulture)} on, the values have too many digits for a sum "
            + $"without rounding; "
            + $"allowed are values of which every difference has at most 28 digits.",
        nameof(perceived));
}
