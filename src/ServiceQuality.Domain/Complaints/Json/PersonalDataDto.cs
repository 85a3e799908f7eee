using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Complaints.Json;

// Personal data, in a document of their own: the form of the record has none of them.
internal sealed class PersonalDataDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string RecordId { get; set; }

    public required ConfidentialityPolicy Policy { get; set; }

    public Dictionary<string, string>? Fields { get; set; }

    public List<Disclosure>? Disclosures { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    public Instant? Erased { get; set; }

    internal static PersonalDataDto From(PersonalData data)
    {
        ListLimit.CheckWritten(
            $"The personal data of {InvariantText.Shorten(data.RecordId)}", data.Fields.Count, data.Disclosures.Count);
        return new()
        {
            RecordId = data.RecordId,
            Policy = data.Policy,
            Fields = data.Fields.Count == 0
                ? null
                : data.Fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            Disclosures = JsonDocuments.OrNull(data.Disclosures),
            Erased = data.Erased,
        };
    }

    internal PersonalData ToModel()
    {
        ListLimit.Check(Disclosures, "$.disclosures");
        return new(RecordId, Policy, [.. ReadFields()], [.. ReadDisclosures()], Erased);
    }

    private IEnumerable<CaseField> ReadFields()
    {
        List<KeyValuePair<string, string>> fields = [.. Fields ?? []];
        ListLimit.Check(fields, "$.fields");
        foreach (var (name, value) in fields)
        {
            var path = "$.fields" + JsonPlace.Step(name);
            if (Erased is not null)
            {
                throw new InvalidJsonException("Erased data have a value; allowed are values of data that are kept.", path);
            }

            if (!Policy.PersonalFields.Contains(name, StringComparer.Ordinal))
            {
                throw new InvalidJsonException(
                    $"Field \"{InvariantText.Shorten(name)}\" is not personal by the policy; "
                        + $"allowed are {InvariantText.Join(Policy.PersonalFields)}.",
                    path);
            }

            yield return JsonDocuments.Create(path, () => new CaseField(name, Guard.Against.InvalidCode(value)));
        }
    }

    private IEnumerable<Disclosure> ReadDisclosures()
    {
        for (var i = 0; i < Disclosures?.Count; i++)
        {
            yield return Policy.FindRefusal(Disclosures[i].Role, Disclosures[i].Purpose) is { } problem
                ? throw new InvalidJsonException(problem, "$.disclosures" + JsonPlace.Step(i))
                : Disclosures[i];
        }
    }
}
