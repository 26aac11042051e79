package org.bianmin.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.Case;
import org.bianmin.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** What was judged before need not go through the rules again, and what was not must. */
class JudgementsTest {
    private final AtomicInteger fired = new AtomicInteger();
    private final RuleBook rules = Shipped.RULE_BOOK.heardBy(firing -> fired.incrementAndGet());
    private final Standard standard =
            Shipped.CATALOGUE.standard("db51-t-1618-2013").orElseThrow();

    private Assessment assess(Judgements judgements, LocalDate day, String kind) {
        List<Edition> editions = List.of(Edition.of(standard, day, List.of()));
        Case nothing = Shipped.cases(standard).get(0);
        return new Assessor(judgements, Shipped.CATALOGUE.vocabulary())
                .assess(editions, editions, kind, "", nothing.given());
    }

    private int firedBy(Runnable work) {
        int before = fired.get();
        work.run();
        return fired.get() - before;
    }

    @Test
    void should_judge_the_same_facts_once() {
        LocalDate day = LocalDate.of(2026, 9, 15);
        Judgements first = new Judgements(rules);
        assertThat(firedBy(() -> assess(first, day, "乡镇便民服务中心"))).isPositive();
        assertThat(firedBy(() -> assess(first, day, "乡镇便民服务中心"))).isZero();
        Judgements second = first.next(rules);
        assertThat(firedBy(() -> assess(second, day, "乡镇便民服务中心"))).isZero();
        assertThat(firedBy(() -> assess(second, day, "街道便民服务中心"))).isPositive();
        assertThat(assess(second, day, "乡镇便民服务中心"))
                .isEqualTo(assess(new Judgements(Shipped.RULE_BOOK), day, "乡镇便民服务中心"));
    }

    @Test
    void should_judge_anew_under_other_rules_and_forget_what_was_not_asked_again() {
        LocalDate day = LocalDate.of(2026, 9, 15);
        Judgements first = new Judgements(rules);
        assess(first, day, "乡镇便民服务中心");
        Judgements unused = first.next(rules);
        Judgements later = unused.next(rules);
        assertThat(firedBy(() -> assess(later, day, "乡镇便民服务中心"))).isPositive();
        Judgements others = later.next(Shipped.RULE_BOOK.heardBy(firing -> fired.incrementAndGet()));
        assertThat(firedBy(() -> assess(others, day, "乡镇便民服务中心"))).isPositive();
    }
}
