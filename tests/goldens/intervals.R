# Rscript tests/goldens/intervals.R > tests/goldens/intervals.csv
# Intervals of a mean, a proportion, a rate, a ratio of rates and a quantile; quantiles of the nine types. Limits of counts up to
# 1e9 were held against continued fractions with 60 digits (mpmath): all agree to 1e-12 relative.
source("tests/goldens/emit.R")
header()

# ---- Mean: t.test, and the normal form mean -+ qnorm(1 - (1-c)/2) sd / sqrt(n) with the sample's own sd (n - 1) --------------
means <- list(small = c(5.1, 4.9, 6.2, 5.7, 5.5), two = c(1, 2), tied = c(3, 4, 4, 5, 5, 5, 6, 7, 7, 2), likert = 1 + ((1:60)^2 * 3 + (1:60) %/% 7) %% 7,
    "far-from-zero" = 1e6 + ((1:20) * 7) %% 11 / 8, constant = c(4, 4, 4, 4))
for (n in names(means)) { x <- means[[n]]; m <- length(x)
    expected <- list(mean = mean(x), sd = sd(x), standardError = sd(x) / sqrt(m))
    for (level in c(90, 95, 99)) {
        # t.test refuses a sample without spread; its interval is the mean itself.
        t <- if (sd(x) == 0) c(mean(x), mean(x)) else t.test(x, conf.level = level / 100)$conf.int
        expected[[paste0("t", level)]] <- t
        expected[[paste0("normal", level)]] <- mean(x) + c(-1, 1) * qnorm((1 - level / 100) / 2, lower.tail = FALSE) * sd(x) / sqrt(m)
    }
    case(paste0("mean-", n), "meanInterval", list(x = x), expected)
}

# ---- Proportion, Clopper and Pearson: binom.test; above a million trials, where it would add up every outcome for its p, the two
# calls of qbeta it makes for the interval ----
clopper <- function(x, n, level) {
    a <- (1 - level) / 2
    i <- c(if (x == 0) 0 else qbeta(a, x, n - x + 1), if (x == n) 1 else qbeta(1 - a, x + 1, n - x))
    if (n <= 1e6) same(i, as.vector(binom.test(x, n, conf.level = level)$conf.int), 0)
    i
}
for (a in list(c(0, 1), c(1, 1), c(0, 10), c(3, 10), c(10, 10), c(15, 16), c(80, 100), c(20, 20), c(812, 1000), c(999, 1000), c(1, 1000000), c(0, 1000000), c(999999, 1000000),
    c(123456789, 987654321), c(0, 1e9), c(1, 1e9), c(500000000, 1e9), c(999999999, 1e9), c(1e9, 1e9))) {
    expected <- list()
    for (level in c(90, 95, 99)) {
        expected[[paste0("interval", level)]] <- clopper(a[1], a[2], level / 100)
    }
    case(sprintf("clopper-pearson-%d-of-%d", as.integer(a[1]), as.integer(a[2])), "clopperPearson", list(successes = a[1], trials = a[2]), expected)
}

# ---- Rate: poisson.test; its p is not used, so the rate it is told to test is the one seen, which spares it the sum ----------------------------------------------------------------------------------------------------
k <- 0
for (a in list(c(0, 1), c(0, 2500), c(1, 90), c(12, 4000), c(3, 0.25), c(100, 100), c(5000, 1e6), c(1e6, 12.5), c(1e9, 1), c(1e9, 3e7))) {
    expected <- list(rate = a[1] / a[2])
    for (level in c(90, 95, 99)) expected[[paste0("interval", level)]] <- poisson.test(a[1], a[2], r = if (a[1] > 0) a[1] / a[2] else 1, conf.level = level / 100)$conf.int
    case(paste0("poisson-rate-", k <- k + 1), "poissonRate", list(events = a[1], exposure = a[2]), expected)
}

# ---- Ratio of two rates: poisson.test of two counts ------------------------------------------------------------------------
# The two-sided p is R's: binomial outcomes of the first count that are no likelier than the one seen (with a relative slack of
# 1e-7), all summed; not twice the smaller tail. One-sided: ratio above or below 1. Where p is under the least double, the same
# sum is taken of logarithms.
k <- 0
ratio <- function(x1, e1, x2, e2) {
    n <- x1 + x2; share <- e1 / (e1 + e2)
    run <- function(alternative, level = 0.95) poisson.test(c(x1, x2), c(e1, e2), alternative = alternative, conf.level = level)
    r <- run("two.sided")
    greater <- pbinom(x1 - 1, n, share, lower.tail = FALSE, log.p = TRUE); less <- pbinom(x1, n, share, log.p = TRUE)
    d <- dbinom(0:n, n, share, log = TRUE); d <- sort(d[d <= d[x1 + 1] + log1p(1e-7)], decreasing = TRUE)
    out <- dbinom(0:n, n, share, log = TRUE); out <- sum(exp(out[out > out[x1 + 1] + log1p(1e-7)]))
    two <- if (out == 0) 0 else if (out < 0.5) log1p(-out) else d[1] + log(sum(exp(d - d[1])))
    for (a in list(list(two, r$p.value), list(greater, run("greater")$p.value), list(less, run("less")$p.value))) if (a[[2]] > 1e-290) same(exp(a[[1]]), a[[2]], 1e-9)
    expected <- list(ratio = unname(r$estimate))
    if (is.infinite(expected$ratio)) stopifnot(x2 == 0)
    for (level in c(90, 95, 99)) expected[[paste0("interval", level)]] <- run("two.sided", level / 100)$conf.int
    case(paste0("rate-ratio-", k <<- k + 1), "rateRatio", list(events1 = x1, exposure1 = e1, events2 = x2, exposure2 = e2),
        c(expected, list(logPTwoSided = two, logPGreater = greater, logPLess = less)))
}
ratio(30, 12000, 18, 11000)
ratio(11, 800, 23, 3011)
ratio(0, 100, 7, 120)
ratio(9, 250, 0, 200)
ratio(1, 1, 1, 1)
ratio(5, 10, 5, 40)
ratio(120, 1000, 200, 1000)
ratio(4000, 52000, 4300, 50000)
ratio(3000, 1000, 100, 1000)
ratio(50, 3.5, 20, 7.25)

# ---- Quantiles: quantile(type = 1..9) --------------------------------------------------------------------------------------
samples <- list(one = 7.5, two = c(3, 1.25), "two-equal" = c(4, 4), five = c(9, 2, 4.5, 2, 7), ten = c(12, 5, 5, 8, 30, 1, 8, 8, 21, 3),
    eleven = c(0.5, 14, 3, 3, 3, 9.25, -4, 6, 11, 2, 6), twenty = ((1:20) * 37) %% 23 + 0.5)
p <- c(0, 0.05, 0.25, 0.5, 0.9, 1)
for (n in names(samples)) for (type in 1:9) for (probability in list(p, c(0.1, 0.3, 0.35, 0.7, 0.75, 0.95, 0.99)))
    case(paste0("quantile-", n, "-type-", type, if (length(probability) == 7) "-more"), "quantile", list(x = samples[[n]], type = type, probabilities = probability),
        list(quantiles = unname(quantile(samples[[n]], probability, type = type))))

# ---- Interval of a quantile by order statistics: qbinom, pbinom --------------------------------------------------------------
# For confidence c, a = (1 - c) / 2: lower rank is the greatest l with P(B <= l - 1) <= a, upper rank the least u with P(B <= u - 1) >= 1 - a,
# B binomial (n, q), ranks from 1. A rank under 1 or over n is not there: rank and value NA, and no coverage. Coverage is
# P(B <= u - 1) - P(B <= l - 1).
orderInterval <- function(id, x, q, c) {
    n <- length(x); a <- (1 - c) / 2; at <- pbinom(0:n, n, q) # at[r] = P(B <= r - 1)
    # No share may lie so near a bound that rounding would choose the rank.
    stopifnot(all(abs(at - a) > 1e-9), all(abs(at - (1 - a)) > 1e-9))
    l <- sum(at <= a); u <- which(at >= 1 - a)[1]
    # The same ranks from R's quantiles of the binomial: P(B <= l) is the first above a.
    stopifnot(l == qbinom(a, n, q), u == qbinom(1 - a, n, q) + 1)
    if (l < 1) l <- NA; if (u > n) u <- NA
    s <- sort(x)
    case(id, "quantileOrderInterval", list(x = x, probability = q, confidence = c),
        list(lowerRank = l, upperRank = u, lower = s[l], upper = s[u], coverage = if (is.na(l) || is.na(u)) NA else at[u] - at[l]))
}
long <- ((1:97) * 37) %% 101 / 4
for (q in c(0.1, 0.5, 0.75, 0.9, 0.95)) for (c in c(0.9, 0.95, 0.99)) {
    for (n in c("five", "ten", "eleven", "twenty")) orderInterval(sprintf("order-%s-%d-%d", n, as.integer(round(q * 100)), as.integer(round(c * 100))), samples[[n]], q, c)
    orderInterval(sprintf("order-long-%d-%d", as.integer(round(q * 100)), as.integer(round(c * 100))), long, q, c)
}
orderInterval("order-one", 7.5, 0.5, 0.95)
orderInterval("order-two-low-confidence", c(3, 1.25), 0.5, 0.4)
orderInterval("order-thousand", ((1:1000) * 37) %% 1009, 0.9, 0.95)
