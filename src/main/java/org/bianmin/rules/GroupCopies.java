package org.bianmin.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.InternalRuleBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * Copies of the groups of a rule book, in which one rule is another. A copy shares nothing with the rule book or with
 * other copies, because a rule that is replaced where it stands is replaced for everybody.
 */
final class GroupCopies {
    private final Map<String, byte[]> groups = new TreeMap<>();

    GroupCopies(RuleBook rules) {
        for (String group : rules.rules().keySet()) {
            try {
                groups.put(
                        group,
                        CompiledPackages.written(List.of(rules.base(group).getKiePackage(group))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A copy of a group in which a rule is missing, or another stands in its place.
     *
     * @param instead compiled: what takes its place; empty: nothing does
     */
    KieBase with(String group, String rule, Collection<KiePackage> instead) {
        InternalRuleBase copy = copy(group);
        int turn = copy.getPackage(group).getRule(rule).getLoadOrder();
        List<InternalKnowledgePackage> added = instead.stream()
                .filter(each -> each.getName().equals(group))
                .map(InternalKnowledgePackage.class::cast)
                .toList();
        // A wrong rule may depend on whose turn it is; it keeps that of the rule in whose place it stands.
        added.forEach(each -> each.getRule(rule).setLoadOrder(turn));
        copy.removeRule(group, rule);
        copy.addPackages(added);
        return KnowledgeBaseFactory.newKnowledgeBase(copy);
    }

    private InternalRuleBase copy(String group) {
        try {
            return RuleCompiler.base(CompiledPackages.read(new ByteArrayInputStream(groups.get(group)))
                    .iterator()
                    .next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
