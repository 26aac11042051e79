package org.bianmin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;

/**
 * One condition on a fact or on what was accumulated, and how it reads when it is changed.
 *
 * @param text as it stands in the file
 * @param binding what it also binds ({@code $parts : parts} of {@code $parts : parts > 0}); mostly empty
 * @param condition the text without the binding
 */
record Constraint(String text, String binding, String condition) {
    private static final Pattern BOUND = Pattern.compile(DrlText.QUOTED + "|([<>])(=?)");

    /** The constraint of that text; none where it only binds, because that excludes nothing. */
    static Optional<Constraint> of(String text) {
        List<BaseDescr> parts = DrlExprParserFactory.getDrlExprParser(DrlParser.DEFAULT_LANGUAGE_LEVEL)
                .parse(text)
                .getDescrs();
        if (parts.size() == 1 && parts.get(0) instanceof BindingDescr) {
            return Optional.empty();
        }
        if (parts.size() == 1
                && parts.get(0) instanceof RelationalExprDescr relation
                && relation.getLeft() instanceof BindingDescr bound) {
            String condition = text.substring(text.indexOf(':') + 1).strip();
            return Optional.of(new Constraint(text, bound.toString(), condition));
        }
        return Optional.of(new Constraint(text, "", text));
    }

    /** Its negation; what it binds stays bound. */
    String negated() {
        return (binding.isEmpty() ? "" : binding + ", ") + "!(" + condition + ")";
    }

    /** For each bound in it, the whole text with that bound moved. */
    List<String> moved() {
        List<String> moved = new ArrayList<>();
        Matcher bound = BOUND.matcher(text);
        while (bound.find()) {
            if (bound.group(1) != null) {
                String other = bound.group(1) + (bound.group(2).isEmpty() ? "=" : "");
                moved.add(text.substring(0, bound.start()) + other + text.substring(bound.end()));
            }
        }
        return moved;
    }
}
