package org.bianmin.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Compiled rules, by group: the rules of one DRL package are one group. Safe for use by several threads. */
public final class RuleBook {
    /** Far more than any visit needs; rules that feed each other without end stop here. */
    private static final int MOST_FIRINGS = 1_000_000;

    private final Map<String, KieBase> groups;
    private final String digest;

    RuleBook(Map<String, KieBase> groups, String digest) {
        this.groups = new TreeMap<>(groups);
        this.digest = digest;
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
        return fire(group, facts, rule -> {});
    }

    /**
     * Fires one group of rules.
     *
     * @param fired is told the name of each rule that fires
     */
    public List<Object> fire(String group, Collection<?> facts, Consumer<String> fired) {
        KieBase base = groups.get(group);
        if (base == null) {
            throw new InvalidRules(List.of("rules: there is no rule group '" + group + "', only " + groups.keySet()));
        }
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(listener(fired));
            facts.forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
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

    private static DefaultAgendaEventListener listener(Consumer<String> fired) {
        return new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.accept(event.getMatch().getRule().getName());
            }
        };
    }
}
