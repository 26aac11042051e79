package org.bianmin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of {@code questions.yaml} of which a test takes questions away. */
public final class QuestionsFile {
    private static final Pattern QUESTION = Pattern.compile(" {6}\\w+:.*");
    private static final Pattern OF_A_QUESTION = Pattern.compile(" {8,}.*");
    private static final Pattern WORDS = Pattern.compile("\\bwords: ([\\w-]+)");

    private QuestionsFile() {}

    /** Takes away the questions that are answered with words of some lists, on however many lines they stand. */
    public static void without(Path questions, Predicate<String> list) throws IOException {
        List<String> kept = new ArrayList<>();
        List<String> question = new ArrayList<>();
        for (String line : Files.readAllLines(questions)) {
            if (!OF_A_QUESTION.matcher(line).matches()) {
                keep(question, list, kept);
            }
            if (QUESTION.matcher(line).matches() || !question.isEmpty()) {
                question.add(line);
            } else {
                kept.add(line);
            }
        }
        keep(question, list, kept);
        Files.write(questions, kept);
    }

    /** Says something else under a key of the question with a name. */
    public static void set(Path questions, String name, String key, String value) throws IOException {
        String text = Files.readString(questions);
        Matcher found = Pattern.compile("name: " + name + "[,\\n][\\s\\S]*?" + key + ": ([^,}\\n]*)")
                .matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException(name + " has no " + key);
        }
        Files.writeString(questions, text.substring(0, found.start(1)) + value + text.substring(found.end(1)));
    }

    private static void keep(List<String> question, Predicate<String> list, List<String> kept) {
        Matcher words = WORDS.matcher(String.join("\n", question));
        if (!words.find() || !list.test(words.group(1))) {
            kept.addAll(question);
        }
        question.clear();
    }
}
