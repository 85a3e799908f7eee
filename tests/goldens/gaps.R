# Gaps of docs/samples/data/servqual300.csv: dimension scores under three policies with their ranks, and the comparison of segments.
# Gaps of means are ranked as whole numbers (times 60), so that ties are ties: as doubles, 68 true values fall into 93.
source("tests/goldens/emit.R")
d <- read.csv("docs/samples/data/servqual300.csv")
E <- as.matrix(d[, sprintf("E%02d", 1:22)]); P <- as.matrix(d[, sprintf("P%02d", 1:22)])
dims <- list(T = 1:4, REL = 5:9, RES = 10:13, A = 14:17, E = 18:22)
scores <- function(items, policy) {
    e <- E[, items, drop = FALSE]; p <- P[, items, drop = FALSE]; k <- length(items)
    if (policy != "PersonMean") { m <- is.na(e) | is.na(p); e[m] <- NA; p[m] <- NA }
    need <- if (policy == "Listwise") k else ceiling(k / 2)
    ok <- rowSums(!is.na(e)) >= need & rowSums(!is.na(p)) >= need
    e <- ifelse(ok, rowMeans(e, na.rm = TRUE), NA); p <- ifelse(ok, rowMeans(p, na.rm = TRUE), NA)
    list(e = e, p = p, g = p - e, w = round(60 * (p - e)))
}
twoway <- function(x) {
    ok <- rowSums(!is.na(x)) >= ceiling(ncol(x) / 2)
    fill <- outer(rowMeans(x, na.rm = TRUE), colMeans(x, na.rm = TRUE), "+") - mean(x, na.rm = TRUE)
    x[is.na(x)] <- fill[is.na(x)]
    ifelse(ok, rowMeans(x), NA)
}
header()
for (policy in c("PersonMean", "ItemGapMean", "Listwise")) for (n in names(dims)) {
    s <- scores(dims[[n]], policy); g <- s$g[!is.na(s$g)]; w <- s$w[!is.na(s$w)]
    test <- suppressWarnings(wilcox.test(w, exact = FALSE, correct = TRUE))
    walsh <- outer(w, w, "+") / 2
    pratt <- w; r <- rank(abs(pratt)); r[pratt == 0] <- 0
    m <- length(pratt); z0 <- sum(pratt == 0)
    tie <- table(abs(pratt[pratt != 0]))
    v <- sum(r[pratt > 0]); mean <- (m * (m + 1) - z0 * (z0 + 1)) / 4
    var <- (m * (m + 1) * (2 * m + 1) - z0 * (z0 + 1) * (2 * z0 + 1)) / 24 - sum(tie^3 - tie) / 48
    case(paste0(tolower(policy), "-", tolower(n)), "dimension", list(policy = policy, dimension = n), list(
        n = length(g), gap = mean(g), sd = sd(g), e = base::mean(s$e, na.rm = TRUE), p = base::mean(s$p, na.rm = TRUE), v = unname(test$statistic),
        rankp = log(test$p.value), hl = median(walsh[upper.tri(walsh, diag = TRUE)]) / 60, pratt = v, prattlogp = log(2) + pnorm(-abs((v - mean) / sqrt(var)), log.p = TRUE),
        above = sum(w > 0), below = sum(w < 0), sign = log(binom.test(sum(w > 0), sum(w != 0))$p.value)))
}
for (n in names(dims)) {
    items <- dims[[n]]; e <- twoway(E[, items]); p <- twoway(P[, items]); g <- (p - e)[!is.na(p - e)]
    case(paste0("twowayimputation-", tolower(n)), "imputed", list(policy = "TwoWayImputation", dimension = n), list(
        n = length(g), gap = mean(g), sd = sd(g), e = mean(e[!is.na(p - e)]), p = mean(p[!is.na(p - e)])))
}
all <- sapply(dims, function(i) scores(i, "PersonMean")$w)
full <- all[complete.cases(all), ]
fr <- friedman.test(full)
case("friedman", "friedman", list(policy = "PersonMean"), list(n = nrow(full), statistic = unname(fr$statistic), logp = pchisq(fr$statistic, 4, lower.tail = FALSE, log.p = TRUE), w = unname(fr$statistic) / (nrow(full) * 4)))
for (n in names(dims)) {
    w <- all[, n]; keep <- !is.na(w); w <- w[keep]; seg <- factor(d$segment[keep]); gender <- factor(d$gender[keep])
    kw <- kruskal.test(w, seg); av <- anova(lm(w ~ seg)); we <- oneway.test(w ~ seg)
    groups <- split(w, seg); nn <- sapply(groups, length); sds <- sapply(groups, var); mm <- sapply(groups, mean)
    bf <- sum(nn * (mm - mean(w))^2) / sum((1 - nn / sum(nn)) * sds)
    mw <- suppressWarnings(wilcox.test(w[gender == "F"], w[gender == "M"], exact = FALSE))
    tt <- t.test(w[gender == "F"], w[gender == "M"])
    case(paste0("segment-", tolower(n)), "segment", list(dimension = n), list(
        n = nn, mean = mm / 60, h = unname(kw$statistic), hlogp = pchisq(kw$statistic, 2, lower.tail = FALSE, log.p = TRUE), f = av$F[1], flogp = log(av$`Pr(>F)`[1]),
        welch = unname(we$statistic), welchlogp = log(we$p.value), bf = bf, gendert = unname(tt$statistic), gendertlogp = log(tt$p.value), genderw = unname(mw$statistic), genderwlogp = log(mw$p.value)))
}
