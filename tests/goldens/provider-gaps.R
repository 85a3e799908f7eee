# Rscript tests/goldens/provider-gaps.R > tests/goldens/provider-gaps.csv
# Gaps on the side of the provider: two groups (Welch, Mann-Whitney), one sample against a value, pairs, a share against a promised share.
# R's t.test, wilcox.test and binom.test; the standardized sizes and their intervals in plain R.
source("tests/goldens/emit.R")
header()
z <- qnorm(0.975)
around <- function(effect, variance, n) effect + c(-1, 1) * z * sqrt(variance + effect^2 / (2 * n))
# Actual and reference: the group that is compared and the one it is compared with; turned round where lower is better.
two <- function(id, actual, reference, lower = FALSE) {
    a <- if (lower) reference else actual; b <- if (lower) actual else reference
    t <- t.test(a, b); w <- suppressWarnings(wilcox.test(a, b, correct = TRUE, exact = FALSE))
    n <- length(a) + length(b)
    pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (n - 2))
    g <- (mean(a) - mean(b)) / pooled * (1 - 3 / (4 * (n - 2) - 1))
    case(id, "views", list(actual = actual, reference = reference, lowerIsBetter = lower), list(size = mean(a) - mean(b), interval = t$conf.int,
        t = unname(t$statistic), df = unname(t$parameter), p = t$p.value, w = unname(w$statistic), rankBiserial = 2 * unname(w$statistic) / (length(a) * length(b)) - 1,
        effect = g, effectInterval = around(g, 1 / length(a) + 1 / length(b), n)))
}
one <- function(id, method, values, reference, sign = 1) {
    d <- sign * (values - reference); t <- t.test(d); n <- length(d)
    g <- mean(d) / sd(d) * (1 - 3 / (4 * (n - 1) - 1))
    case(id, method, list(values = values, reference = reference, sign = sign), list(size = mean(d), interval = t$conf.int, t = unname(t$statistic), df = n - 1,
        p = t$p.value, effect = g, effectInterval = around(g, 1 / n, n)))
}
customers <- c(7, 6, 7, 5, 6, 7, 7, 6, 5, 7, 6, 6, 7, 4, 6, 7, 7, 5, 6, 7, 6, 7, 6, 5, 7, 6, 7, 7, 6, 6)
managers <- c(6, 5, 5, 6, 4, 7, 5, 6, 5, 4)
two("views-ratings", managers, customers)
two("views-hours-lower", c(24, 30, 20.5, 26, 24, 36), c(12, 9.5, 16, 12, 24, 10, 8, 14.25, 12), lower = TRUE)
two("views-unequal-sizes", c(1, 7), c(3, 4, 4, 5, 3, 3, 5, 4, 6, 4, 4))
one("ratings-top", "oneSample", c(5, 6, 4, 7, 5, 6, 6, 3, 5), 7)
one("ratings-stated", "oneSample", c(5, 6, 4, 7, 5, 6, 6, 3, 5), 5.5)
one("target-lower", "oneSample", c(26.5, 23.25, 31, 24, 28.75, 22.5, 40), 24, -1)
one("standard-lower", "standard", c(12, 10, 16, 12, 18, 8), 24, 1)
one("large-offset", "oneSample", 1e6 + c(0.125, 0.5, 0.25, 0.875, 0.625), 1e6)
one("pairs", "pairs", c(-2, -1, 0, 0, -1, 1, -3, -1, 0, -1, -2, 0), 0)
share <- function(id, x, n, promised, lower = FALSE) {
    s <- if (lower) -1 else 1; p <- x / n
    w <- suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
    h <- function(q) s * (2 * asin(sqrt(q)) - 2 * asin(sqrt(promised)))
    b <- if (promised > 0 && promised < 1) binom.test(x, n, promised)$p.value else NA
    expected <- list(size = s * (p - promised), interval = sort(s * (w - promised)), effect = h(p), effectInterval = sort(h(w)))
    if (!is.na(b)) expected$p <- b
    case(id, "share", list(events = x, trials = n, promised = promised, lowerIsBetter = lower), expected)
}
share("share-attainment", 431, 480, 0.95)
share("share-errors-lower", 7, 150, 0.02, TRUE)
share("share-all-promised", 46, 48, 1)
