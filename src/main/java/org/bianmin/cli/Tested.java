package org.bianmin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.SchemeReader;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.SchemeCase;
import org.bianmin.record.SchemeCaseReader;

/**
 * The standards and schemes whose cases are meant.
 *
 * @param standards whose cases are run or missed
 * @param schemes likewise; those by tables and composites
 */
record Tested(Catalogue catalogue, List<Standard> standards, List<Scheme> schemes) {
    /**
     * Those that an id means, or all.
     *
     * @param id of a standard or scheme; absent for all
     * @throws InvalidInput with the nearest id if there is no such thing, or if the scheme has no cases of its own
     */
    static Tested of(Catalogue catalogue, Optional<String> id) {
        List<Scheme> schemes = catalogue.schemes().stream()
                .filter(scheme -> scheme.rate().isEmpty())
                .toList();
        if (id.isEmpty()) {
            strays(catalogue, schemes);
            return new Tested(catalogue, catalogue.standards(), schemes);
        }
        Optional<Scheme> scheme = catalogue.scheme(id.get());
        Optional<Standard> standard = catalogue.standard(id.get());
        Place place = new Place(catalogue.folder().toString(), 1, 1);
        if (standard.isEmpty()
                && scheme.filter(found -> found.rate().isPresent()).isPresent()) {
            throw new InvalidInput(
                    new Problem(new Place(catalogue.file(scheme.get()).toString(), 1, 1), "no_tables", id.get()));
        } else if (standard.isEmpty() && scheme.isEmpty()) {
            Problems problems = new Problems();
            problems.unknown(
                    place,
                    "unknown_rated",
                    id.get(),
                    Stream.concat(
                                    catalogue.standards().stream().map(Standard::id),
                                    schemes.stream().map(Scheme::id))
                            .toList());
            problems.orElseThrow();
        }
        return standard.isPresent()
                ? new Tested(catalogue, List.of(standard.get()), List.of())
                : new Tested(catalogue, List.of(), List.of(scheme.orElseThrow()));
    }

    /** A file of cases whose scheme is not there would never be run. */
    private static void strays(Catalogue catalogue, List<Scheme> schemes) {
        Path folder = folder(catalogue);
        List<String> ids = schemes.stream().map(Scheme::id).toList();
        Problems problems = new Problems();
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            files.sorted()
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !ids.contains(SchemeReader.idOf(file)))
                    .forEach(file -> problems.unknown(
                            new Place(file.toString(), 1, 1),
                            "lint.unknown_case_scheme",
                            SchemeReader.idOf(file),
                            ids));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.orElseThrow();
    }

    private static Path folder(Catalogue catalogue) {
        return catalogue.folder().resolve("schemes").resolve("cases");
    }

    /** The file of a scheme's cases, whether it is there or not. */
    static Path casesFile(Catalogue catalogue, Scheme scheme) {
        return folder(catalogue).resolve(scheme.id() + ".yaml");
    }

    /** The cases of a scheme; none where it has no file of them. */
    static List<SchemeCase> cases(Catalogue catalogue, Scheme scheme) {
        Path file = casesFile(catalogue, scheme);
        return Files.isRegularFile(file)
                ? new SchemeCaseReader(catalogue, scheme).read(YamlFile.read(file))
                : List.of();
    }

    /** The cases of all its schemes. */
    List<SchemeCase> schemeCases() {
        return schemes.stream()
                .flatMap(scheme -> cases(catalogue, scheme).stream())
                .toList();
    }

    /**
     * Makes sure that one of the schemes has a row or ground.
     *
     * @throws InvalidInput with the nearest id, if none has it
     */
    void mustHaveRow(String row) {
        for (Scheme scheme : schemes) {
            List<String> ids = scheme.tables().stream()
                    .flatMap(tables -> tables.tables().stream())
                    .flatMap(table -> Stream.concat(
                            table.rows().map(Row::id), table.conditions().map(Table.Condition::id)))
                    .toList();
            Problems problems = new Problems();
            if (!ids.contains(row)) {
                problems.unknown(new Place(catalogue.file(scheme).toString(), 1, 1), "unknown_row", row, ids);
            }
            problems.orElseThrow();
        }
    }
}
