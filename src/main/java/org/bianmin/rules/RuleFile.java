package org.bianmin.rules;

import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * A rule file, parsed.
 *
 * @param group the rule group that its rules belong to
 * @param rules in the order of the text
 */
record RuleFile(String name, DrlText text, String group, List<RuleDescr> rules) {
    RuleFile {
        rules = List.copyOf(rules);
    }

    /**
     * Parses a rule file.
     *
     * @throws InvalidRules if the text is no DRL
     */
    static RuleFile of(String name, String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (!parser.hasErrors()) {
                return new RuleFile(name, DrlText.of(text), parsed.getName(), parsed.getRules());
            }
        } catch (DroolsParserException e) {
            throw new InvalidRules(List.of(name + ": " + e.getMessage()));
        }
        throw new InvalidRules(parser.getErrors().stream()
                .map(error -> name + ": " + error.getMessage())
                .toList());
    }

    /** Where something parsed ends, exclusive: only of constraints does the parser name the last character. */
    static int end(BaseDescr parsed) {
        return parsed.getEndCharacter() + (parsed instanceof ExprConstraintDescr ? 1 : 0);
    }

    /** What was parsed, as it stands in the file. */
    String read(BaseDescr parsed) {
        return text.text().substring(parsed.getStartCharacter(), end(parsed));
    }

    /** The text without any rule: imports and functions, which the rules of the whole group may use. */
    String withoutRules() {
        StringBuilder rest = new StringBuilder(text.text());
        for (int i = rules.size() - 1; i >= 0; i--) {
            rest.delete(rules.get(i).getStartCharacter(), end(rules.get(i)));
        }
        return rest.toString();
    }

    /** The text with a single one of its rules, and with a change inside that rule. */
    String only(String rule, TextEdit edit) {
        RuleDescr only = rules.stream()
                .filter(each -> each.getName().equals(rule))
                .findFirst()
                .orElseThrow();
        return withoutRules()
                + "\n"
                + text.text().substring(only.getStartCharacter(), edit.start())
                + edit.instead()
                + text.text().substring(edit.end(), end(only));
    }
}
