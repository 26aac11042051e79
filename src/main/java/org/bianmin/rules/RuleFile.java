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

    /**
     * The file with a change in its text.
     *
     * @throws InvalidRules if that is no DRL any more
     */
    RuleFile with(TextEdit edit) {
        return of(
                name,
                text.text().substring(0, edit.start())
                        + edit.instead()
                        + text.text().substring(edit.end()));
    }
}
