package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bianmin.catalogue.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A self-check is the centre's own until it is handed in; then it stands beside the blanks, and counts nowhere. */
class SubmitTest {
    private static final Path SHIPPED = Path.of("inspections/2026Q3/己镇便民服务中心-自查.yaml");
    private static final String SAID = "自查答：“己镇便民服务中心”";

    @TempDir
    Path folder;

    private Path quarter;
    private Path submitted;

    @BeforeEach
    void quarter() throws IOException {
        quarter = Files.createDirectories(folder.resolve("2026Q3"));
        submitted = quarter.resolve("己镇便民服务中心.self-check.yaml");
        Files.copy(Path.of("inspections/register.yaml"), folder.resolve("register.yaml"));
        Files.copy(Path.of("inspections/2026Q3/plan.yaml"), quarter.resolve("plan.yaml"));
    }

    private Path own() throws IOException {
        return Files.copy(
                SHIPPED, Files.createDirectories(folder.resolve("mine")).resolve("自查.yaml"));
    }

    private Run submit(Path file) {
        return Run.of("submit", file, "--to", quarter, "--date", "2026-09-05");
    }

    @Test
    void should_keep_the_words_with_day_and_digest_and_never_overwrite() throws IOException {
        Path own = own();
        Run run = submit(own);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(submitted))
                .startsWith(Files.readString(own))
                .endsWith("# 中心自查，2026-09-05提交。原文件 自查.yaml，SHA-256 " + Digest.of(own) + "\n");
        assertThat(run.out()).contains(submitted.toString(), Digest.of(own));

        byte[] before = Files.readAllBytes(submitted);
        Files.writeString(own, Files.readString(own).replace("字色: 红字", "字色: 白字"));
        assertThat(submit(own).code()).isEqualTo(5);
        assertThat(Files.readAllBytes(submitted)).isEqualTo(before);
    }

    @Test
    void should_stand_beside_the_blanks_as_a_remark() throws IOException {
        submit(own());
        assertThat(Run.of("new", "--plan", quarter).code()).isZero();
        Path record = quarter.resolve("己镇便民服务中心.yaml");
        assertThat(Files.readString(record)).contains("# " + SAID, "是中心2026-09-04自查后提交的，只供对照，不是检查情况");
        assertThat(Files.readString(quarter.resolve("甲镇便民服务中心.yaml"))).doesNotContain("自查答");

        Run run = Run.of("audit", record, "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("0/86");

        assertThat(Run.of("new", "--plan", quarter, "--paper").code()).isZero();
        assertThat(text(quarter.resolve("己镇便民服务中心.paper.pdf"))).contains(SAID, "只供对照，不是检查情况");
        assertThat(text(quarter.resolve("甲镇便民服务中心.paper.pdf"))).doesNotContain("自查答");
    }

    private static String text(Path pdf) throws IOException {
        PdfReader reader = new PdfReader(Files.readAllBytes(pdf));
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("[\\s　]", ""));
        }
        return text.toString();
    }

    @Test
    void should_be_nobodys_visit() throws IOException {
        submit(own());
        Files.copy(Path.of("inspections/2026Q3/甲镇便民服务中心.yaml"), quarter.resolve("甲镇便民服务中心.yaml"));
        Path out = folder.resolve("out");
        assertThat(Run.of("audit", quarter, "--out", out, "--format", "json").out())
                .contains("甲镇便民服务中心", "共1份记录")
                .doesNotContain("己镇");
        assertThat(Run.of("validate", quarter).out()).contains("共1份记录");
        for (String command : List.of("audit", "draft", "final")) {
            Run run = Run.of(command, submitted);
            assertThat(run.code()).isEqualTo(5);
            assertThat(run.err()).contains("这是中心提交的自查，不是检查记录");
        }
        assertThat(Run.of("selfcheck", submitted).out()).contains("还差2件");
        assertThat(Run.of("compare", submitted, Path.of("inspections/2026Q3/己镇便民服务中心.yaml"))
                        .out())
                .contains("不一样3项");
    }

    @Test
    void should_not_keep_inspectors_from_a_blank_record() throws IOException {
        Files.copy(SHIPPED, quarter.resolve("己镇便民服务中心-自查.yaml"));
        Run.of("new", "--plan", quarter);
        assertThat(quarter.resolve("己镇便民服务中心.yaml")).exists();
    }

    @Test
    void should_refuse_what_is_no_self_check_or_not_planned() throws IOException {
        Run visit = submit(Path.of("inspections/2026Q3/己镇便民服务中心.yaml"));
        assertThat(visit.code()).isEqualTo(5);
        assertThat(visit.err()).contains("这不是自查的记录，不能提交");
        Path own = own();
        Run nowhere = Run.of("submit", own, "--to", folder.resolve("mine"));
        assertThat(nowhere.code()).isEqualTo(5);
        assertThat(nowhere.err()).contains("plan.yaml");
        StandardsFolder.change(quarter.resolve("plan.yaml"), "SL-06, ", "");
        assertThat(submit(own).err()).contains("检查计划里没有“己镇便民服务中心”");
        assertThat(Run.of("submit", own).code()).isEqualTo(2);
        assertThat(Run.of("submit", own, "--to", quarter, "--date", "2026-09-03")
                        .code())
                .isEqualTo(5);
        assertThat(Run.of("submit", own, "--to", quarter, "--date", "2099-09-03")
                        .code())
                .isEqualTo(5);
        assertThat(submitted).doesNotExist();
    }

    @Test
    void should_tell_of_a_submitted_file_that_is_wrong_and_write_the_others() throws IOException {
        Files.writeString(submitted, Files.readString(SHIPPED).replace("类型: 自查", "类型: 现场检查"));
        Run run = Run.of("new", "--plan", quarter);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("己镇便民服务中心.self-check.yaml:1:1", "这不是自查的记录");
        assertThat(quarter.resolve("己镇便民服务中心.yaml")).doesNotExist();
        assertThat(quarter.resolve("甲镇便民服务中心.yaml")).exists();
    }
}
