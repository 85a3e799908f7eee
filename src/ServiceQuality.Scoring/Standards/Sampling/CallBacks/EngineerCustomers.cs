using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>An engineer with the customers that the engineer serves. A customer may belong to several engineers.</summary>
[JsonConverter(typeof(ScoringJsonConverter<EngineerCustomers>))]
public sealed record EngineerCustomers
{
    /// <summary>Creates it.</summary>
    /// <param name="engineer">The engineer.</param>
    /// <param name="customers">The customers, each once; their order does not matter.</param>
    /// <exception cref="ArgumentException">
    /// A name is null, blank or has white space at its ends, or a customer appears twice.
    /// </exception>
    public EngineerCustomers(string engineer, IEnumerable<string> customers)
    {
        Engineer = Guard.Against.InvalidCode(engineer);
        Guard.Against.Null(customers);
        string[] names = [.. customers];
        for (var i = 0; i < names.Length; i++)
        {
            Guard.Against.InvalidCode(names[i], nameof(customers));
        }

        Array.Sort(names, StringComparer.Ordinal);
        for (var i = 1; i < names.Length; i++)
        {
            Guard.Against.Invalid(
                names[i] == names[i - 1],
                $"The customer \"{InvariantText.Shorten(names[i])}\" of {InvariantText.Shorten(engineer)} appears twice; "
                    + "allowed is once.",
                nameof(customers));
        }

        Customers = ValueList.Create<string>(names);
    }

    /// <summary>The engineer.</summary>
    public string Engineer { get; }

    /// <summary>The customers in ordinal order.</summary>
    public ValueList<string> Customers { get; }

    /// <summary>The engineer and the number of customers.</summary>
    /// <returns>For example <c>Li: 12 customers</c>.</returns>
    public override string ToString() => $"{Engineer}: {InvariantText.Count(Customers.Count, "customer")}";
}
