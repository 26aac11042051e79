package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bianmin.Shipped;
import org.bianmin.record.InspectionRecord;
import org.junit.jupiter.api.Test;

/** The page of a self-check in a real browser: what it saves, opens, refuses and keeps, and what an import makes of it. */
class FormPageTest extends OpenedFormPage {
    /** In a photo, beside its pixels; nothing of it may leave the phone. */
    private static final String SECRET = "GPS-31.2304N-121.4737E";

    private InspectionRecord imported(Path answers) {
        Path out = folder.resolve("imported");
        Run run = Run.of("import", answers, "-o", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return Shipped.record(out.resolve(CENTRE + "-自查.yaml"));
    }

    @Test
    void should_save_what_is_read_like_a_record_by_hand() throws IOException {
        day("#date", "2026-09-15");
        into("#by", "自查员甲");
        tab.press("#begin");
        choose("site.location:verdict", "做到了");
        write("site.location:basis", "临街，门前有公交站");
        choose("site.exterior:verdict", "不清楚");
        list("site.structure", "框架");
        write("name_sign.wording", "丑镇人民政府便民服务中心");
        go("大厅");
        choose("hall.facilities/意见箱", "有");
        choose("hall.facilities/意见簿", "没有");
        go("工作台面（逐个）");
        write("counters.height", "８０.５");
        into("#thing-name", "东侧柜台");
        tab.press("#thing-add");
        choose("counters.height", "没有");
        go("窗口（逐个）");
        choose("windows.hanging_sign/联系电话", "不清楚");
        go("制度");
        write("emergency.handed_out:checked", "10");
        write("emergency.handed_out:exceptions", "2");
        go("台账");
        day(row("emergency.last_drill") + " input[type=date]", "2025-11-20");
        choose("services.has_farmland", "是");

        Path answers = save();

        assertThat(answers.getFileName().toString()).isEqualTo("自查-" + CENTRE + "-2026-09-15.json");
        InspectionRecord record = imported(answers);
        Path hand = Files.writeString(folder.resolve("hand.yaml"), """
                中心: {名称: 丑镇便民服务中心, 类别: 乡镇便民服务中心, 地区: 示例区}
                示例数据: 是
                检查:
                  日期: 2026-09-15
                  类型: 自查
                  方式: 明查
                  检查人员: [{姓名: 自查员甲, 单位: 丑镇便民服务中心}]
                依据标准: [db51-t-1618-2013]
                检查情况:
                  选址与建筑:
                    选址: {判定: 符合, 依据: "临街，门前有公交站"}
                    建筑外观: 未查
                    结构形式: 框架
                  名称标识: {名称: 丑镇人民政府便民服务中心}
                  服务大厅: {大厅设施: {意见箱: 有, 意见簿: 无}}
                  工作台面:
                    - {名称: 东侧柜台, 高度: 80.5cm}
                    - {名称: 工作台面2, 高度: 无}
                  窗口: [{名称: 窗口1, 吊牌: {联系电话: 未查}}]
                  应急管理:
                    应急制度发放: {抽查数: 10, 不符合数: 2}
                    最近一次应急演练: 2025-11-20
                  进驻与项目: {辖区有农用地: 是}
                """);
        assertThat(record.saysTheSame(Shipped.record(hand))).isTrue();
        assertThat(tab.text("#whole-text")).isEqualTo("已答 12 / 共 95");
    }

    @Test
    void should_lose_nothing_with_its_tab() throws IOException {
        tab.press("#begin");
        choose("site.location:verdict", "没做到");
        tab.files(".photo-area .choose input", photo("a.jpg", 800, 600));
        tab.until("document.querySelectorAll('.photos img').length === 1");
        go("窗口（逐个）");
        into("#thing-name", "1号窗口");
        tab.lose();

        tab = desk(page);
        go("门头");
        assertThat(tab.value("document.querySelector('"
                                + row("site.location:verdict").replace("'", "\\'") + " input:checked').value")
                        .asText())
                .isEqualTo("没做到");
        assertThat(tab.value("document.querySelector('.photos img').naturalWidth")
                        .asInt())
                .isEqualTo(800);
        go("窗口（逐个）");
        assertThat(tab.value("document.querySelector('#thing-name').value").asText())
                .isEqualTo("1号窗口");
    }

    @Test
    void should_go_on_from_a_saved_file() throws IOException {
        tab.press("#begin");
        choose("site.location:verdict", "做到了");
        tab.files(".photo-area .choose input", photo("a.jpg", 300, 200));
        tab.until("document.querySelectorAll('.photos img').length === 1");
        go("窗口（逐个）");
        choose("windows.hanging_sign/联系电话", "有");
        tab.press("#thing-add");
        into("#thing-name", "2号窗口");
        Path first = Files.move(save(), folder.resolve("first.json"));

        tab.value("localStorage.clear()");
        tab.open(page);
        assertThat(tab.text("#whole-text")).startsWith("已答 0 ");
        tab.files("#open", first);
        tab.until("document.querySelector('#whole-text').textContent.startsWith('已答 1 ')");
        assertThat(told()).contains("first.json");
        assertThat(save()).hasSameTextualContentAs(first);
    }

    @Test
    void should_make_photos_small_and_bare_and_hand_them_on_as_evidence() throws IOException {
        day("#date", "2026-09-15");
        tab.press("#begin");
        choose("site.location:verdict", "没做到");
        write("site.location:basis", "路口看不到");
        tab.files(
                ".photo-area .choose input",
                photo("a.jpg", 3200, 2000),
                photo("b.jpg", 400, 300),
                Files.writeString(folder.resolve("c.jpg"), "不是照片"),
                photo("d.jpg", 10, 10),
                photo("e.jpg", 10, 10),
                photo("f.jpg", 10, 10),
                photo("g.jpg", 10, 10));
        assertThat(told()).contains("加了5张照片", "c.jpg", "最多5张");

        Path answers = save();
        assertThat(Files.readString(answers)).doesNotContain(SECRET);
        JsonNode photos = JSON.readTree(answers.toFile()).get("photos").get("site.location");
        assertThat(photos).hasSize(5);
        byte[] sent = Base64.getDecoder().decode(photos.get(0).asText().split(",")[1]);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(sent));
        assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(1600, 1000);

        imported(answers);
        Path evidence = folder.resolve("imported").resolve(CENTRE + "-自查").resolve("照片");
        try (Stream<Path> files = Files.list(evidence)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("1-1.jpg", "1-2.jpg", "1-3.jpg", "1-4.jpg", "1-5.jpg");
        }
        BufferedImage kept = ImageIO.read(evidence.resolve("1-1.jpg").toFile());
        assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(1600, 1000);
    }

    /** A JPEG that tells in its metadata where it was taken. */
    private Path photo(String name, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        byte[] plain = bytes.toByteArray();
        byte[] comment = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(plain, 0, 2);
        told.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
        told.write(comment);
        told.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve(name), told.toByteArray());
    }

    @Test
    void should_refuse_other_files_and_keep_what_there_is() throws IOException {
        tab.press("#begin");
        choose("site.location:verdict", "做到了");
        Path own = Files.move(save(), folder.resolve("own.json"));
        tab.press("#places li:first-child button");

        assertThat(refused(Files.writeString(folder.resolve("broken.json"), "{\"bianmin_answers\": \"1\"")))
                .contains("不是自查表保存的文件");
        assertThat(refused(Files.writeString(folder.resolve("list.json"), "[1, 2]")))
                .contains("不是自查表保存的文件");
        assertThat(refused(changed(own, answers -> answers.put("bianmin_answers", "0"))))
                .contains("另一版");
        assertThat(refused(changed(own, answers -> ((ObjectNode) answers.get("centre")).put("name", "寅镇便民服务中心"))))
                .contains("寅镇便民服务中心", CENTRE);
        assertThat(refused(changed(own, answers -> answers.put("layout", "0")))).contains("问题不一样");
        assertThat(refused(changed(own, answers -> ((ObjectNode) answers.get("answers")).put("site.area", "1"))))
                .contains("被改动过");
        assertThat(refused(
                        changed(own, answers -> ((ObjectNode) answers.get("answers")).put("site.location:verdict", 1))))
                .contains("被改动过");
        assertThat(refused(changed(
                        own,
                        answers -> answers.putObject("photos")
                                .putArray("site.location")
                                .add("data:image/svg+xml;base64,PHN2Zz4="))))
                .contains("被改动过");
        assertThat(refused(changed(own, answers -> answers.putObject("things"))))
                .contains("被改动过");

        go("门头");
        assertThat(tab.value("document.querySelector('" + row("site.location:verdict") + " input:checked').value")
                        .asText())
                .isEqualTo("做到了");
        assertThat(tab.dialogs()).isEmpty();
    }

    private String refused(Path file) {
        tab.value("document.querySelector('#told').textContent = ''");
        tab.files("#open", file);
        return told();
    }

    private interface Change {
        void to(ObjectNode answers);
    }

    private Path changed(Path own, Change change) throws IOException {
        ObjectNode answers = (ObjectNode) JSON.readTree(own.toFile());
        change.to(answers);
        Path file = folder.resolve("changed.json");
        JSON.writeValue(file.toFile(), answers);
        return file;
    }

    @Test
    void should_show_what_looks_like_a_program_as_text() throws IOException {
        String name = "<img src=x onerror=hacked=1><b>‮&\"'";
        Path hostile = form(name, folder.resolve("hostile.html"));
        tab.open(hostile);
        assertThat(tab.text("h1")).isEqualTo("<img src=x onerror=hacked=1><b>〔U+202E〕&\"'");
        go("窗口（逐个）");
        into("#thing-name", "<img src=x onerror=hacked=1>");
        go("门头");
        write("name_sign.wording", "</script><script>hacked=1</script>=1+1");
        Path answers = save();
        tab.value("localStorage.clear()");
        tab.open(hostile);
        tab.files("#open", answers);
        tab.until("document.querySelector('#told').textContent.includes('打开了')");
        go("窗口（逐个）");
        assertThat(tab.text(".thing")).startsWith("<img src=x onerror=hacked=1>（");
        go("门头");
        assertThat(tab.value("typeof hacked").asText()).isEqualTo("undefined");
        assertThat(tab.value("document.querySelectorAll('img, script[src]').length")
                        .asInt())
                .isZero();
        assertThat(JSON.readTree(answers.toFile()).get("centre").get("name").asText())
                .isEqualTo(name);
    }
}
