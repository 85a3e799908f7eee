namespace ServiceQuality.Json;

// A serializer context of the DTOs of an area. A converter that meets its options is within a document of the library, not of
// the host.
internal interface IDocumentContext;
