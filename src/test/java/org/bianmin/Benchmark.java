package org.bianmin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.findings.Assessor;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;

/**
 * Measures what a record costs, as ratios within one run. Not a test: times say nothing on a busy machine, ratios do.
 *
 * <pre>
 * mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.bianmin.Benchmark
 * </pre>
 */
public final class Benchmark {
    private static final int ROUNDS = 5;
    private static final int SMALL = 200;

    private Benchmark() {}

    public static void main(String[] args) throws IOException {
        Path source = Shipped.RECORDS.resolve("甲镇便民服务中心.yaml");
        Path folder = Files.createTempDirectory("benchmark");
        List<Path> files = IntStream.range(0, 10 * SMALL)
                .mapToObj(i -> copy(source, folder.resolve(i + ".yaml")))
                .toList();
        try {
            RecordReader reader = new RecordReader(Shipped.CATALOGUE, Shipped.TODAY);
            Assessor assessor = new Assessor(Shipped.RULE_BOOK, Shipped.CATALOGUE.vocabulary());
            InspectionRecord record = reader.read(source);
            long read = best(() -> files.subList(0, SMALL).forEach(reader::read));
            long judge = best(() -> IntStream.range(0, SMALL).forEach(i -> Shipped.assess(assessor, record)));
            long many = best(() -> files.forEach(file -> Shipped.assess(assessor, reader.read(file))));
            long few = best(() -> files.subList(0, SMALL).forEach(file -> Shipped.assess(assessor, reader.read(file))));
            say("judging costs %.2f times what reading costs", (double) judge / read);
            say("ten times the records cost %.2f times as much", (double) many / few);
            say("on this machine now: %.0f records per second, read and judged", SMALL * 1e9 / few);
        } finally {
            remove(folder);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private static Path copy(Path source, Path target) {
        try {
            return Files.copy(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long best(Runnable work) {
        work.run();
        return IntStream.range(0, ROUNDS)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
