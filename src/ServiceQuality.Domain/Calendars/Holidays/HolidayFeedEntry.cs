using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>One entry of a holiday feed: what it says, and what was made of it.</summary>
[JsonConverter(typeof(DomainJsonConverter<HolidayFeedEntry>))]
public sealed record HolidayFeedEntry
{
    internal HolidayFeedEntry(FeedEvent read, ValueList<LocalDate> dates)
    {
        Line = read.Line;
        Uid = read.Uid;
        Summary = read.Summary;
        Categories = read.Categories;
        Dates = dates;
        Code = read.Verdict.Code;
        Message = read.Verdict.Message;
    }

    /// <summary>The line of its BEGIN in the text, 1 for the first.</summary>
    public int Line { get; }

    /// <summary>Its UID, or null when it has none.</summary>
    public string? Uid { get; }

    /// <summary>Its SUMMARY, the name of the holiday, whole; empty when it has none.</summary>
    public string Summary { get; }

    /// <summary>The values of its CATEGORIES, without white space at their ends.</summary>
    public ValueList<string> Categories { get; }

    /// <summary>
    /// Its dates within the window, in order, each once. Those of a doubtful entry are the dates that it would have as far as it is
    /// understood, perhaps none; an ignored entry has none.
    /// </summary>
    public ValueList<LocalDate> Dates { get; }

    /// <summary>
    /// A stable code of the verdict, for programs. Accepted: <c>accepted</c>. Ignored: <c>not-an-event</c>, <c>superseded</c>,
    /// <c>cancelled</c>, <c>not-whole-days</c>, <c>outside-window</c>. Doubtful because the text is damaged: <c>malformed</c>,
    /// <c>malformed-line</c>, <c>misplaced</c>, <c>truncated</c>; because of other entries: <c>duplicate-uid</c>, <c>no-master</c>,
    /// <c>unsupported-range</c>; because the dates are not certain: <c>no-start</c>, <c>not-a-date</c>, <c>end-before-start</c>,
    /// <c>end-and-duration</c>, <c>malformed-duration</c>, <c>duration-with-time</c>, <c>malformed-rule</c>, <c>unsupported-rule</c>,
    /// <c>start-outside-rule</c>, <c>duplicate-property</c>, <c>malformed-sequence</c>, <c>unknown-status</c>, <c>too-many-dates</c>;
    /// although they are: <c>tentative</c>, <c>midnight-to-midnight</c>, <c>value-type-missing</c>, <c>long</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>A sentence for people: what was given, what is allowed.</summary>
    public string Message { get; }

    /// <summary>Line, name and verdict.</summary>
    /// <returns>For example <c>line 7, Christmas Day: 1 date [accepted]</c>.</returns>
    public override string ToString() => $"line {InvariantText.Format(Line)}, {InvariantText.Shorten(Summary)}: {InvariantText.Count(Dates.Count, "date")} [{Code}]";
}
