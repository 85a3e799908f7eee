namespace ServiceQuality.Scoring.Statistics.Kernels;

// How far a kernel may go. The results are the same; what a machine or the values do not allow is done the next slower way.
internal enum KernelPath
{
    Scalar,
    Portable,
    Hardware,
}
