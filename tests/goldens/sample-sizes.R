# Rscript tests/goldens/sample-sizes.R > tests/goldens/sample-sizes.csv
# Sample sizes and power from power.t.test; shares, means and alpha by their formulas.
source("tests/goldens/emit.R")
header()
side <- function(two) if (two) "two.sided" else "one.sided"
for (n in c(2, 3, 5, 12, 34, 90, 787, 20000)) for (dz in c(0.02, 0.2, 0.5, 1.3)) for (two in c(TRUE, FALSE)) if (sqrt(n) * dz < 30)
    case(paste("power", n, gsub("[.]", "", sprintf("%.2f", dz)), if (two) "two" else "one", sep = "-"), "pairedPower", list(n = n, dz = dz, significance = 0.05, isTwoSided = two),
        list(power = power.t.test(n = n, delta = dz, sd = 1, sig.level = 0.05, type = "paired", alternative = side(two))$power))
for (a in c(0.001, 0.01, 0.2)) case(paste0("power-level-", sub("[.]", "", a)), "pairedPower", list(n = 40, dz = 0.4, significance = a, isTwoSided = TRUE),
    list(power = power.t.test(n = 40, delta = 0.4, sd = 1, sig.level = a, type = "paired")$power))
for (dz in c(0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.5)) for (power in c(0.8, 0.9, 0.99)) for (two in c(TRUE, FALSE))
    case(paste("size", gsub("[.]", "", sprintf("%.2f", dz)), sub("[.]", "", power), if (two) "two" else "one", sep = "-"), "pairedSize", list(dz = dz, power = power, isTwoSided = two),
        list(n = power.t.test(power = power, delta = dz, sd = 1, type = "paired", alternative = side(two), tol = 1e-13)$n))
z <- function(level) qnorm(1 - (1 - level) / 2)
finite <- function(n, N) if (is.infinite(N)) n else n / (1 + (n - 1) / N)
k <- 0
for (e in c(0.01, 0.03, 0.05, 0.1)) for (p in c(0.5, 0.2)) for (level in c(0.95, 0.99)) for (N in c(Inf, 1000, 50))
    case(paste0("cochran-", k <- k + 1), "cochran", c(list(margin = e, share = p, level = level), if (is.finite(N)) list(population = N)), list(n = finite(z(level)^2 * p * (1 - p) / e^2, N)))
for (N in c(1, 100, 1000, 1e6)) case(paste0("yamane-", as.integer(N)), "yamane", list(population = N, margin = 0.05), list(n = N / (1 + N * 0.05^2)))
k <- 0
for (s in c(0.8, 1.4)) for (m in c(0.05, 0.15)) for (level in c(0.9, 0.95)) for (N in c(Inf, 400))
    case(paste0("mean-", k <- k + 1), "mean", c(list(sd = s, margin = m, level = level), if (is.finite(N)) list(population = N)), list(n = finite((z(level) * s / m)^2, N)))
# Bonett (2002).
test <- function(a, b, k, power) 2 * k / (k - 1) * (qnorm(0.975) + qnorm(power))^2 / log((1 - b) / (1 - a))^2 + 2
limits <- function(a, k, n, level) 1 - exp(log(1 - a) + c(1, -1) * z(level) * sqrt(2 * k / ((k - 1) * (n - 2))))
k <- 0
for (items in c(2, 5, 22)) for (a in c(0.8, 0.9)) for (b in c(0.7, 0.85)) case(paste0("alpha-test-", k <- k + 1), "alphaTest", list(expected = a, tested = b, items = items, power = 0.8), list(n = test(a, b, items, 0.8)))
# The n at which the interval is so wide, by root finding and not by the closed form.
k <- 0
for (items in c(2, 5, 22)) for (a in c(0.7, 0.9)) for (w in c(0.05, 0.1, 0.2))
    case(paste0("alpha-width-", k <- k + 1), "alphaWidth", list(expected = a, width = w, items = items, level = 0.95),
        list(n = uniroot(function(n) diff(limits(a, items, n, 0.95)) - w, c(2.01, 1e6), tol = 1e-10)$root))
# Two shares.
k <- 0
for (p in list(c(0.5, 0.75), c(0.9, 0.8), c(0.02, 0.05), c(0.6, 0.62))) for (two in c(TRUE, FALSE)) { k <- k + 1
    for (n in c(10, 120)) case(paste("shares-power", k, n, sep = "-"), "sharesPower", list(n = n, first = p[1], second = p[2], significance = 0.05, isTwoSided = two),
        list(power = power.prop.test(n = n, p1 = p[1], p2 = p[2], alternative = side(two))$power, strict = power.prop.test(n = n, p1 = p[1], p2 = p[2], alternative = side(two), strict = two)$power))
    for (power in c(0.8, 0.95)) { n <- power.prop.test(p1 = p[1], p2 = p[2], power = power, alternative = side(two), tol = 1e-13)$n; d <- abs(p[1] - p[2])
        case(paste("shares-size", k, sub("[.]", "", power), sep = "-"), "sharesSize", list(first = p[1], second = p[2], power = power, isTwoSided = two), list(n = n, corrected = n / 4 * (1 + sqrt(1 + 4 / (n * d)))^2)) } }
