using System.Text.Json.Serialization;
using NodaTime.TimeZones;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>The named conventions by which a deadline is computed.</summary>
[JsonConverter(typeof(DomainJsonConverter<DeadlineRules>))]
public sealed record DeadlineRules
{
    /// <summary>Rules; every part has the default of <see cref="Default"/>.</summary>
    /// <param name="convention">Where open time that fills the hours exactly ends.</param>
    /// <param name="landing">When on its date a deadline in days, weeks or months falls.</param>
    /// <param name="lateStart">From which date working days count when the start is after the close of business.</param>
    /// <param name="dayCount">Which date is the first when calendar days are counted.</param>
    /// <param name="roll">Where a deadline in calendar days, weeks or months goes when its date is not a working day.</param>
    /// <param name="regularDaysOnly">
    /// Whether only regular hours make a working day, so that overrides and make-up days neither add nor remove one.
    /// </param>
    /// <param name="resolver">
    /// How a local time that the zone skips or repeats becomes an instant; null means <see cref="Resolvers.LenientResolver"/>: a
    /// skipped time moves forward by the gap, and a repeated one is its first pass. Exceptions of a resolver reach the caller.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a member of its enumeration.</exception>
    public DeadlineRules(
        DeadlineConvention convention = DeadlineConvention.Close,
        Landing landing = Landing.SameTime,
        LateStart lateStart = LateStart.SameDate,
        DayCount dayCount = DayCount.FromNextDay,
        DateRoll roll = DateRoll.Next,
        bool regularDaysOnly = false,
        ZoneLocalMappingResolver? resolver = null)
    {
        Convention = Guard.Against.UndefinedEnum(convention);
        Landing = Guard.Against.UndefinedEnum(landing);
        LateStart = Guard.Against.UndefinedEnum(lateStart);
        DayCount = Guard.Against.UndefinedEnum(dayCount);
        Roll = Guard.Against.UndefinedEnum(roll);
        RegularDaysOnly = regularDaysOnly;
        Resolver = resolver ?? Resolvers.LenientResolver;
    }

    private static readonly DeadlineRules Within = CreateWithin(false, null);
    private static readonly DeadlineRules WithinRegular = CreateWithin(true, null);

    /// <summary>Close, same time, same date, from the next day, roll to the next working day.</summary>
    public static DeadlineRules Default { get; } = new();

    /// <summary>Where open time that fills the hours exactly ends.</summary>
    public DeadlineConvention Convention { get; }

    /// <summary>When on its date a deadline in days, weeks or months falls.</summary>
    public Landing Landing { get; }

    /// <summary>From which date working days count when the start is after the close of business.</summary>
    public LateStart LateStart { get; }

    /// <summary>Which date is the first when calendar days are counted.</summary>
    public DayCount DayCount { get; }

    /// <summary>Where a deadline in calendar days, weeks or months goes when its date is not a working day.</summary>
    public DateRoll Roll { get; }

    /// <summary>Whether only regular hours make a working day.</summary>
    public bool RegularDaysOnly { get; }

    /// <summary>How a local time that the zone skips or repeats becomes an instant.</summary>
    public ZoneLocalMappingResolver Resolver { get; }

    // The conventions that a limit falls due by: a limit that ends with a date states most of them itself.
    internal DeadlineRules For(TimeLimit limit)
    {
        if (!limit.EndsWithDate)
        {
            return this;
        }

        if (!ReferenceEquals(Resolver, Resolvers.LenientResolver))
        {
            return CreateWithin(RegularDaysOnly, Resolver);
        }

        return RegularDaysOnly ? WithinRegular : Within;
    }

    /// <summary>The rules by name.</summary>
    /// <returns>For example <c>Close, SameTime, SameDate, FromNextDay, roll Next</c>.</returns>
    public override string ToString()
    {
        var regular = RegularDaysOnly ? ", regular days only" : "";
        var resolver = Resolver == Resolvers.LenientResolver ? "" : ", resolver given";
        return $"{Convention}, {Landing}, {LateStart}, {DayCount}, roll {Roll}{regular}{resolver}";
    }

    private static DeadlineRules CreateWithin(bool regularDaysOnly, ZoneLocalMappingResolver? resolver) =>
        new(landing: Landing.EndOfDate, roll: DateRoll.None, regularDaysOnly: regularDaysOnly, resolver: resolver);
}
