namespace ServiceQuality.Domain.Calendars;

// What is open by several sets together: the operation is applied from left to right.
internal sealed class CompositeIntervalSource(CalendarOperation operation, ValueList<OpenIntervalSource> operands) : OpenIntervalSource
{
    internal override OpenIntervals Between(int firstDay, int endDay, int origin)
    {
        var open = operands[0].Between(firstDay, endDay, origin);
        for (var i = 1; i < operands.Count; i++)
        {
            open = OpenIntervals.Combined(operation, open, operands[i].Between(firstDay, endDay, origin));
        }

        return open;
    }

    // A year is like another when it is so for every operand.
    internal override object[] YearShapes()
    {
        var shapes = operands.Select(o => o.YearShapes()).ToList();
        return [.. Enumerable.Range(0, shapes[0].Length).Select(y => (object)ValueList.Create<object>([.. shapes.Select(s => s[y])]))];
    }
}
