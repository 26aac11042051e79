package org.bianmin.findings;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bianmin.rules.RuleBook;

/**
 * Puts facts to the rules and remembers what they said: the same facts under the same rules are judged the same. For
 * what is judged again and again while little changes; it grows with everything that is judged. Safe for use by several
 * threads.
 */
public final class Judgements {
    private final RuleBook rules;
    private final Map<List<Object>, Judging> before;
    private final Map<List<Object>, Judging> now = new ConcurrentHashMap<>();

    public Judgements(RuleBook rules) {
        this(rules, Map.of());
    }

    private Judgements(RuleBook rules, Map<List<Object>, Judging> before) {
        this.rules = rules;
        this.before = before;
    }

    /** The rules that judge. */
    public RuleBook rules() {
        return rules;
    }

    /**
     * For the next round, in which only what was judged in this one is remembered; nothing of it under other rules.
     *
     * @param next the rules of the next round
     */
    public Judgements next(RuleBook next) {
        return new Judgements(next, next == rules ? Map.copyOf(now) : Map.of());
    }

    Judging of(List<Object> facts) {
        Judging known = now.getOrDefault(facts, before.get(facts));
        Judging judging = known == null ? Judging.of(rules, facts) : known;
        now.put(facts, judging);
        return judging;
    }
}
