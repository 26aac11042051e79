package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writing a standard with {@code standards test --watch} beside it. */
@Timeout(120)
class WatchTest {
    /** What the last line of a round tells of. */
    private static final String LAST = "边界例子";

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger code = new AtomicInteger(-1);
    private Path standards;
    private Path rules;
    private Thread program;

    @BeforeEach
    void copy() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
        rules = StandardsFolder.copiedRules(folder.resolve("rules"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.interrupt();
        program.join();
    }

    private void start(String... filter) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("standards", "test"));
        all.addAll(List.of(filter));
        all.addAll(List.of("--watch", "--standards", standards.toString(), "--rules", rules.toString()));
        program = new Thread(() ->
                code.set(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new))));
        program.start();
        until(out, 0, "Ctrl-C");
    }

    /** What is written from some point on, once a word stands in it. */
    private static String until(StringWriter written, int from, String word) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            String text = written.toString().substring(from);
            if (text.contains(word)) {
                return text;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("no “" + word + "” in: " + written);
    }

    /** What is told after a change. */
    private record Round(String out, String err) {}

    private Round after(Path file, String from, String to) throws Exception {
        return after(file, from, to, LAST);
    }

    private Round after(Path file, String from, String to, String last) throws Exception {
        int saidBefore = out.toString().length();
        int warnedBefore = err.toString().length();
        StandardsFolder.change(file, from, to);
        until(out, saidBefore, file.toString());
        if (last.equals(LAST)) {
            until(out, saidBefore, last);
        } else {
            until(err, warnedBefore, last);
        }
        return new Round(out.toString().substring(saidBefore), err.toString().substring(warnedBefore));
    }

    @Test
    void should_tell_what_a_changed_number_breaks_and_that_it_is_mended() throws Exception {
        start("db51-t-1618-2013", "4.2.1.1-2");
        assertThat(out.toString()).contains("失败0个").contains(standards.toString(), rules.toString());
        Path file = standards.resolve("db51-t-1618-2013/standard.yaml");
        Round broken = after(file, "at_least: 75, at_most: 100", "at_least: 76, at_most: 100");
        assertThat(broken.out()).containsPattern("\\d\\d:\\d\\d:\\d\\d").doesNotContainPattern("个例子：.*失败0个");
        assertThat(broken.err()).contains("cases.yaml:", "不小于76cm", "at least: not reached");
        Round mended = after(file, "at_least: 76, at_most: 100", "at_least: 75, at_most: 100");
        assertThat(mended.out()).contains("失败0个");
        assertThat(mended.err()).isEmpty();
        program.interrupt();
        program.join();
        assertThat(code).hasValue(0);
    }

    @Test
    void should_take_up_a_changed_rule() throws Exception {
        start("db51-t-1618-2013", "4.2.1.1-2");
        Path file = rules.resolve("limits.drl");
        Round broken = after(file, "low >= $limit)", "low >= $limit, low > 75)");
        assertThat(broken.err()).contains("no tested limit for db51-t-1618-2013/4.2.1.1-2");
        Round mended = after(file, "low >= $limit, low > 75)", "low >= $limit)");
        assertThat(mended.out()).contains("失败0个");
        program.interrupt();
        program.join();
        assertThat(code).hasValue(0);
    }

    @Test
    void should_go_on_when_a_file_is_half_typed() throws Exception {
        start("db51-t-1618-2013", "4.2.1.1-2");
        Path standard = standards.resolve("db51-t-1618-2013/standard.yaml");
        for (int i = 0; i < 2; i++) {
            after(standard, "at_least: 75, at_most: 100", "at_lest: 75, at_most: 100", "at_lest");
            assertThat(after(standard, "at_lest: 75, at_most: 100", "at_least: 75, at_most: 100")
                            .out())
                    .contains("失败0个");
        }
        Path rule = rules.resolve("limits.drl");
        after(rule, "low >= $limit)", "low >= $limit", "limits.drl:");
        assertThat(after(rule, "low >= $limit", "low >= $limit)").out()).contains("失败0个");
    }

    @Test
    void should_run_the_cases_of_a_standard_that_is_new() throws Exception {
        start("shili-2026-05");
        assertThat(err.toString()).contains("shili-2026-05");
        Path to = Files.createDirectories(standards.resolve("shili-2026-05"));
        int before = out.toString().length();
        Files.writeString(to.resolve("cases.yaml"), """
                on: 2026-09-15
                centre: 乡镇便民服务中心
                cases:
                  - name: 大厅有意见箱的符合
                    given: {服务大厅: {大厅设施: [意见箱]}}
                    expect: {3.1-2: conforms}
                """);
        Files.writeString(to.resolve("standard.yaml"), """
                number: 示例府办〔2026〕5号
                title: 便民服务大厅补充要求(示例)
                issued_by: 示例区政务服务管理局
                region: 示例区
                applies_to: [乡镇便民服务中心]
                clauses:
                  - {id: 3.1-2, title: 意见箱, quote: 应配置意见箱。, obligation: shall, dimension: 设施设备, binds: centre,
                     check: {kind: names, question: hall.facilities, names: [意见箱]},
                     evidence: 意见箱照片, remedy: 放一个意见箱。}
                """);
        assertThat(until(out, before, LAST)).contains("共1个例子：通过1个");
    }
}
