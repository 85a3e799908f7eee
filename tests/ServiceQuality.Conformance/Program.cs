using System.Text.Json;
using ServiceQuality.Conformance;

Action<string, JsonElement, Tally>? replay = args switch
{
    ["calendar", _, ..] => CalendarVectors.Replay,
    ["tickets", _, ..] => TicketVectors.Replay,
    _ => null,
};
if (replay is null)
{
    Console.Error.WriteLine("usage: calendar FILE... | tickets FILE...");
    return 2;
}

var tally = new Tally(Console.Out);
foreach (var file in args.Skip(1))
{
    VectorFile.Replay(file, tally, replay);
}

return tally.Close();
