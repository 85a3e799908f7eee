using ServiceQuality.Conformance;

if (args is not ["calendar", _, ..])
{
    Console.Error.WriteLine("usage: calendar FILE...");
    return 2;
}

var tally = new Tally(Console.Out);
foreach (var file in args.Skip(1))
{
    CalendarVectors.Replay(file, tally);
}

return tally.Close();
