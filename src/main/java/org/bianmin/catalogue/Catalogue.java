package org.bianmin.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.SchemeReader;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;

/**
 * Everything in the folder {@code standards/}.
 *
 * @param folder where it was read from
 * @param vocabulary words and questions
 * @param standards by id
 * @param offices by id
 * @param schemes by id
 */
public record Catalogue(
        Path folder, Vocabulary vocabulary, List<Standard> standards, List<Office> offices, List<Scheme> schemes) {
    /** The scheme for offices that have none of their own. */
    public static final String REFERENCE_SCHEME = "reference-100";

    /**
     * Reads the folder and checks it as a whole.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in any of its files
     */
    public static Catalogue read(Path folder) {
        return read(folder, YamlFile::read);
    }

    /**
     * Reads the folder as it would be with some of its files changed.
     *
     * @param nodes how a file is read
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in any of its files
     */
    public static Catalogue read(Path folder, Function<Path, Node> nodes) {
        Problems problems = new Problems();
        List<Directory> directories = read(directoryFiles(folder), nodes, new DirectoryReader(problems)::read);
        Vocabulary vocabulary = new VocabularyReader(problems)
                .read(
                        nodes.apply(folder.resolve("vocabulary.yaml")),
                        nodes.apply(folder.resolve("questions.yaml")),
                        directories);
        problems.orElseThrow();
        List<Standard> standards = read(
                files(folder, "standard.yaml"), nodes, new StandardReader(vocabulary, directories, problems)::read);
        Catalogue catalogue = new Catalogue(
                folder,
                vocabulary,
                new GivingWay(folder, new SameClauses(folder, standards, problems).resolved(), problems).resolved(),
                read(yamlFiles(folder.resolve("offices")), nodes, new OfficeReader(problems)::read),
                read(yamlFiles(folder.resolve("schemes")), nodes, new SchemeReader(problems)::read));
        new VocabularyLint(catalogue, problems).run();
        new StandardLint(catalogue, problems).run();
        new DirectoryLint(catalogue, problems).run();
        new OfficeLint(catalogue, problems).run();
        new SchemeLint(catalogue, nodes, problems).run();
        new PrecedenceLint(catalogue, problems).run();
        problems.orElseThrow();
        return catalogue;
    }

    private static <T> List<T> read(List<Path> files, Function<Path, Node> nodes, BiFunction<Path, Node, T> read) {
        return files.stream().map(file -> read.apply(file, nodes.apply(file))).toList();
    }

    /** The files of one name in the folders of the standards. */
    private static List<Path> files(Path folder, String name) {
        return list(folder, dir -> dir.resolve(name)).stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The directories of each standard, the one without a key first. */
    private static List<Path> directoryFiles(Path folder) {
        return list(folder, Function.identity()).stream()
                .filter(Files::isDirectory)
                .flatMap(standard -> list(standard, Function.identity()).stream()
                        .filter(file -> DirectoryReader.FILE
                                .matcher(file.getFileName().toString())
                                .matches())
                        .sorted(Comparator.comparing(DirectoryReader::key)))
                .toList();
    }

    private static List<Path> yamlFiles(Path folder) {
        return list(folder, Function.identity()).stream()
                .filter(file -> file.getFileName().toString().endsWith(".yaml"))
                .toList();
    }

    private static List<Path> list(Path folder, Function<Path, Path> map) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().map(map).toList();
        } catch (IOException e) {
            throw new InvalidInput(new Problem(new Place(folder.toString(), 1, 1), "no_such_folder"));
        }
    }

    /** The file of a standard. */
    public Path file(Standard standard) {
        return folder.resolve(standard.id()).resolve("standard.yaml");
    }

    /** The file of a directory. */
    public Path file(Directory directory) {
        return folder.resolve(directory.standard()).resolve(directory.fileName());
    }

    /** The file of a scheme. */
    public Path file(Scheme scheme) {
        return folder.resolve("schemes").resolve(scheme.id() + ".yaml");
    }

    public Optional<Standard> standard(String id) {
        return standards.stream().filter(standard -> standard.id().equals(id)).findFirst();
    }

    /** A clause, written standard/clause. */
    public Optional<Clause> clause(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : standard(key.substring(0, slash)).flatMap(standard -> standard.clause(key.substring(slash + 1)));
    }

    public Optional<Office> office(String id) {
        return offices.stream().filter(office -> office.id().equals(id)).findFirst();
    }

    public Optional<Scheme> scheme(String id) {
        return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /** The scheme by which an office scores: its own, or else the reference scheme. */
    public Scheme schemeOf(Office office) {
        return scheme(office.scheme().orElse(REFERENCE_SCHEME)).orElseThrow();
    }

    /** The rate by which the clauses are counted: the office's own where it scores by one, or else the reference scheme. */
    public Scheme rateOf(Office office) {
        Scheme own = schemeOf(office);
        return own.rate().isPresent() ? own : scheme(REFERENCE_SCHEME).orElseThrow();
    }

    /** The files that a result by these standards and schemes rests on, cases not among them. */
    public List<Path> files(List<Standard> used, Office office, List<Scheme> scored) {
        List<Path> files = new ArrayList<>(List.of(
                folder.resolve("vocabulary.yaml"),
                folder.resolve("questions.yaml"),
                folder.resolve("offices").resolve(office.id() + ".yaml")));
        scored.forEach(scheme -> files.add(file(scheme)));
        used.forEach(standard -> {
            files.add(file(standard));
            standard.directories().forEach(directory -> files.add(file(directory)));
        });
        return files;
    }
}
