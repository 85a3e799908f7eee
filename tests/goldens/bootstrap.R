# Rscript tests/goldens/bootstrap.R > tests/goldens/bootstrap.csv
# Bootstrap without R's own generator: Park and Miller's s = 16807 s mod 2147483647 from the seed, index floor(n s / 2147483647) from 0,
# resample b takes draws (b - 1) n + 1 .. b n in order; every product is a whole number below 2^53, so nothing is rounded. Two vectors
# are drawn by the same indices. Everything after the drawing is R's mean, median, sd, cor, quantile (type 7), qnorm and pnorm.
source("tests/goldens/emit.R")
header()
draw <- function(n, resamples, seed) {
    s <- seed
    matrix(sapply(seq_len(n * resamples), function(i) { s <<- (16807 * s) %% 2147483647; (n * s) %/% 2147483647 }), nrow = n)
}
statistics <- list(
    # As sum / n: the sums of the whole numbers below are exact, so a resample with the sum of the sample has its very mean.
    mean = function(x, y) sum(x) / length(x), median = function(x, y) median(x), sd = function(x, y) sd(x), correlation = function(x, y) cor(x, y))
bootstrap <- function(id, statistic, x, y = NULL, seed = 12345, resamples = 999) {
    n <- length(x); f <- statistics[[statistic]]; index <- draw(n, resamples, seed)
    t0 <- f(x, y); t <- apply(index, 2, function(i) f(x[i + 1], y[i + 1]))
    # A resample has the estimate itself (mean, median) or is plainly apart from it: rounding must not decide on which side it is.
    stopifnot(all(t == t0 | abs(t - t0) > 1e-9 * abs(t0)), statistic %in% c("mean", "median") || !any(t == t0))
    expected <- list(firstIndices = index[1:min(20, n)], estimate = t0, bootMean = mean(t), bootSd = sd(t))
    for (level in c(95, 90)) {
        q <- unname(quantile(t, c((1 - level / 100) / 2, 1 - (1 - level / 100) / 2)))
        expected[[paste0("percentile", level)]] <- q
        expected[[paste0("basic", level)]] <- 2 * t0 - rev(q)
    }
    # Bias: qnorm of the share of resamples strictly below the estimate, or at most the estimate.
    z0 <- c(Below = qnorm(mean(t < t0)), AtMost = qnorm(mean(t <= t0)))
    # Acceleration sum d^3 / (6 (sum d^2)^1.5) over the leave-one-out values: d = their mean minus each (Efron), or the estimate minus each.
    j <- sapply(1:n, function(i) f(x[-i], y[-i]))
    a <- sapply(list(Efron = mean(j) - j, Estimate = t0 - j), function(d) sum(d^3) / (6 * sum(d^2)^1.5))
    # The median of an even number of values leaves as many steps down as up, all equal: an acceleration of exactly 0. Nowhere is one
    # what rounding left of 0, nor 0 / 0 (a median that no value left out can move).
    stopifnot(a == 0 | abs(a) > 1e-6)
    expected <- c(expected, list(shareBelow = mean(t < t0), shareAtMost = mean(t <= t0), z0Below = z0[1], z0AtMost = z0[2],
        jackknifeMean = mean(j), jackknifeStandardError = sqrt((n - 1) / n * sum((j - mean(j))^2)), accelerationEfron = a[1], accelerationEstimate = a[2]))
    for (level in c(95, 90)) for (z in names(z0)) for (k in names(a)) {
        u <- z0[z] + qnorm(c((1 - level / 100) / 2, 1 - (1 - level / 100) / 2))
        expected[[paste0("bca", level, z, k)]] <- unname(quantile(t, pnorm(z0[z] + u / (1 - a[k] * u))))
    }
    case(id, "bootstrap", c(list(statistic = statistic, x = x), if (!is.null(y)) list(y = y), list(seed = seed, resamples = resamples)), expected)
}
x <- c(12, 7, 3, 25, 9, 14, 8, 5, 31, 11, 6, 2, 18, 10, 7, 4, 22, 13, 9, 8, 1, 16, 47, 5, 12, 6, 20, 3, 10, 15)
y <- c(5, 4, 2, 9, 4, 7, 3, 3, 10, 6, 1, 2, 8, 4, 5, 1, 7, 6, 2, 5, 3, 9, 8, 4, 4, 2, 6, 3, 7, 5)
bootstrap("bootstrap-mean", "mean", x)
bootstrap("bootstrap-median", "median", x)
bootstrap("bootstrap-sd", "sd", x + ((1:30) * 7) %% 31 / 64)
bootstrap("bootstrap-correlation", "correlation", x, y)
bootstrap("bootstrap-median-odd", "median", c(5.5, 6, 4, 7.25, 3, 5, 6.5, 8, 2, 10, 8.5, 4.5, 9, 12, 3.5, 14, 1, 11, 20), seed = 1, resamples = 499)
bootstrap("bootstrap-mean-other-seed", "mean", x, seed = 2147483646)
bootstrap("bootstrap-correlation-other-seed", "correlation", y, x, seed = 20240611, resamples = 1000)
