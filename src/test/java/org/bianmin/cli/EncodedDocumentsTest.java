package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits judged by the documents of several places, as an inspector writes them down. */
class EncodedDocumentsTest {
    @TempDir
    private Path folder;

    private JsonNode audited(String name, String kind, String region, String standard, String seen) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                示例数据: 是
                中心: {名称: %s, 类别: %s, 地区: %s, 责任单位: 甲镇人民政府}
                检查:
                  日期: 2026-09-15
                  方式: 明查
                  检查人员: [{姓名: 检查员甲, 单位: 某局}, {姓名: 检查员乙, 单位: 某局}]
                依据标准: [%s]
                检查情况: %s
                """.formatted(name, kind, region, standard, seen));
        Run run = Run.of("audit", file, "--out", folder.resolve("out"), "--format", "json");
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(folder.resolve("out/2026Q3/a.json").toFile());
    }

    private JsonNode station(String sign) throws IOException {
        String seen = "{名称标识: {名称: " + sign + "}}";
        return audited("戊村便民服务站", "村便民服务点", "示例壬区", "hanbin-2011", seen);
    }

    private JsonNode township(String seen) throws IOException {
        return audited("甲镇便民服务中心", "乡镇便民服务中心", "示例乙县", "kaifeng-2018", "{" + seen + "}");
    }

    private static JsonNode finding(JsonNode result, String clause) {
        for (JsonNode finding : result.get("findings")) {
            if (finding.get("clause").asText().equals(clause)) {
                return finding;
            }
        }
        throw new AssertionError(clause);
    }

    private static String verdict(JsonNode result, String clause) {
        return finding(result, clause).at("/verdict/code").asText();
    }

    @Test
    void should_know_the_town_on_the_sign_of_a_station_by_who_is_responsible() throws IOException {
        assertThat(verdict(station("甲镇戊村便民服务站"), "hanbin-2011/标准一-7")).isEqualTo("conforms");
        assertThat(verdict(station("乙镇戊村便民服务站"), "hanbin-2011/标准一-7")).isEqualTo("undecided");
    }

    @Test
    void should_prove_a_usable_area_by_what_holds_it_though_it_could_not_be_measured() throws IOException {
        JsonNode result = township("选址与建筑: {使用面积: {状态: 无法核实, 原因: 二楼锁着}, 建筑面积: {值: 140, 说明: 房产证}}");
        assertThat(verdict(result, "kaifeng-2018/三(一)1(2)-4")).isEqualTo("fails");
        assertThat(finding(result, "kaifeng-2018/三(一)1(2)-4").toString()).contains("二楼锁着", "140㎡", "房产证");
    }

    @Test
    void should_tell_the_old_figure_beside_the_one_that_decides() throws IOException {
        JsonNode result = township("选址与建筑: {使用面积: {值: 140, 沿用: 2020-01-01, 说明: 上次量的}, 大厅面积: 155}");
        assertThat(verdict(result, "kaifeng-2018/三(一)1(2)-4")).isEqualTo("conforms");
        assertThat(finding(result, "kaifeng-2018/三(一)1(2)-4").toString()).contains("140㎡", "2020-01-01", "上次量的");
    }

    @Test
    void should_keep_what_was_written_for_a_clause_that_does_not_apply() throws IOException {
        JsonNode result = township("进驻与项目: {是否有行动不便群众申请上门服务: 否}, 台账与报送: {特殊困难群众的申请已上门服务: {抽查数: 1, 不符合数: 1}}");
        assertThat(verdict(result, "kaifeng-2018/三(三)7(1)-11")).isEqualTo("not_applicable");
        assertThat(result.get("unasked").toString()).contains("特殊困难群众的申请已上门服务");
    }

    @Test
    void should_refuse_half_an_item() throws IOException {
        Path file = Files.writeString(folder.resolve("b.yaml"), """
                示例数据: 是
                中心: {名称: 丙社区便民服务站, 类别: 社区便民服务点, 地区: 示例卯县}
                检查: {日期: 2026-09-15, 方式: 明查, 检查人员: [{姓名: 检查员甲, 单位: 某局}]}
                依据标准: [anqiu-2020]
                检查情况: {进驻与项目: {上网运行的依申请事项数: 62, 其中网上可办的事项数: 31.5}}
                """);
        Run run = Run.of("validate", file);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("31.5");
    }
}
