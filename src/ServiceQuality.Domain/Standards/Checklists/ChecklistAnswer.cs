using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>The answer to an item of a checklist.</summary>
[JsonConverter(typeof(DomainJsonConverter<ChecklistAnswer>))]
public sealed record ChecklistAnswer
{
    internal ChecklistAnswer(string item, ChecklistItemKind? kind, decimal? value, int? of)
    {
        Item = Guard.Against.InvalidCode(item);
        Kind = kind;
        Value = value;
        Of = of;
    }

    /// <summary>The code of the item.</summary>
    public string Item { get; }

    /// <summary>What is answered; null when the item does not apply.</summary>
    public ChecklistItemKind? Kind { get; }

    /// <summary>
    /// 1 for yes and 0 for no, the grade, the number that conforms, or the measured value; null when the item does not apply.
    /// </summary>
    public decimal? Value { get; }

    /// <summary>How many were checked, of a count; null for every other answer.</summary>
    public int? Of { get; }

    /// <summary>The evidence, such as the number of a record; null for none.</summary>
    public string? Evidence
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Evidence));
    }

    /// <summary>What was observed; null for nothing.</summary>
    public string? Note
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Note));
    }

    /// <summary>The item conforms.</summary>
    /// <param name="item">The code of the item.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static ChecklistAnswer Yes(string item) => new(item, ChecklistItemKind.YesNo, 1, null);

    /// <summary>The item does not conform.</summary>
    /// <param name="item">The code of the item.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static ChecklistAnswer No(string item) => new(item, ChecklistItemKind.YesNo, 0, null);

    /// <summary>The item does not apply, and does not count.</summary>
    /// <param name="item">The code of the item.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static ChecklistAnswer NotApplicable(string item) => new(item, null, null, null);

    /// <summary>The grade of the item.</summary>
    /// <param name="item">The code of the item.</param>
    /// <param name="grade">The grade, 0 or more.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grade is negative.</exception>
    public static ChecklistAnswer Grade(string item, int grade)
    {
        Guard.Against.LessThan(grade, 0);
        return new(item, ChecklistItemKind.Graded, grade, null);
    }

    /// <summary>How many of those checked conform.</summary>
    /// <param name="item">The code of the item.</param>
    /// <param name="conforming">How many conform, 0 or more.</param>
    /// <param name="of">How many were checked, 1 or more and at least as many.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not allowed.</exception>
    public static ChecklistAnswer Count(string item, int conforming, int of)
    {
        Guard.Against.LessThan(conforming, 0);
        Guard.Against.LessThan(of, 1);
        Guard.Against.GreaterThan(conforming, of);
        return new(item, ChecklistItemKind.Counted, conforming, of);
    }

    /// <summary>The measured value.</summary>
    /// <param name="item">The code of the item.</param>
    /// <param name="value">The value in the unit of the item.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static ChecklistAnswer Measure(string item, decimal value) => new(item, ChecklistItemKind.Measured, value, null);

    /// <summary>Item and answer.</summary>
    /// <returns>For example <c>badge: yes</c>, <c>records: 18 of 20</c> or <c>parking: not applicable</c>.</returns>
    public override string ToString()
    {
        var value = Kind switch
        {
            null => "not applicable",
            ChecklistItemKind.YesNo => Value == 1 ? "yes" : "no",
            ChecklistItemKind.Counted => $"{InvariantText.Format(Value)} of {InvariantText.Format(Of!.Value)}",
            _ => InvariantText.Format(Value),
        };
        return $"{Item}: {value}";
    }
}
