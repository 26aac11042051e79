package org.bianmin.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bianmin.report.Messages;
import org.bianmin.score.sheet.ScoreSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SheetTextTest {
    private static ScoreSheet sheet;

    @BeforeAll
    static void scores() {
        sheet = SampleSheet.everyKind();
    }

    @Test
    void should_tell_rows_that_lost_or_won_and_count_the_others() {
        SheetText.Block window = new SheetText(Messages.CHINESE).of(sheet).get(2);

        assertThat(window.before()).contains("窗口：民政窗口（民政办）");
        assertThat(window.heading()).containsExactly("评分项", "考核分", "原因");
        assertThat(window.rows())
                .contains(
                        List.of("第二条(一)", "-8", "超时办结6件；2026年8月12日；区县级明查；4件×1＋2件×1×2倍＝扣8"),
                        List.of("第二条(五)", "-1/3", "按时办结率99%：-1/3"),
                        List.of("", "", "以上合计1.5，超出本项上限的不计：-0.5"))
                .noneMatch(row -> row.contains("第四条"));
        assertThat(window.after())
                .contains(
                        "另有2项查过，没有扣分。",
                        "满分：100；扣分：-42又8/15；加分：7；各部分超出上限的不计、全部扣完：7；超出加分上限5的不计：-2；四舍五入到0.1：1/30；得分：69.5",
                        "得分：69.5",
                        "等次：不合格",
                        "取消优秀窗口评选资格：否");
    }

    @Test
    void should_tell_the_range_and_what_is_open() {
        SheetText.Block window = new SheetText(Messages.CHINESE).of(sheet).get(3);

        assertThat(window.rows())
                .contains(
                        List.of("第一条(二)", "不高于0", "未检查：当天停电"),
                        List.of("第四条", "0", "未检查"),
                        List.of("", "", "如有，总分全部扣完"));
        assertThat(window.after())
                .contains("得分：0—104.8", "等次：有评分项未检查或待核实，不评等次", "取消优秀窗口评选资格：未定（第五条(二)）")
                .anyMatch(line -> line.startsWith("最低：满分：100；扣分：没有限度"))
                .anyMatch(line -> line.startsWith("最高：满分：100；扣分：-0.2；加分：没有限度"));
    }

    @Test
    void should_speak_english() {
        SheetText.Block person = new SheetText(Messages.of("en")).of(sheet).get(4);

        assertThat(person.before()).contains("person: 张某 (民政窗口)");
        assertThat(person.after()).contains("score: at most 88");
    }

    @Test
    void should_say_that_nothing_was_recorded() {
        assertThat(new SheetText(Messages.CHINESE).of(SampleSheet.scored(sheet.scheme(), List.of())))
                .anySatisfy(block -> assertThat(block.before()).contains("没有按本办法记录的考核，不计算得分。"));
    }
}
