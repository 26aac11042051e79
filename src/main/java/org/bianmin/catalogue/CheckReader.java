package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;

/** Reads the {@code check} of a clause. */
final class CheckReader {
    private final WordReferences words;
    private final Map<String, Function<FieldReader, Check>> kinds = new TreeMap<>(Map.of(
            "names", this::names,
            "limit", this::limit,
            "value", this::value,
            "wording", this::wording,
            "judgement", this::judgement,
            "sample", this::sample,
            "recurrence", this::recurrence));

    CheckReader(WordReferences words) {
        this.words = words;
    }

    Optional<Check> read(FieldReader check) {
        Function<FieldReader, Check> none = fields -> null;
        return Optional.ofNullable(
                check.required("kind", check.word("kind", kinds), none).apply(check));
    }

    private static String id(Optional<Question> question) {
        return question.map(Question::id).orElse("");
    }

    private Check names(FieldReader check) {
        Optional<Question> question = words.question(check, Question.Kind.NAMES);
        String list = question.map(Question::words).orElse("");
        check.must("names");
        List<RequiredName> names = check.items("names").stream()
                .map(item -> requiredName(list, item, check))
                .toList();
        return new Check.Names(id(question), names, check.flag("open"), check.flag("carrier_implied"));
    }

    /** A bare name, or a mapping with {@code any_of}, {@code doubtful} and {@code validity}. */
    private RequiredName requiredName(String list, Node item, FieldReader check) {
        if (item instanceof Node.Scalar) {
            return new RequiredName(words.inList(list, List.of(item)), List.of(), Validity.IN_FORCE);
        }
        FieldReader fields = new FieldReader(item, Keys.plain(), check.problems());
        List<String> anyOf = words.inList(list, fields.items("any_of"));
        List<String> doubtful = words.inList(list, fields.items("doubtful"));
        Validity validity = fields.inside("validity", StandardReader::validity).orElse(Validity.IN_FORCE);
        fields.finish();
        return new RequiredName(anyOf, doubtful, validity);
    }

    private Check limit(FieldReader check) {
        Optional<Question> question = words.question(check, Question.Kind.MEASURE);
        String unit = check.requiredText("unit");
        question.filter(q -> !q.unit().equals(unit))
                .ifPresent(q -> check.problems().add(check.place("unit"), "wrong_unit", unit, q.unit()));
        check.must("values");
        return new Check.Limit(id(question), unit, check.each("values", CheckReader::limits));
    }

    private static Limits limits(FieldReader values) {
        List<Limits.Bound> bounds = new ArrayList<>();
        for (Limits.Relation relation : Limits.Relation.values()) {
            values.decimal(relation.name().toLowerCase(Locale.ROOT))
                    .ifPresent(number -> bounds.add(new Limits.Bound(relation, number)));
        }
        Optional<Limits.Tolerance> tolerance = values.inside("tolerance", CheckReader::tolerance);
        Optional<Limits.About> about = values.decimal("about").map(number -> new Limits.About(number, tolerance));
        if (bounds.isEmpty() == about.isEmpty()) {
            values.problems().add(values.place(), "bounds_or_about");
        }
        return new Limits(StandardReader.period(values), List.copyOf(bounds), about, values.decimals("doubtful"));
    }

    private static Limits.Tolerance tolerance(FieldReader tolerance) {
        return new Limits.Tolerance(
                tolerance.required("value", tolerance.decimal("value"), BigDecimal.ZERO),
                tolerance.requiredText("declared_by"));
    }

    private Check value(FieldReader check) {
        Optional<Question> question = words.question(check, Question.Kind.CHOICE);
        String list = question.map(Question::words).orElse("");
        check.must("one_of");
        return new Check.Value(
                id(question), words.inList(list, check.items("one_of")), words.inList(list, check.items("doubtful")));
    }

    private Check wording(FieldReader check) {
        Optional<Question> question = words.question(check, Question.Kind.WORDING);
        check.must("forms");
        return new Check.Wording(
                id(question), check.texts("forms"), check.texts("doubtful"), check.texts("never_in_name"));
    }

    private Check judgement(FieldReader check) {
        return new Check.Judgement(
                id(words.question(check, Question.Kind.JUDGEMENT)),
                check.text("sampled")
                        .flatMap(written -> words.question(check, "sampled", Question.Kind.NAMES))
                        .map(Question::id)
                        .orElse(""));
    }

    private Check sample(FieldReader check) {
        return new Check.Sample(id(words.question(check, Question.Kind.SAMPLE)));
    }

    private Check recurrence(FieldReader check) {
        return new Check.Recurrence(
                id(words.question(check, Question.Kind.DATE)), check.requiredConstant("every", Check.Every.class));
    }
}
