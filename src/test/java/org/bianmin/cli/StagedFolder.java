package org.bianmin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bianmin.Shipped;

/** A copy of the shipped record of 甲镇, called a.yaml, which a test leads from facts to final. */
record StagedFolder(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Objects to two clauses that are not met. */
    static final String OBJECTION = """
            日期: 2026-08-18
            提出人: 中心负责人
            单位: 甲镇人民政府
            异议条款:
              - {条款: 5.2.2, 理由: 两人的状态当时正在更新, 佐证: [材料/1.jpg]}
              - {条款: db51-t-1618-2013/6.2-2, 理由: 新到岗的人当天已经领到}
            """;

    /** Upholds one and changes the facts of the other. */
    static final String REVIEW = """
            日期: 2026年8月20日
            答复异议: 1
            复核人: {姓名: 复核员甲, 单位: 示例区政务服务管理局}
            复核意见:
              - {条款: 5.2.2, 决定: 维持, 理由: 检查时的照片显示的是前一天的状态}
              - 条款: 6.2-2
                决定: 变更
                理由: 签收表上有当天上午的签字
                佐证: [材料/2.jpg]
                更正: {应急管理: {应急制度发放: {抽查数: 6, 不符合数: 0, 说明: 六人都已领到, 佐证: [材料/3.jpg]}}}
            """;

    static StagedFolder in(Path folder) {
        StagedFolder staged = new StagedFolder(folder);
        staged.write("a.yaml", Shipped.read(Shipped.RECORDS.resolve("甲镇便民服务中心.yaml")));
        return staged;
    }

    /** With a draft of 14 August, a Friday; objections until 21 August. */
    static StagedFolder drafted(Path folder) {
        StagedFolder staged = in(folder);
        staged.run("draft", "--date", "2026-08-14");
        return staged;
    }

    static StagedFolder objected(Path folder) {
        return drafted(folder).write("a.objection-1.yaml", OBJECTION);
    }

    static StagedFolder reviewed(Path folder) {
        return objected(folder).write("a.review-1.yaml", REVIEW);
    }

    static StagedFolder finalised(Path folder) {
        StagedFolder staged = reviewed(folder);
        staged.run("final", "--date", "2026-08-24");
        return staged;
    }

    Path record() {
        return folder.resolve("a.yaml");
    }

    StagedFolder write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StagedFolder change(String name, String from, String to) {
        String text = text(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return write(name, text.replace(from, to));
    }

    String text(String name) {
        return Shipped.read(folder.resolve(name));
    }

    /** Runs a command on the record. */
    Run run(String command, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command, record()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    JsonNode audited(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--format", "json", "--out", folder.resolve("out")));
        arguments.addAll(List.of(more));
        Run run = run("audit", arguments.toArray());
        try {
            return JSON.readTree(folder.resolve("out/2026Q3/a.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(run.err(), e);
        }
    }

    /** Every file beside the record with its text. */
    Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> texts.put(file.getFileName().toString(), Shipped.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static JsonNode finding(JsonNode result, String clause) {
        for (JsonNode finding : result.get("findings")) {
            if (finding.get("clause").asText().equals("db51-t-1618-2013/" + clause)) {
                return finding;
            }
        }
        throw new AssertionError(clause);
    }

    static String verdict(JsonNode result, String clause) {
        return finding(result, clause).at("/verdict/code").asText();
    }
}
