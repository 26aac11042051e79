package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a self-check and an inspection differ, by answer and by clause. */
class CompareTest {
    private static final RecordText INSPECTION = RecordText.SMALL.with("大厅设施: [意见箱]", "大厅设施: []");
    private static final RecordText SELF =
            RecordText.SMALL.with("方式: 明查", "类型: 自查\n  方式: 明查").with("日期: 2026-09-15", "日期: 2026-09-04");

    @TempDir
    Path folder;

    private Run compare(RecordText self, RecordText assessed) {
        return Run.of("compare", self.in(folder, "自查.yaml"), assessed.in(folder, "检查.yaml"));
    }

    private String told(RecordText self, RecordText assessed) {
        Run run = compare(self, assessed);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("己镇便民服务中心\n自查：2026-09-04；现场检查：2026-09-15；相隔11天。\n")
                .endsWith("不一样不等于谁写错了。\n")
                .doesNotContain("检查员", "不合格", "虚报", "瞒报");
        return run.out();
    }

    @Test
    void should_tell_what_each_of_them_said_and_what_follows_for_the_clause() {
        assertThat(told(SELF, INSPECTION))
                .contains("两边都答的1项：一样0项，不一样1项。只有自查答的0项，只有现场检查答的0项。")
                .contains("- 服务大厅 · 大厅设施 · 意见箱：自查：有；现场检查：无\n")
                .contains("两边都能判定的1条：一样0条，不一样1条。")
                .contains("- DB51/T 1618—2013 4.1.1 意见箱（簿）：照自查是符合，照现场检查是不符合\n");
    }

    @Test
    void should_find_no_difference_where_there_is_none() {
        RecordText alike = INSPECTION.with("大厅设施: []", "大厅设施: {群众意见箱: 有}");
        assertThat(told(SELF, alike)).contains("一样1项，不一样0项。", "一样1条，不一样0条。").doesNotContain("\n- ");
    }

    @Test
    void should_not_call_silence_a_difference() {
        String text = told(
                SELF.and("  工作台面: {高度: 75cm}\n"),
                INSPECTION.with("大厅设施: []", "大厅设施: 未查").and("  窗口: [{名称: 1号窗口, 吊牌: []}]\n"));
        assertThat(text)
                .contains("两边都答的0项", "只有自查答的2项，只有现场检查答的1项。", "两边都能判定的0条")
                .doesNotContain("\n- ");
    }

    @Test
    void should_compare_numbers_and_things_by_name() {
        String text = told(
                SELF.and("  工作台面: {宽度: 80cm}\n  窗口: [{名称: 1号窗口, 吊牌: 无}, {名称: 2号窗口}]\n"),
                INSPECTION.and("  工作台面: {宽度: 800mm}\n  窗口: [{名称: １号窗口, 吊牌: 损坏停用}, {名称: 3号窗口}]\n"));
        assertThat(text)
                .contains("两边都答的3项：一样1项，不一样2项。")
                .contains("- 窗口 · 1号窗口 · 吊牌：自查：无；现场检查：损坏停用\n")
                .contains("- 窗口：只有自查写了2号窗口\n", "- 窗口：只有现场检查写了3号窗口\n");
    }

    @Test
    void should_compare_things_where_one_of_them_found_none() {
        assertThat(told(SELF.and("  窗口: [{名称: 1号窗口}]\n"), INSPECTION.and("  窗口: []\n")))
                .contains("- 窗口：只有自查写了1号窗口\n");
    }

    @Test
    void should_refuse_what_cannot_be_compared() {
        Run other = compare(SELF, INSPECTION.with("名称: 己镇便民服务中心", "名称: 甲镇便民服务中心"));
        assertThat(other.code()).isEqualTo(5);
        assertThat(other.out()).isEmpty();
        assertThat(other.err()).contains("检查.yaml:1:1", "甲镇便民服务中心", "己镇便民服务中心");
        assertThat(compare(INSPECTION, SELF).err()).contains("这不是自查的记录");
        assertThat(compare(SELF, SELF).err()).contains("这也是自查的记录");
        assertThat(Run.of("compare", SELF.in(folder, "自查.yaml")).code()).isEqualTo(2);
    }
}
