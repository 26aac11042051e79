package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blank records: valid as they are, everything unchecked, and filled in without a key of one's own. */
class NewTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private JsonNode audited(Path record, int code) throws IOException {
        Run valid = Run.of("validate", record);
        assertThat(valid.err()).isEmpty();
        assertThat(valid.code()).isZero();
        Path out = folder.resolve("out");
        Run run = Run.of("audit", record, "--out", out, "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
        try (Stream<Path> files = Files.walk(out)) {
            String name = record.getFileName().toString().replace(".yaml", ".json");
            return JSON.readTree(files.filter(file -> file.endsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .toFile());
        }
    }

    private Path blank(String kind, String standards) {
        Path file = folder.resolve("blank.yaml");
        Run run = Run.of(
                "new", "--name", "子便民服务", "--kind", kind, "--region", "示例区", "--standard", standards, "-o", file);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return file;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            乡镇便民服务中心 | db51-t-1618-2013
            乡镇便民服务中心 | db51-t-1618-2013,renhe-2018
            街道便民服务中心 | db51-t-1618-2013,renhe-2018
            村便民服务点     | renhe-2018
            社区便民服务点   | renhe-2018
            """)
    void should_write_what_is_unchecked_until_it_is_filled_in_and_asks_for_everything(String kind, String standards)
            throws IOException {
        Path file = blank(kind, standards);
        JsonNode blank = audited(file, 4);
        assertThat(codes(blank, "verdict"))
                .isSubsetOf("not_checked", "not_applicable")
                .contains("not_checked");
        assertThat(blank.at("/conclusion/checked").asInt()).isZero();
        assertThat(blank.at("/score/grade").isNull()).isTrue();
        assertThat(blank.get("unasked")).isEmpty();

        Path filled = Files.writeString(folder.resolve("filled.yaml"), filled(Files.readString(file)));
        Run run = Run.of("validate", filled);
        assertThat(run.err()).isEmpty();
        Run.of("audit", filled, "--out", folder.resolve("out"), "--format", "json");
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            JsonNode result = JSON.readTree(files.filter(each -> each.endsWith("filled.json"))
                    .findFirst()
                    .orElseThrow()
                    .toFile());
            assertThat(codes(result, "verdict")).contains("conforms", "fails");
            assertThat(codes(result, "reason"))
                    .doesNotContain("not_recorded", "condition_unknown", "thing_unknown", "list_not_sampled");
        }
    }

    private static Set<String> codes(JsonNode result, String of) {
        Set<String> codes = new HashSet<>();
        result.get("findings")
                .forEach(finding -> codes.add(finding.at("/" + of + "/code").asText()));
        return codes;
    }

    /** Every key that was left blank gets what the comment above it allows. */
    private static String filled(String blank) {
        Map<String, String> answers =
                new TreeMap<>(Map.of("判定", "符合", "依据", "看了", "佐证", "照片/1-1.jpg", "抽查数", "3", "不符合数", "0", "名称", "1号"));
        List<String> lines = new ArrayList<>();
        String comment = "";
        for (String line : blank.split("\n")) {
            Matcher key = Pattern.compile(" {4,}(?:- )?([^:#]+):").matcher(line);
            String answer = "";
            if (line.strip().startsWith("# ")) {
                comment += line;
            } else if (key.matches()) {
                answer = comment.contains("〔") ? answer(comment) : answers.getOrDefault(key.group(1), "");
                comment = "";
            } else {
                comment = "";
            }
            lines.add(line + (answer.isEmpty() ? "" : " " + answer));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String answer(String comment) {
        Matcher choice = Pattern.compile("〔.*写一个：(\\S+)").matcher(comment);
        if (choice.find()) {
            return choice.group(1);
        } else if (comment.contains("数字，单位")) {
            return "3";
        } else if (comment.contains("牌上的原文")) {
            return "某某";
        } else if (comment.contains("最近一次的日期")) {
            return "2026-01-01";
        } else if (comment.contains("按名称或序号")) {
            return "{3: 有}";
        } else if (comment.contains("清单")) {
            return "[]";
        }
        return "";
    }

    @Test
    void should_ask_only_what_concerns_the_kind_of_centre() throws IOException {
        String township = Files.readString(blank("乡镇便民服务中心", "db51-t-1618-2013"));
        assertThat(township)
                .contains("2.3.2-1 单位名称（乡镇）", "决定是否适用：4.2.2-3 收费许可证", "意见箱/意见簿", "数字，单位cm", "也可以写：饮水机")
                .doesNotContain("2.3.2-2", "代办点");
    }

    @Test
    void should_walk_from_the_door_to_the_fire_exits() throws IOException {
        String text = Files.readString(blank("乡镇便民服务中心", "db51-t-1618-2013,renhe-2018"));
        List<String> places = Pattern.compile("# —— (\\S+) ——")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(places).containsExactly("门头", "大厅", "窗口", "制度", "设备", "台账", "安全");
    }

    private Path shipped() throws IOException {
        Files.copy(Path.of("inspections/register.yaml"), folder.resolve("register.yaml"));
        Path quarter = Files.createDirectory(folder.resolve("2026Q3"));
        for (Path file : Shipped.recordFiles()) {
            Files.copy(file, quarter.resolve(file.getFileName()));
        }
        Files.copy(Shipped.RECORDS.resolve("plan.yaml"), quarter.resolve("plan.yaml"));
        return quarter;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    /** A quarter of its own, so that this does not depend on which records are shipped. */
    private Path planned() throws IOException {
        new RecordText("""
                示例数据: 是
                中心:
                  - {编号: SL-06, 名称: 己镇便民服务中心, 类别: 乡镇中心, 地区: 示例区, 采用标准: [db51-t-1618-2013], 责任单位: "己镇: 政府"}
                  - {编号: SL-07, 名称: 庚镇便民服务中心, 别名: [庚镇中心], 类别: 乡镇中心, 地区: 示例区, 采用标准: [db51-t-1618-2013]}
                  - {编号: SL-09, 名称: 壬村便民服务点, 类别: 村便民服务点, 地区: 示例区, 采用标准: []}
                """).in(folder, "register.yaml");
        Path quarter = Files.createDirectory(folder.resolve("2026Q3"));
        new RecordText("""
                季度: 2026Q3
                依据: 示例府办〔2026〕2号
                文号: 示例政检〔2026〕3号
                批准: 示例区人民政府办公室
                批准日期: 2026-06-24
                范围: 全面
                检查组:
                  - 名称: 第一组
                    组员:
                      - {姓名: 检查员甲, 单位: 示例区政务服务管理局}
                      - {姓名: 检查员乙, 单位: 示例区行政效能科}
                    中心: [SL-06, SL-07, SL-09]
                沿用: {最长月数: 24}
                """).in(quarter, "plan.yaml");
        return quarter;
    }

    @Test
    void should_write_a_record_for_every_planned_centre_that_has_none() throws IOException {
        Path quarter = planned();
        RecordText.SMALL.with("己镇便民服务中心", "庚镇中心").in(quarter, "sheet.yaml");
        Run run = Run.of("new", "--plan", quarter);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("写了 " + quarter.resolve("numbers.yaml"))
                .contains("写了 " + quarter.resolve("己镇便民服务中心.yaml") + "（SL-06")
                .contains("已有 " + quarter.resolve("sheet.yaml") + "（SL-07")
                .contains("没有写 SL-09 壬村便民服务点：没有适用的条款")
                .contains("写了1份空白记录，2份没有写");
        assertThat(contents(quarter)).containsOnlyKeys("plan.yaml", "numbers.yaml", "sheet.yaml", "己镇便民服务中心.yaml");

        JsonNode result = audited(quarter.resolve("己镇便民服务中心.yaml"), 4);
        assertThat(result.at("/visit/date").asText()).isBetween("2026-07-01", "2026-09-30");
        assertThat(result.at("/visit/inspectors/1/name").asText()).isEqualTo("检查员乙");
        assertThat(result.at("/centre/responsible").asText()).isEqualTo("己镇: 政府");
        assertThat(result.at("/plan/team").asText()).isEqualTo("第一组");
        assertThat(result.get("sample").asBoolean()).isTrue();
        assertThat(Files.readString(quarter.resolve("己镇便民服务中心.yaml")))
                .contains("检查计划：示例政检〔2026〕3号 第一组", "沿用24个月以内", "〔1〕2.1 选址");
    }

    @Test
    void should_never_change_what_is_there() throws IOException {
        Path quarter = planned();
        Run.of("new", "--plan", quarter);
        Map<String, String> before = contents(quarter);
        Run again = Run.of("new", "--plan", quarter);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("写了0份空白记录，3份没有写");
        assertThat(contents(quarter)).isEqualTo(before);
        Run one = Run.of("new", "--centre", "SL-06", "-o", quarter.resolve("己镇便民服务中心.yaml"));
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.err()).contains("己镇便民服务中心.yaml 已经有了");
        assertThat(contents(quarter)).isEqualTo(before);
    }

    @Test
    void should_keep_the_numbers_that_are_fixed() throws IOException {
        Path quarter = planned();
        Files.writeString(quarter.resolve("numbers.yaml"), "questions: [hall.facilities]\n");
        Run.of("new", "--plan", quarter);
        assertThat(Files.readString(quarter.resolve("己镇便民服务中心.yaml"))).contains("〔1〕4.1.1", "〔2〕2.1 选址");
        assertThat(Files.readString(quarter.resolve("numbers.yaml"))).isEqualTo("questions: [hall.facilities]\n");
    }

    @Test
    void should_ask_only_what_a_special_inspection_looks_at() throws IOException {
        Path quarter = planned();
        Path plan = quarter.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(plan).replace("范围: 全面", "范围: 专项\n类别: [应急管理]"));
        Run.of("new", "--plan", quarter);
        assertThat(Files.readString(quarter.resolve("己镇便民服务中心.yaml")))
                .contains("应急管理:")
                .doesNotContain("选址与建筑:", "窗口:");
    }

    @Test
    void should_go_on_beside_a_record_that_cannot_be_read() throws IOException {
        Path quarter = planned();
        Files.writeString(quarter.resolve("wrong.yaml"), "中心: [");
        Run run = Run.of("new", "--plan", quarter);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("wrong.yaml:");
        assertThat(quarter.resolve("己镇便民服务中心.yaml")).exists();
    }

    @Test
    void should_refuse_a_folder_without_a_plan_and_a_wrong_plan() throws IOException {
        assertThat(Run.of("new", "--plan", folder).err()).contains(folder.resolve("plan.yaml") + ":1:1:");
        Path quarter = planned();
        Path plan = quarter.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(plan).replace("SL-09", "SL-90"));
        Run run = Run.of("new", "--plan", quarter);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("plan.yaml:12:", "SL-90");
        assertThat(contents(quarter)).containsOnlyKeys("plan.yaml");
    }

    @Test
    void should_leave_the_shipped_records_alone() throws IOException {
        Path quarter = shipped();
        Map<String, String> before = contents(quarter);
        assertThat(Run.of("new", "--plan", quarter).code()).isZero();
        assertThat(contents(quarter)).containsAllEntriesOf(before);
        assertThat(Run.of("validate", quarter).code()).isZero();
    }

    @Test
    void should_print_one_record_and_name_the_schema() {
        Run run = Run.of("new", "--centre", "SL-01");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("# yaml-language-server: $schema=docs/schema/record.json\n")
                .contains("甲镇人民政府");
    }

    @Test
    void should_name_the_schema_from_where_the_record_is() throws IOException {
        Path file = blank("乡镇便民服务中心", "db51-t-1618-2013");
        String first = Files.readAllLines(file).get(0);
        assertThat(first).startsWith("# yaml-language-server: $schema=../");
        Path schema = folder.resolve(first.substring(first.indexOf('=') + 1)).normalize();
        assertThat(schema).isEqualTo(Path.of("docs/schema/record.json").toAbsolutePath());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --centre SL-99                                                                | 5 | SL-0
            --name 某 --kind 乡镇便民中心 --region 示例区 --standard db51-t-1618-2013          | 5 | 乡镇便民服务中心
            --name 某 --kind 乡镇中心 --region 别的区 --standard db51-t-1618-2013              | 5 | 示例区
            --name 某 --kind 乡镇中心 --region 示例区 --standard db51-t-1618                  | 5 | db51-t-1618-2013
            --name ../某 --kind 乡镇中心 --region 示例区 --standard db51-t-1618-2013           | 5 | ../某
            --name 某 --kind 村便民服务点 --region 示例区 --standard db51-t-1618-2013          | 5 | 没有可以判定的条款
            --name 某 --kind 乡镇中心 --region 示例区                                        | 2 | --standard
            --centre SL-01 --name 某                                                      | 2 | --centre
            --centre SL-01 --kind 乡镇中心                                                 | 2 | --centre
            --plan inspections/2026Q3 -o x.yaml                                           | 2 | --plan
            ''                                                                            | 2 | --plan
            """)
    void should_refuse(String arguments, int code, String word) {
        Object[] all = Stream.concat(
                        Stream.of("new"), Stream.of(arguments.split(" +")).filter(a -> !a.isEmpty()))
                .toArray();
        Run run = Run.of(all);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(word);
        assertThat(run.out()).isEmpty();
    }
}
