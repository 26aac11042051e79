package org.bianmin.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Compiled rules, by group: the rules of one DRL package are one group. Safe for use by several threads. */
public final class RuleBook {
    /**
     * Far more than any visit needs; rules that feed each other without end stop here. It grows with the facts, so that
     * a case, which has few, is told soon.
     */
    private static final int MOST_FIRINGS_PER_FACT = 100;

    private final Map<String, KieBase> groups;
    private final String digest;
    private final Optional<Consumer<Firing>> listener;

    RuleBook(Map<String, KieBase> groups, String digest) {
        this(new TreeMap<>(groups), digest, Optional.empty());
    }

    private RuleBook(Map<String, KieBase> groups, String digest, Optional<Consumer<Firing>> listener) {
        this.groups = groups;
        this.digest = digest;
        this.listener = listener;
    }

    /**
     * The same rules, heard by somebody; rules that nobody hears are not told of, which costs nothing.
     *
     * @param fired is told of each rule that fires, by the thread that fires it
     */
    public RuleBook heardBy(Consumer<Firing> fired) {
        return new RuleBook(groups, digest, Optional.of(fired));
    }

    /** Digest of the rule files. */
    public String digest() {
        return digest;
    }

    /** Names of all rules, by group. */
    public Map<String, Set<String>> rules() {
        Map<String, Set<String>> rules = new TreeMap<>();
        groups.forEach((group, base) -> rules.put(
                group,
                base.getKiePackages().stream()
                        .flatMap(kiePackage -> kiePackage.getRules().stream())
                        .map(Rule::getName)
                        .collect(Collectors.toSet())));
        return rules;
    }

    /**
     * Fires one group of rules.
     *
     * @return what the rules asserted, in no particular order
     * @throws InvalidRules if there is no such group, or if its rules do not come to an end
     */
    public List<Object> fire(String group, Collection<?> facts) {
        int most = MOST_FIRINGS_PER_FACT * Math.max(1, facts.size());
        KieSession session = base(group).newKieSession();
        try {
            listener.ifPresent(fired -> session.addEventListener(telling(group, fired)));
            facts.forEach(session::insert);
            if (session.fireAllRules(most) >= most) {
                throw new InvalidRules(List.of("rules: group '" + group + "' does not come to an end"));
            }
            Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
            given.addAll(facts);
            return session.getObjects().stream()
                    .filter(fact -> !given.contains(fact))
                    .map(Object.class::cast)
                    .toList();
        } finally {
            session.dispose();
        }
    }

    /** One group, compiled. */
    KieBase base(String group) {
        KieBase base = groups.get(group);
        if (base == null) {
            throw new InvalidRules(List.of("rules: there is no rule group '" + group + "', only " + groups.keySet()));
        }
        return base;
    }

    /** The same rules with another group of that name; they stand in no file, and have no digest. */
    RuleBook with(String group, KieBase base) {
        Map<String, KieBase> changed = new TreeMap<>(groups);
        changed.put(group, base);
        return new RuleBook(changed, "");
    }

    private static DefaultAgendaEventListener telling(String group, Consumer<Firing> fired) {
        return new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Match match = event.getMatch();
                fired.accept(new Firing(group, match.getRule().getName(), match.getObjects()));
            }
        };
    }
}
