using System.Text.Json.Serialization.Metadata;

namespace ServiceQuality.Json;

// A converter of objects, whatever their type.
internal interface IDtoForm
{
    // What the objects look like.
    JsonTypeInfo Dto { get; }
}
