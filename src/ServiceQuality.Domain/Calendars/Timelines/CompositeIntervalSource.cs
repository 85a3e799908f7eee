namespace ServiceQuality.Domain.Calendars;

// The open intervals of several sources, combined by an operation from left to right.
internal sealed class CompositeIntervalSource(CalendarOperation operation, ValueList<OpenIntervalSource> operands)
    : OpenIntervalSource
{
    internal override OpenIntervals Between(int firstDay, int endDay, int origin)
    {
        var open = operands[0].Between(firstDay, endDay, origin);
        for (var i = 1; i < operands.Count; i++)
        {
            open = OpenIntervals.Combine(operation, open, operands[i].Between(firstDay, endDay, origin));
        }

        return open;
    }

    // A year is like another when it is so for every operand.
    internal override object[] YearShapes()
    {
        var shapes = operands.Select(o => o.YearShapes()).ToList();
        var combined = new object[shapes[0].Length];
        for (var year = 0; year < combined.Length; year++)
        {
            combined[year] = ValueList.Create<object>([.. shapes.Select(s => s[year])]);
        }

        return combined;
    }
}
