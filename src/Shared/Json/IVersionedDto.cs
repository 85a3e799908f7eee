namespace ServiceQuality.Json;

// A document that says in which version of its format it is written; without it, the first.
internal interface IVersionedDto
{
    int? FormatVersion { get; set; }
}
