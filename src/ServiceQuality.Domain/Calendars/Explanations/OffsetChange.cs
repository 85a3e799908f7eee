using System.Globalization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The offsets of a zone before and after a clock change.
internal readonly record struct OffsetChange(Offset Before, Offset After)
{
    // Such as +01 to +02; the words between the offsets depend on the language.
    internal string Format(string format) =>
        string.Format(CultureInfo.InvariantCulture, format, InvariantText.Format(Before), InvariantText.Format(After));
}
