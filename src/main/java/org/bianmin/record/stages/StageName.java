package org.bianmin.record.stages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bianmin.record.words.Words;

/**
 * Name of a file beside a record: {@code R.draft.yaml}, {@code R.objection-1.yaml}, {@code R.review-1.yaml}, {@code
 * R.final.yaml}, {@code R.final.json}.
 *
 * @param record name of the record ({@code R})
 * @param part the rest of it, such as {@code draft.yaml}
 */
record StageName(String record, String part) {
    static final String DRAFT = "draft.yaml";
    static final String FINAL = "final.yaml";
    static final String FINAL_JSON = "final.json";

    private static final Pattern LIKE_ONE = Pattern.compile(
            "(.+)\\.((?:" + String.join("|", Words.spellings("stage").keySet()) + ")[^.]*\\.(?:ya?ml|json))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("(objection|review)-([1-9]\\d?)\\.yaml");

    /** The name of a file that is meant to be one of these, rightly written or not. */
    static Optional<StageName> of(Path file) {
        Matcher matcher = LIKE_ONE.matcher(file.getFileName().toString());
        return matcher.matches() ? Optional.of(new StageName(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Whether it is written as these files are. */
    boolean right() {
        return List.of(DRAFT, FINAL, FINAL_JSON).contains(part)
                || NUMBERED.matcher(part).matches();
    }

    /** The number, if it is a numbered one of a kind: {@code objection} or {@code review}. */
    Optional<Integer> number(String kind) {
        Matcher matcher = NUMBERED.matcher(part);
        return matcher.matches() && matcher.group(1).equals(kind)
                ? Optional.of(Integer.valueOf(matcher.group(2)))
                : Optional.empty();
    }

    /** The record beside which a file with this name stands. */
    Optional<Path> recordBeside(Path file) {
        return List.of(".yaml", ".yml").stream()
                .map(ending -> file.resolveSibling(record + ending))
                .filter(Files::exists)
                .findFirst();
    }
}
