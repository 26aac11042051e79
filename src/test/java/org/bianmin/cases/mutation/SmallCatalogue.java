package org.bianmin.cases.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of standards with one small standard in it, beside the shipped words and questions. */
final class SmallCatalogue {
    static final String ID = "small";
    /** Holds everything of which there are mutants, and much of which there are none. */
    static final Path STANDARD = Path.of("src/test/resources/org/bianmin/cases/mutation/standard.yaml");

    private static final List<String> SHARED =
            List.of("vocabulary.yaml", "questions.yaml", "renhe-2018/directory.yaml", "schemes/reference-100.yaml");

    private SmallCatalogue() {}

    static Path written(Path folder) throws IOException {
        for (String file : SHARED) {
            copy(Path.of("standards").resolve(file), folder.resolve(file));
        }
        copy(STANDARD, folder.resolve(ID).resolve("standard.yaml"));
        Files.createDirectories(folder.resolve("offices"));
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
