# Rscript tests/goldens/control-charts.R > tests/goldens/control-charts.csv
# Control charts by their formulas in base R: np (Montgomery 7.4), I' (Taylor 2017; qicharts2's qic.ip with base points only), X-bar
# and S (Montgomery 6.29 to 6.31; sigma as qcc's UWAVE-SD and as qicharts2), moving averages, limits as quantiles, and the likeliest
# point of a change with its likelihood set. Points are counted from 0.
source("tests/goldens/emit.R")
header()

# ---- np: centre n p, sigma sqrt(n p (1 - p)), limits cut to 0 and n; quantiles of the binomial distribution at 0.27 % ----------
nps <- list(equal = list(x = c(4, 7, 3, 5, 9, 2, 6, 4, 5, 8, 17, 3, 5, 6), n = rep(120, 14)),
    differing = list(x = c(4, 0, 3, 5, 9, 2, 6, 14, 5, 8, 1, 3), n = c(50, 20, 61, 75, 90, 33, 80, 95, 40, 77, 12, 58)),
    rare = list(x = c(0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0), n = c(900, 820, 910, 870, 990, 1000, 860, 905, 930, 877, 912, 958)))
for (id in names(nps)) { x <- nps[[id]]$x; n <- nps[[id]]$n
    p <- sum(x) / sum(n); s <- sqrt(n * p * (1 - p)); z <- (x - n * p) / s
    case(paste0("np-", id), "np", list(x = x, n = n), list(centre = n * p, sigma = s, lower = pmax(0, n * p - 3 * s), upper = pmin(n, n * p + 3 * s),
        sigmaZ = mean(abs(diff(z))) / 1.128, sdZ = sd(z), dispersion = sum(z^2), dispersionP = pchisq(sum(z^2), length(x) - 1, lower.tail = FALSE),
        quantileLower = qbinom(0.00135, n, p), quantileUpper = qbinom(0.99865, n, p)))
}

# ---- Quantiles of counts and rates (Poisson) and of gaps (geometric, failures before an event, probability 1 / (1 + m)) ----------
x <- c(17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16); n <- c(3.5, 2, 5, 4.25, 4, 3, 6, 4, 3, 7, 4, 2.5)
case("quantile-c", "quantileC", list(x = x), list(lower = rep(qpois(0.00135, mean(x)), 12), upper = rep(qpois(0.99865, mean(x)), 12)))
u <- sum(x) / sum(n)
case("quantile-u", "quantileU", list(x = x, n = n), list(lower = qpois(0.00135, n * u) / n, upper = qpois(0.99865, n * u) / n))
g <- c(4, 3, 2, 0, 1, 5, 1, 2, 8, 5, 0, 4, 1, 13, 27, 1); m <- mean(g)
case("quantile-g", "quantileG", list(x = g), list(lower = rep(qgeom(0.00135, 1 / (1 + m)), 16), upper = rep(qgeom(0.99865, 1 / (1 + m)), 16)))

# ---- I' -------------------------------------------------------------------------------------------------------------------------
ips <- list(plain = list(y = c(3.1, 2.9, 3.6, 2.2, 4.8, 3.3, 3.0, 2.7, 3.9, 3.4, 2.5, 3.2, 9.0, 3.1), n = c(10, 14, 8, 22, 5, 16, 31, 12, 9, 18, 25, 11, 7, 13)),
    ratio = list(y = c(426, 543, 428, 67, 303, 481, 304, 718) / c(90, 110, 90, 40, 60, 70, 90, 120), n = c(90, 110, 90, 40, 60, 70, 90, 120)))
for (id in names(ips)) { y <- ips[[id]]$y; n <- ips[[id]]$n; k <- length(y)
    centre <- sum(y * n) / sum(n)
    s <- sqrt(pi / 2) * abs(diff(y)) / sqrt(1 / n[-k] + 1 / n[-1])
    screened <- mean(s[s < mean(s) * (1 + 3 * sqrt(2 - 4 / pi) / (2 / sqrt(pi)))])
    for (v in list(list("", mean(s)), list("-screened", screened))) {
        sigma <- v[[2]] / sqrt(n)
        case(paste0("iprime-", id, v[[1]]), "iPrime", list(y = y, n = n, screened = v[[1]] != ""),
            list(centre = centre, sigma = sigma, lower = centre - 3 * sigma, upper = centre + 3 * sigma))
    }
}

# ---- X-bar and S ----------------------------------------------------------------------------------------------------------------
c4 <- function(n) sqrt(2 / (n - 1)) * exp(lgamma(n / 2) - lgamma((n - 1) / 2))
same(c4(2:4), c(sqrt(2 / pi), sqrt(pi) / 2, 2 * sqrt(2 / (3 * pi))))
groups <- list(equal = list(c(5.1, 4.8, 6.2, 5.5), c(4.9, 5.0, 5.4, 6.1), c(6.6, 5.9, 5.0, 5.2), c(5.3, 5.7, 4.4, 5.1), c(9.9, 4.2, 5.6, 7.0), c(5.0, 5.1, 5.2, 5.3)),
    differing = list(c(31, 44, 28), c(25, 39, 41, 36, 30), c(52, 47), c(33, 38, 29, 45, 40, 37, 35, 31), c(41, 62, 28, 33), c(27, 30, 36, 44, 51, 29)))
for (id in names(groups)) { g <- groups[[id]]; n <- lengths(g); m <- sapply(g, mean); s <- sapply(g, sd)
    centre <- sum(n * m) / sum(n); a <- c4(n)
    pooled <- sqrt(sum((n - 1) * s^2) / sum(n - 1))
    for (v in list(list("mean", rep(mean(s / a), length(n))), list("pooled", pooled / a))) { sigma <- v[[2]]
        case(paste0("subgroups-", id, "-", v[[1]]), "subgroups", list(values = unlist(g), sizes = n, pooled = v[[1]] == "pooled"),
            list(means = m, centre = centre, lower = centre - 3 * sigma / sqrt(n), upper = centre + 3 * sigma / sqrt(n),
                deviations = s, deviationCentre = a * sigma, deviationLower = pmax(0, a * sigma - 3 * sigma * sqrt(1 - a^2)), deviationUpper = a * sigma + 3 * sigma * sqrt(1 - a^2)))
    }
    # With equal sizes sigma is the mean deviation divided by c4, limits are A3, B3 and B4 of the table (to its digits).
    if (id == "equal") { same(mean(s / a), mean(s) / a[1]); same(3 / (a[1] * 2), 1.628, 1e-3); same(1 + 3 * sqrt(1 - a[1]^2) / a[1], 2.266, 1e-3) }
}

# ---- EWMA -----------------------------------------------------------------------------------------------------------------------
y <- c(10.437, 8.133, 7.421, 10.998, 10.345, 9.395, 10.291, 10.416, 10.082, 9.912, 10.543, 10.181, 9.274, 8.818, 10.956, 10.893, 10.916, 10.324, 10.574, 8.811,
    11.657, 11.123, 12.103, 10.592, 11.117, 10.262, 11.723, 9.577, 11.117, 11.001)
for (v in list(list("known", 0.2, 2.7, 10, 1), list("small", 0.05, 2.615, 10, 1), list("estimated", 0.3, 3, mean(y), mean(abs(diff(y))) / 1.128))) {
    w <- v[[2]]; centre <- v[[4]]
    smoothed <- as.numeric(stats::filter(w * y, 1 - w, method = "recursive", init = centre))
    sigma <- v[[5]] * sqrt(w / (2 - w) * (1 - (1 - w)^(2 * seq_along(y))))
    upper <- centre + v[[3]] * sigma; lower <- centre - v[[3]] * sigma
    case(paste0("ewma-", v[[1]]), "ewma", list(y = y, weight = w, sigmas = v[[3]], known = v[[1]] != "estimated"),
        list(smoothed = smoothed, lower = lower, upper = upper, signals = if (any(out <- smoothed > upper | smoothed < lower)) which(out) - 1 else "none"))
}

# ---- Change point: the split with the largest log likelihood, from dpois, dbinom and dnorm (variance by maximum likelihood) ------
change <- function(id, method, input, k, likelihood) {
    whole <- likelihood(seq_len(k))
    gain <- sapply(1:(k - 1), function(t) likelihood(1:t) + likelihood((t + 1):k) - whole)
    best <- which.max(gain)
    for (level in c(0.9, 0.95)) {
        likely <- which(max(gain) - gain < -log(1 - sqrt(level)))
        case(paste0(id, "-", 100 * level), method, c(input, list(level = level)), list(index = best, ratio = max(gain), likely = likely))
    }
}
x <- c(17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13, 5, 5, 3, 5, 9, 4, 5, 9)
e <- 50 + (seq_along(x) * 13) %% 29
change("change-count", "changeRates", list(x = x), length(x), function(i) sum(dpois(x[i], mean(x[i]), log = TRUE)))
change("change-rate", "changeRates", list(x = x, exposure = e), length(x), function(i) sum(dpois(x[i], e[i] * sum(x[i]) / sum(e[i]), log = TRUE)))
s <- c(12, 9, 14, 10, 11, 8, 12, 10, 19, 22, 17, 20, 18, 16, 21); n <- c(100, 90, 120, 95, 100, 85, 110, 100, 105, 110, 95, 100, 100, 90, 112)
change("change-share", "changeShares", list(x = s, n = n), length(s), function(i) sum(dbinom(s[i], n[i], sum(s[i]) / sum(n[i]), log = TRUE)))
v <- c(57.3, 46.4, 55.9, 56.9, 53.2, 50.1, 51.9, 57.5, 40.8, 49.1, 46.4, 46.9, 47.9, 49.4, 49.3, 44.8, 48.8, 50.3, 46.3, 50.5, 54.4, 54.3, 59.3, 42.6)
normal <- function(v) { k <- length(v); residual <- function(i) sum((v[i] - mean(v[i]))^2); whole <- residual(1:k)
    ll <- function(squares) -k / 2 * (log(2 * pi * squares / k) + 1)
    sapply(1:(k - 1), function(t) ll(residual(1:t) + residual((t + 1):k)) - ll(whole)) }
gain <- normal(v)
for (level in c(0.9, 0.95)) case(paste0("change-mean-", 100 * level), "changeMeans", list(x = v, level = level),
    list(index = which.max(gain), ratio = max(gain), likely = which(max(gain) - gain < -log(1 - sqrt(level)))))
