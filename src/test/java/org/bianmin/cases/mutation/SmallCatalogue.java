package org.bianmin.cases.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.bianmin.QuestionsFile;

/** A folder of standards with one small standard in it, beside the shipped words and questions. */
final class SmallCatalogue {
    static final String ID = "small";
    /** Holds everything of which there are mutants, and much of which there are none. */
    static final Path STANDARD = Path.of("src/test/resources/org/bianmin/cases/mutation/standard.yaml");

    private static final List<String> SHARED =
            List.of("vocabulary.yaml", "questions.yaml", "renhe-2018/directory.yaml", "schemes/reference-100.yaml");

    private static final Pattern DIRECTORY = Pattern.compile("[a-z0-9-]+-\\d{4}[a-z-]*");

    private SmallCatalogue() {}

    static Path written(Path folder) throws IOException {
        for (String file : SHARED) {
            copy(Path.of("standards").resolve(file), folder.resolve(file));
        }
        copy(STANDARD, folder.resolve(ID).resolve("standard.yaml"));
        copy(STANDARD.resolveSibling("directory.yaml"), folder.resolve(ID).resolve("directory.yaml"));
        // Questions about a directory that is not copied would have no words.
        QuestionsFile.without(
                folder.resolve("questions.yaml"),
                list -> DIRECTORY.matcher(list).matches() && !list.startsWith("renhe-2018"));
        Files.createDirectories(folder.resolve("offices"));
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
