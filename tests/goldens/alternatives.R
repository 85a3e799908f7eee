# Alternatives to the gap: zones of tolerance and measures of quality of a made survey with every kind of answer, the measures of
# docs/samples/data/servqual300.csv against its overall rating, correlations, and signs of careless answering. Base R alone.
source("tests/goldens/emit.R")
header()
ce <- function(r1, r2, r12, n) { # Williams t (Steiger 1980, T2) and the interval of Zou (2007)
    det <- 1 - r1^2 - r2^2 - r12^2 + 2 * r1 * r2 * r12
    t <- (r1 - r2) * sqrt((n - 1) * (1 + r12) / (2 * (n - 1) / (n - 3) * det + ((r1 + r2) / 2)^2 * (1 - r12)^3))
    f <- function(r) tanh(atanh(r) + c(-1, 1) * qnorm(0.975) / sqrt(n - 3))
    a <- f(r1); b <- f(r2)
    k <- ((r12 - r1 * r2 / 2) * (1 - r1^2 - r2^2 - r12^2) + r12^3) / ((1 - r1^2) * (1 - r2^2))
    lo <- r1 - r2 - sqrt((r1 - a[1])^2 + (b[2] - r2)^2 - 2 * k * (r1 - a[1]) * (b[2] - r2))
    hi <- r1 - r2 + sqrt((a[2] - r1)^2 + (r2 - b[1])^2 - 2 * k * (a[2] - r1) * (r2 - b[1]))
    list(difference = r1 - r2, t = t, logp = log(2) + pt(-abs(t), n - 3, log.p = TRUE), interval = c(lo, hi))
}
i <- 0
for (x in list(c(0.7341, 0.5744, 0.41, 298), c(0.3, -0.2, 0.1, 12), c(0.9, 0.85, 0.8, 40), c(0.5, 0.5, 0.2, 4))) {
    i <- i + 1
    if (requireNamespace("psych", quietly = TRUE)) same(ce(x[1], x[2], x[3], x[4])$t, psych::r.test(n = x[4], r12 = x[1], r13 = x[2], r23 = x[3])$t)
    case(paste0("williams-", i), "williams", list(correlations = x[1:3], n = x[4]), ce(x[1], x[2], x[3], x[4]))
}
set.seed(5)
for (n in c(4, 9, 60)) {
    x <- round(rnorm(n), 1); y <- round(0.6 * x + rnorm(n), 1)
    p <- cor.test(x, y); s <- cor(rank(x), rank(y)); st <- s * sqrt((n - 2) / (1 - s^2))
    same(s, unname(suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))$estimate))
    case(paste0("correlation-", n), "correlation", list(x = x, y = y), list(
        r = unname(p$estimate), t = unname(p$statistic), logp = log(p$p.value), interval = p$conf.int,
        rho = s, rhologp = log(2) + pt(-abs(st), n - 2, log.p = TRUE), rhointerval = tanh(atanh(s) + c(-1, 1) * qnorm(0.975) * sqrt((1 + s^2 / 2) / (n - 3)))))
}

# servqual300: every measure that E, P and weights allow, over the respondents with both scores.
d <- read.csv("docs/samples/data/servqual300.csv")
E <- as.matrix(d[, sprintf("E%02d", 1:22)]); P <- as.matrix(d[, sprintf("P%02d", 1:22)])
dims <- list(1:4, 5:9, 10:13, 14:17, 18:22)
W <- as.matrix(d[, c("W_T", "W_REL", "W_RES", "W_A", "W_E")]) / 100
half <- function(x) ifelse(rowSums(!is.na(x)) >= ceiling(ncol(x) / 2), rowMeans(x, na.rm = TRUE), NA)
full <- function(x) rowMeans(x)
for (policy in c("PersonMean", "ItemGapMean", "Listwise")) {
    f <- if (policy == "Listwise") full else half
    p <- sapply(dims, function(k) f(P[, k]))
    g <- if (policy == "PersonMean") p - sapply(dims, function(k) f(E[, k])) else sapply(dims, function(k) f(P[, k] - E[, k]))
    m <- data.frame(servperf = rowMeans(p), wservperf = rowSums(W * p), servqual = rowMeans(g), wservqual = rowSums(W * g))
    scored <- colSums(!is.na(m)); mean <- colMeans(m, na.rm = TRUE); sd <- sapply(m, stats::sd, na.rm = TRUE) # each over its own respondents
    ok <- complete.cases(m) & !is.na(d$overall); m <- m[ok, ]; y <- d$overall[ok]
    r <- sapply(m, cor, y); best <- which.max(r)
    w <- lapply(setdiff(seq_along(r), best), function(j) ce(r[best], r[j], cor(m[, best], m[, j]), sum(ok)))
    lp <- sapply(w, `[[`, "logp")
    case(paste0("servqual300-", tolower(policy)), "predict", list(policy = policy), list(
        n = sum(ok), scored = scored, mean = mean, sd = sd, r = r, rho = sapply(m, function(x) cor(round(x, 11), y, method = "spearman")), # equal fractions are ties
        lower = sapply(m, function(x) cor.test(x, y)$conf.int[1]), upper = sapply(m, function(x) cor.test(x, y)$conf.int[2]),
        best = names(m)[best], t = sapply(w, `[[`, "t"), logp = lp, holm = p.adjust(exp(lp), "holm")))
}

# A made survey: every kind of answer on 1..9, two dimensions of three and two items, some answers missing, weights and importances.
set.seed(20)
n <- 40; k <- 5
cut <- function(x) { x <- pmin(9, pmax(1, round(x))); x[runif(length(x)) < 0.06] <- NA; matrix(x, n) }
person <- rep(rnorm(n), k)
M <- cut(4 + person + rnorm(n * k)); D <- cut(7 + person + rnorm(n * k, 0, 1.5)); A <- cut(5.5 + person + rnorm(n * k, 0, 1.4))
X <- cut(6.5 + rnorm(n * k)); I <- cut(6 + rnorm(n * k, 0, 2))
w <- sample(10:90, n, TRUE); overall <- pmin(10, pmax(1, round(5.5 + rowMeans(A - X, na.rm = TRUE) + rnorm(n))))
dims <- list(1:3, 4:5)
input <- list(minimum = M, desired = D, perception = A, expectation = X, importance = I, weight = w, overall = overall)
# The inputs stand in their own case: item after item.
case("made-survey", "survey", input, list(n = n))
mean <- base::mean; sd <- stats::sd
sgn <- function(x) c(mean(x), sd(x))
for (out in c(FALSE, TRUE)) {
    ok <- !is.na(M) & !is.na(D) & !is.na(A); partial <- (!is.na(M) | !is.na(D) | !is.na(A)) & !ok
    inverted <- ok & !is.na(D < M) & D < M
    keep <- if (out) ok & !inverted else ok
    mask <- function(x) { x[!keep] <- NA; x }
    m <- mask(M); dd <- mask(D); a <- mask(A)
    for (j in 1:k) {
        o <- ok[, j]; inv <- inverted[, j]; below <- o & !inv & A[, j] < M[, j]; above <- o & !inv & A[, j] > D[, j]
        x <- (a - m)[keep[, j], j]; s <- (a - dd)[keep[, j], j]; wd <- (dd - m)[keep[, j], j]
        case(paste0(if (out) "without-" else "with-", "item-", j), "zone-item", list(out = out, at = j - 1), list(
            n = length(x), minimum = mean(m[, j], na.rm = TRUE), desired = mean(dd[, j], na.rm = TRUE), perception = mean(a[, j], na.rm = TRUE),
            adequacy = sgn(x), superiority = sgn(s), width = sgn(wd), interval = t.test(x)$conf.int, position = mean(x) / mean(wd),
            counts = c(sum(below), sum(o & !inv & !below & !above), sum(above), sum(inv)), incomplete = sum(partial)))
    }
    for (policy in c("ItemGapMean", "Listwise")) for (j in 1:2) {
        f <- if (policy == "Listwise") full else half
        z <- na.omit(data.frame(m = f(m[, dims[[j]]]), d = f(dd[, dims[[j]]]), p = f(a[, dims[[j]]])))
        e <- 1e-9; inv <- z$d < z$m - e; below <- !inv & z$p < z$m - e; above <- !inv & z$p > z$d + e
        case(paste0(if (out) "without-" else "with-", tolower(policy), "-", j), "zone-dimension", list(out = out, policy = policy, at = j - 1), list(
            n = nrow(z), minimum = mean(z$m), desired = mean(z$d), perception = mean(z$p), adequacy = sgn(z$p - z$m), superiority = sgn(z$p - z$d), width = sgn(z$d - z$m),
            interval = t.test(z$p - z$m)$conf.int, position = mean(z$p - z$m) / mean(z$d - z$m),
            counts = c(sum(below), sum(!inv & !below & !above), sum(above), sum(inv))))
    }
}
wm <- cbind(w, 100 - w) / 100
for (policy in c("PersonMean", "ItemGapMean", "Listwise")) {
    f <- if (policy == "Listwise") full else half
    bydim <- function(x) sapply(dims, function(j) f(x[, j]))
    gap <- function(y) if (policy == "PersonMean") bydim(A) - bydim(y) else bydim(A - y)
    forms <- list(Performance = A, Gap = A - X, EvaluatedPerformance = -abs(A - D), NormedQuality = -(abs(A - D) - abs(X - D)), Adequacy = A - M, Superiority = A - D)
    scores <- list(Performance = bydim(A), Gap = gap(X), EvaluatedPerformance = bydim(forms$EvaluatedPerformance), NormedQuality = bydim(forms$NormedQuality), Adequacy = gap(M), Superiority = gap(D))
    byimp <- function(x) {
        x[is.na(I)] <- NA; i <- I; i[is.na(x)] <- NA
        enough <- rowSums(sapply(dims, function(j) rowSums(!is.na(x[, j])) < if (policy == "Listwise") length(j) else ceiling(length(j) / 2))) == 0
        ifelse(enough, rowSums(i * x, na.rm = TRUE) / rowSums(i, na.rm = TRUE), NA)
    }
    m <- list()
    for (form in names(forms)) {
        m[[paste0(form, ".Unweighted")]] <- rowMeans(scores[[form]])
        m[[paste0(form, ".DimensionWeights")]] <- rowSums(wm * scores[[form]])
        m[[paste0(form, ".ItemImportance")]] <- byimp(forms[[form]])
    }
    m <- as.data.frame(m); ok <- complete.cases(m)
    expected <- list(n = sum(ok))
    for (x in names(m)) expected[[x]] <- c(sum(!is.na(m[[x]])), mean(m[[x]], na.rm = TRUE), stats::sd(m[[x]], na.rm = TRUE), cor(m[ok, x], overall[ok]))
    case(paste0("made-", tolower(policy)), "measures", list(policy = policy), expected)
}

# Careless answering in servqual300.
run <- function(x) { x <- x[!is.na(x)]; if (length(x) == 0) 0 else max(rle(x)$lengths) }
dims <- list(1:4, 5:9, 10:13, 14:17, 18:22)
half2 <- function(x, s) { x <- x[s]; if (all(is.na(x))) NA else base::mean(x, na.rm = TRUE) }
evenodd <- function(x) {
    o <- sapply(dims, function(j) half2(x[j], seq(1, length(j), 2))); e <- sapply(dims, function(j) half2(x[j], seq(2, length(j), 2)))
    ok <- !is.na(o) & !is.na(e)
    if (sum(ok) < 3 || length(unique(o[ok])) == 1 || length(unique(e[ok])) == 1) return(NA)
    r <- cor(o[ok], e[ok]); 2 * r / (1 + abs(r))
}
ok <- complete.cases(P); D2 <- mahalanobis(P[ok, ], colMeans(P[ok, ]), cov(P[ok, ]), tol = 1e-20)
case("careless", "careless", list(file = "servqual300"), list(
    rune = apply(E, 1, run), runp = apply(P, 1, run), runall = apply(cbind(E, P), 1, run), irve = apply(E, 1, sd, na.rm = TRUE), irvp = apply(P, 1, sd, na.rm = TRUE),
    evenoddp = apply(P, 1, evenodd), evenodde = apply(E, 1, evenodd), complete = which(ok), d2 = D2, logp = pchisq(D2, 22, lower.tail = FALSE, log.p = TRUE),
    outliers = which(ok)[D2 > qchisq(0.999, 22)],
    constantp = which(apply(P, 1, function(x) length(unique(na.omit(x))) == 1)), constantall = which(apply(cbind(E, P), 1, function(x) length(unique(na.omit(x))) == 1))))
