namespace ServiceQuality.Domain.Json.Sla;

// The members of a matrix of priorities in JSON: the columns, and the rows with their impact.
internal sealed class MatrixParts
{
    public required List<string> Urgencies { get; set; }

    public required List<MatrixRowParts> Impacts { get; set; }
}
