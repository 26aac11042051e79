package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** The grades of a rate. */
public final class RateLint {
    private final String id;
    private final Rate rate;
    private final Consumer<Finding> findings;

    /**
     * @param id of the scheme
     * @param findings where mistakes go
     */
    public RateLint(String id, Rate rate, Consumer<Finding> findings) {
        this.id = id;
        this.rate = rate;
        this.findings = findings;
    }

    /** Tells everything that is wrong. */
    public void run() {
        if (rate.fullMarks().signum() == 0) {
            findings.accept(Finding.of("full_marks", id, rate.fullMarks()));
        }
        if (rate.critical().isEmpty() == rate.cap().isPresent()) {
            findings.accept(Finding.of("critical_and_cap", id));
        }
        rate.cap()
                .flatMap(cap -> Finding.unknown(
                        "unknown_grade",
                        id,
                        cap,
                        rate.grades().stream().map(Grade::name).toList()))
                .ifPresent(findings);
        Reach reach = Reach.between(BigDecimal.ZERO, rate.fullMarks()).rounded(Optional.of(Rounding.HUNDREDTHS));
        new BandLint(id, findings).grades(rate.grades(), reach);
    }
}
