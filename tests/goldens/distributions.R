# Rscript tests/goldens/distributions.R > tests/goldens/distributions.csv
# Natural logarithms of both tails, and quantiles, by R's own p* and q* functions. Every number written here was held against
# continued fractions and series with 60 digits (mpmath) and stays only if the two agree to 1e-12 relative.
# A tail of a discrete distribution is as in R: lower is P(X <= k), upper is P(X > k).
source("tests/goldens/emit.R")
header()
index <- new.env()
nextId <- function(method) {
    index[[method]] <- (if (is.null(index[[method]])) 0 else index[[method]]) + 1
    paste0(gsub("([A-Z])", "-\\L\\1", method, perl = TRUE), "-", index[[method]])
}
# p is one of R's distribution functions with its parameters given by name; both logarithms in one case.
tails <- function(method, input, p, ...) {
    expected <- list(logUpper = p(..., lower.tail = FALSE, log.p = TRUE), logLower = p(..., lower.tail = TRUE, log.p = TRUE))
    case(nextId(method), method, input, expected)
}

# Normal: pnorm.
for (z in c(-40, -38.5, -20, -8.25, -6, -3, -1.96, -1, -0.5, -1e-10, 0, 0.25, 0.67448975019608171, 1, 1.6448536269514722, 2.5, 4, 5.7, 7.5, 12, 30, 37.6, 40))
    tails("normalTail", list(z = z), pnorm, z)

# Student's t: pt.
for (a in list(c(0, 7), c(0.5, 1), c(-2.5, 1), c(1e6, 1), c(-3.2, 2.5), c(2.2, 9.7), c(12.7, 3), c(-40, 12), c(38, 283), c(-2000, 29),
               c(1.96, 1e6), c(-35, 1e6), c(1e10, 40), c(6.5, 123.456), c(0.001, 15)))
    tails("studentTail", list(t = a[1], df = a[2]), pt, a[1], a[2])

# Chi-square: pchisq.
for (a in list(c(0.001, 0.5), c(30, 0.5), c(1400, 0.5), c(3.841458820694124, 1), c(1e-8, 1), c(2000, 1), c(1e5, 1), c(5, 2), c(1500, 2), c(0.02, 3), c(11.07, 5),
               c(7.25, 8.5), c(0.3, 10), c(260, 10), c(88, 100), c(20, 100), c(900, 100), c(1100, 1000), c(4000, 1000), c(500, 1000.5),
               c(10300, 1e4), c(1.02e6, 1e6), c(9.8e5, 1e6), c(2e6, 1e6), c(5e5, 1e6)))
    tails("chiSquareTail", list(x = a[1], df = a[2]), pchisq, a[1], a[2])

# F: pf.
for (a in list(c(4.5, 1, 1), c(1e8, 1, 1), c(0.001, 1, 10), c(5.32, 1, 8), c(700, 1, 60), c(2.5, 3, 17), c(0.05, 3, 17), c(2.87, 2.5, 12.75),
               c(310, 4, 9.3), c(9.5, 4, 293), c(150, 2, 1e4), c(1200, 4, 1e4), c(1.3, 100, 100), c(6, 100, 100), c(0.15, 100, 100), c(1.21, 1000, 500.5),
               c(2.5, 1000, 1000), c(0.75, 1000, 1000), c(3.1, 2, 1e6), c(400, 2, 1e6), c(1.01, 1e5, 1e5), c(1.2, 1e6, 50), c(0.7, 1e6, 200),
               c(1.005, 1e6, 1e6), c(1.05, 1e6, 1e6), c(1e-6, 6, 30), c(45, 17.3, 4.2)))
    tails("fTail", list(x = a[1], df1 = a[2], df2 = a[3]), pf, a[1], a[2], a[3])

# Beta: pbeta.
for (a in list(c(0.5, 0.5, 0.5), c(1e-12, 0.5, 0.5), c(0.3, 1, 1), c(0.2, 2, 3), c(0.999, 2, 3), c(1e-5, 40, 2), c(0.01, 10, 10), c(0.97, 10, 10), c(0.75, 81, 20),
               c(0.5, 812, 189), c(0.82, 812, 189), c(0.1, 0.01, 7.5), c(1e-3, 1e-3, 200), c(0.25, 3.3, 1e4), c(2e-4, 3.3, 1e4), c(0.51, 1e5, 1e5),
               c(0.45, 1e5, 1e5), c(0.5005, 1e6, 1e6), c(0.52, 1e6, 1e6)))
    tails("betaTail", list(x = a[1], a = a[2], b = a[3]), pbeta, a[1], a[2], a[3])

# Binomial: pbinom, P(X <= k) and P(X > k).
for (a in list(c(0, 10, 0.3), c(9, 10, 0.3), c(3, 10, 0.5), c(79, 100, 0.8), c(10, 100, 0.8), c(400, 1000, 0.5), c(700, 1000, 0.5), c(12, 1e4, 0.003),
               c(150, 1e4, 0.003), c(5100, 1e4, 0.5), c(101000, 1e6, 0.1), c(5, 1e6, 1e-6), c(60, 1e6, 1e-6), c(0, 1e9, 1e-9), c(20, 1e9, 1e-9),
               c(1050, 1e9, 1e-6), c(2000, 1e9, 1e-6), c(500030000, 1e9, 0.5), c(500300000, 1e9, 0.5), c(99990000, 1e9, 0.1)))
    tails("binomialTail", list(k = a[1], n = a[2], p = a[3]), pbinom, a[1], a[2], a[3])

# Poisson: ppois, P(X <= k) and P(X > k).
for (a in list(c(0, 0.001), c(3, 0.001), c(0, 1), c(5, 1), c(170, 1), c(4, 12.5), c(60, 12.5), c(100, 100), c(30, 100), c(400, 100), c(1100, 1000), c(800, 1000),
               c(1000300, 1e6), c(990000, 1e6), c(1.2e6, 1e6), c(1000050000, 1e9), c(999000000, 1e9), c(1001000000, 1e9)))
    tails("poissonTail", list(k = a[1], lambda = a[2]), ppois, a[1], a[2])

# Quantiles. p is the probability at most the quantile, unless the tail is "upper": then the probability above it.
quantiles <- function(method, input, q, p, ..., tail = "lower") {
    case(nextId(method), method, c(input, list(p = p, tail = tail)), list(quantile = q(p, ..., lower.tail = tail == "lower")))
}
for (p in c(1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-10, 1e-6, 0.001, 0.025, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.8, 0.95, 0.975, 0.995, 0.9999995))
    quantiles("normalQuantile", list(), qnorm, p)
for (p in c(1e-300, 1e-12)) quantiles("normalQuantile", list(), qnorm, p, tail = "upper")
for (a in list(c(0.975, 1), c(0.975, 2), c(0.995, 3), c(0.95, 4.5), c(0.975, 29), c(0.9995, 100), c(0.975, 1e6), c(1e-10, 5), c(0.3, 12)))
    quantiles("studentQuantile", list(df = a[2]), qt, a[1], a[2])
for (a in list(c(0.95, 0.5), c(0.95, 1), c(0.025, 1), c(1e-6, 2), c(0.999, 2), c(0.05, 10), c(0.95, 10), c(1e-10, 30), c(0.025, 100.5), c(0.975, 1000), c(0.025, 1e6), c(0.995, 1e6)))
    quantiles("chiSquareQuantile", list(df = a[2]), qchisq, a[1], a[2])
for (a in list(c(1e-20, 4), c(1e-100, 12), c(1e-20, 1000))) quantiles("chiSquareQuantile", list(df = a[2]), qchisq, a[1], a[2], tail = "upper")
for (a in list(c(0.025, 0.3), c(0.5, 1), c(0.975, 3.7), c(0.025, 12), c(0.975, 1e4), c(0.025, 1e9), c(0.975, 1e9)))
    quantiles("gammaQuantile", list(shape = a[2]), qgamma, a[1], a[2])
for (a in list(c(0.025, 0.5, 0.5), c(0.3, 1, 4), c(0.025, 80, 21), c(0.975, 81, 20), c(0.005, 812, 189), c(0.995, 1, 1000), c(0.025, 3, 1e6), c(0.975, 5e5, 5e5), c(0.1, 2.5, 7.25), c(1e-8, 5, 9)))
    quantiles("betaQuantile", list(a = a[2], b = a[3]), qbeta, a[1], a[2], a[3])
# Above 400000 denominator degrees of freedom qf answers with the chi-square limit, which is apart by 7e-6: none of those here.
for (a in list(c(0.95, 1, 10), c(0.975, 4, 293), c(0.025, 299, 1196), c(0.99, 2.5, 12.75), c(0.95, 100, 100), c(0.5, 7, 3), c(0.999, 2, 2e4), c(0.05, 3, 3), c(0.975, 1000, 2000)))
    quantiles("fQuantile", list(df1 = a[2], df2 = a[3]), qf, a[1], a[2], a[3])
