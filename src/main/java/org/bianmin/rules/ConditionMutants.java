package org.bianmin.rules;

import java.util.ArrayList;
import java.util.List;
import org.bianmin.rules.RuleMutant.Kind;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Goes through one rule and notes every change that can be made to it, in the order of the text. */
final class ConditionMutants {
    private static final String NOT = "not";
    private static final String EXISTS = "exists";

    private final RuleFile file;
    private final String rule;
    private final List<RuleMutant> mutants = new ArrayList<>();

    private ConditionMutants(RuleFile file, String rule) {
        this.file = file;
        this.rule = rule;
    }

    /** Every mutant of a rule: the rule removed, and each of its conditions changed in each way. */
    static List<RuleMutant> of(RuleFile file, RuleDescr rule) {
        ConditionMutants found = new ConditionMutants(file, rule.getName());
        TextEdit whole = new TextEdit(rule.getStartCharacter(), RuleFile.end(rule), "");
        found.add(Kind.RULE_REMOVED, rule, "", whole);
        rule.getLhs().getDescrs().forEach(found::element);
        return List.copyOf(found.mutants);
    }

    private void element(BaseDescr element) {
        TextEdit without = file.text().withoutBrackets(element.getStartCharacter(), RuleFile.end(element));
        add(Kind.CONDITION_DELETED, element, file.read(element), without);
        inside(element);
    }

    /** Changes an element and what is in it, but keeps it: alone in its brackets, it is deleted with them. */
    private void inside(BaseDescr element) {
        if (element instanceof NotDescr) {
            negated(element, NOT, EXISTS);
        } else if (element instanceof ExistsDescr) {
            negated(element, EXISTS, NOT);
        }
        if (element instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (element instanceof ConditionalElementDescr group) {
            parts(group);
        }
    }

    private void parts(ConditionalElementDescr group) {
        boolean several = group.getDescrs().size() > 1 && (group instanceof AndDescr || group instanceof OrDescr);
        for (Object part : group.getDescrs()) {
            if (several) {
                element((BaseDescr) part);
            } else {
                inside((BaseDescr) part);
            }
        }
    }

    private void negated(BaseDescr element, String word, String other) {
        String text = file.read(element);
        replaced(Kind.CONDITION_NEGATED, element, other + text.substring(word.length()));
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            inside(accumulate.getInput());
        }
        pattern.getConstraint().getDescrs().forEach(this::constraint);
    }

    private void constraint(BaseDescr parsed) {
        Constraint.of(file.read(parsed)).ifPresent(constraint -> {
            TextEdit without = file.text().without(parsed.getStartCharacter(), RuleFile.end(parsed));
            if (constraint.binding().isEmpty()) {
                add(Kind.CONDITION_DELETED, parsed, constraint.text(), without);
            } else {
                replaced(Kind.CONDITION_DELETED, parsed, constraint.binding());
            }
            replaced(Kind.CONDITION_NEGATED, parsed, constraint.negated());
            constraint.moved().forEach(moved -> replaced(Kind.BOUND_MOVED, parsed, moved));
        });
    }

    private void replaced(Kind kind, BaseDescr parsed, String instead) {
        TextEdit edit = new TextEdit(parsed.getStartCharacter(), RuleFile.end(parsed), instead);
        add(kind, parsed, file.read(parsed), edit);
    }

    private void add(Kind kind, BaseDescr parsed, String condition, TextEdit edit) {
        mutants.add(new RuleMutant(file.name(), parsed.getLine(), file.group(), rule, kind, condition, edit));
    }
}
