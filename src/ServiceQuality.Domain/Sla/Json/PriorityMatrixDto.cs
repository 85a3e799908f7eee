namespace ServiceQuality.Domain.Sla.Json;

// A matrix of priorities: the columns, and the rows with their impact.
internal sealed class PriorityMatrixDto
{
    public required List<string> Urgencies { get; set; }

    public required List<MatrixRowDto> Impacts { get; set; }

    internal static PriorityMatrixDto From(PriorityMatrix matrix)
    {
        var columns = matrix.Urgencies.Count;
        return new()
        {
            Urgencies = [.. matrix.Urgencies],
            Impacts = [.. matrix.Impacts.Select((impact, i) => Row(impact, matrix.Priorities.Skip(i * columns).Take(columns)))],
        };
    }

    internal PriorityMatrix ToModel()
    {
        ListLimit.Check(Urgencies, "$.urgencies");
        ListLimit.Check(Impacts, "$.impacts");
        for (var i = 0; i < Impacts.Count; i++)
        {
            var count = Impacts[i].Priorities.Count;
            if (count != Urgencies.Count)
            {
                throw new InvalidJsonException(
                    $"The row has {InvariantText.Format(count)} priorities; "
                        + $"allowed are {InvariantText.Format(Urgencies.Count)}, one for each of the urgencies.",
                    $"$.impacts{JsonPlace.Step(i)}.priorities");
            }
        }

        return new(Impacts.Select(r => r.Impact), Urgencies, Impacts.SelectMany(r => r.Priorities));
    }

    private static MatrixRowDto Row(string impact, IEnumerable<Priority> priorities) =>
        new() { Impact = impact, Priorities = [.. priorities] };
}
