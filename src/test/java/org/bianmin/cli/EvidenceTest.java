package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Digest;
import org.bianmin.photo.DrawnPhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and papers beside a record: which question each belongs to, and what of them stands in the report. */
class EvidenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DrawnPhoto DRAWN = new DrawnPhoto(160, 120, Color.ORANGE, "示例数据");

    /** In the shipped quarter 16 are the facilities of the hall, 14 fire, 24 the signs of windows, 6 to 12 the name sign. */
    private static final RecordText RECORD = RecordText.SMALL.with("[意见箱]", "{意见箱: {状态: 无, 佐证: 照片/16-1.jpg}, 意见簿: 无}");

    @TempDir
    Path folder;

    @BeforeEach
    void takesTheNumbersOfTheShippedQuarter() throws IOException {
        Files.copy(Shipped.RECORDS.resolve("numbers.yaml"), folder.resolve("numbers.yaml"));
    }

    private byte[] photo(String... text) {
        return new DrawnPhoto(160, 120, Color.ORANGE, String.join("\n", text)).taken("2026:09:15 10:35:00", 1);
    }

    private Path put(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private JsonNode audited(RecordText record) throws IOException {
        return audited(record, "json");
    }

    /** The result, with its PDF beside it. */
    private JsonNode reported(RecordText record) throws IOException {
        return audited(record, "json,pdf");
    }

    private JsonNode audited(RecordText record, String formats) throws IOException {
        Path file = record.in(folder, "record.yaml");
        Run run = Run.of("audit", file, "--out", folder.resolve("out"), "--format", formats);
        assertThat(run.code()).as(run.err()).isIn(3, 4);
        return JSON.readTree(folder.resolve("out/2026Q3/record.json").toFile());
    }

    private static JsonNode finding(JsonNode result, String clause) {
        for (JsonNode finding : result.get("findings")) {
            if (finding.get("clause").asText().endsWith("/" + clause)) {
                return finding;
            }
        }
        throw new AssertionError(clause);
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(
                each -> texts.add(key.isEmpty() ? each.asText() : each.at(key).asText()));
        return texts;
    }

    private PdfReader pdf() throws IOException {
        return new PdfReader(Files.readAllBytes(folder.resolve("out/2026Q3/record.pdf")));
    }

    private String printed() throws IOException {
        PdfReader pdf = pdf();
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return text.toString().replaceAll("[\\s\u3000]+", "");
    }

    private List<byte[]> pictures() throws IOException {
        PdfReader pdf = pdf();
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 1; i < pdf.getXrefSize(); i++) {
            if (pdf.getPdfObject(i) instanceof PRStream stream && PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE))) {
                pictures.add(PdfReader.getStreamBytesRaw(stream));
            }
        }
        return pictures;
    }

    private static String procedure(JsonNode result) {
        return result.at("/remarks/procedure").toString();
    }

    @Test
    void should_attach_by_number_what_the_record_does_not_name() throws IOException {
        put("record/照片/16-1.jpg", photo("一"));
        put("record/照片/16-10.jpg", photo("十"));
        put("record/照片/16-2.jpg", photo("二"));
        put("record/材料/16.pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));
        JsonNode result = audited(RECORD);
        JsonNode finding = finding(result, "4.1.1");
        assertThat(texts(finding.get("evidence"), ""))
                .containsExactly("照片/16-1.jpg", "材料/16.pdf", "照片/16-2.jpg", "照片/16-10.jpg");
        assertThat(texts(finding.get("photos"), "/file")).containsExactly("照片/16-1.jpg", "照片/16-2.jpg", "照片/16-10.jpg");
        assertThat(finding.at("/photos/0/number").asInt()).isEqualTo(16);
        assertThat(finding.at("/photos/0/sha256").asText()).isEqualTo(Digest.of(folder.resolve("record/照片/16-1.jpg")));
        assertThat(result.at("/remarks/missing_files")).isEmpty();
        assertThat(result.at("/remarks/unplaced_files")).isEmpty();
    }

    @Test
    void should_count_what_belongs_by_number_as_evidence() throws IOException {
        RecordText bare = RecordText.SMALL.with("[意见箱]", "[]");
        assertThat(procedure(audited(bare))).contains("不符合而未附佐证");
        put("record/16-1.jpg", photo("一"));
        assertThat(procedure(audited(bare))).doesNotContain("不符合而未附佐证");
    }

    @Test
    void should_attach_to_every_thing_of_a_question_but_not_to_another_question() throws IOException {
        put("record/照片/24-9.jpg", photo("窗口"));
        JsonNode result =
                audited(RecordText.SMALL.and("  窗口:\n    - {名称: 甲, 吊牌: 无, 工作人员数: 0人}\n    - {名称: 乙, 吊牌: 无}\n"));
        assertThat(texts(finding(result, "4.2.1.2").get("evidence"), "")).isEmpty();
        assertThat(texts(finding(result, "5.1").get("evidence"), "")).containsExactly("照片/24-9.jpg");
    }

    @Test
    void should_take_the_numbers_of_the_quarter() throws IOException {
        Files.writeString(folder.resolve("numbers.yaml"), "questions: [hall.facilities]\n");
        put("record/照片/1-1.jpg", photo("一"));
        JsonNode finding = finding(audited(RECORD), "4.1.1");
        assertThat(finding.at("/photos/0/file").asText()).isEqualTo("照片/1-1.jpg");
        assertThat(finding.at("/photos/0/number").asInt()).isEqualTo(1);
    }

    @Test
    void should_number_questions_in_their_order_where_no_numbers_were_fixed() throws IOException {
        Files.delete(folder.resolve("numbers.yaml"));
        int number = List.copyOf(Shipped.CATALOGUE.vocabulary().questionIds()).indexOf("hall.facilities") + 1;
        put("record/" + number + "-5.jpg", photo("五"));
        assertThat(texts(finding(audited(RECORD), "4.1.1").get("evidence"), "")).contains(number + "-5.jpg");
    }

    @Test
    void should_tell_of_wrong_numbers() throws IOException {
        Files.writeString(folder.resolve("numbers.yaml"), "questions: [hall.facilitie]\n");
        Run run = Run.of("audit", RECORD.in(folder, "record.yaml"), "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("numbers.yaml:1:13", "hall.facilities");
    }

    @Test
    void should_look_in_the_folder_of_the_record_first_and_beside_the_record_then() throws IOException {
        put("照片/16-1.jpg", photo("旧"));
        JsonNode beside = finding(audited(RECORD), "4.1.1");
        assertThat(beside.at("/photos/0/sha256").asText()).isEqualTo(Digest.of(folder.resolve("照片/16-1.jpg")));
        put("record/照片/16-1.jpg", photo("新"));
        JsonNode inside = finding(audited(RECORD), "4.1.1");
        assertThat(inside.at("/photos/0/sha256").asText()).isEqualTo(Digest.of(folder.resolve("record/照片/16-1.jpg")));
    }

    @Test
    void should_not_attach_again_what_the_record_names_by_its_whole_path() throws IOException {
        put("record/照片/16-1.jpg", photo("一"));
        JsonNode result = audited(RECORD.with("照片/16-1.jpg", "record/照片/16-1.jpg"));
        assertThat(texts(finding(result, "4.1.1").get("evidence"), "")).containsExactly("record/照片/16-1.jpg");
        assertThat(result.at("/remarks/unplaced_files")).isEmpty();
    }

    @Test
    void should_list_what_belongs_nowhere() throws IOException {
        put("record/大门.jpg", photo("门"));
        put("record/9999-1.jpg", photo("无"));
        put("record/99999999999.jpg", photo("多"));
        put("record/14-1.jpg", photo("消防"));
        put("record/<b>1.yaml", "x: 1".getBytes(StandardCharsets.UTF_8));
        put("record/.DS_Store", new byte[3]);
        JsonNode unplaced = reported(RECORD).at("/remarks/unplaced_files");
        assertThat(texts(unplaced, "/file"))
                .containsExactly("14-1.jpg", "9999-1.jpg", "99999999999.jpg", "<b>1.yaml", "大门.jpg");
        assertThat(texts(unplaced, "/reason/code"))
                .containsExactly("not_answered", "unknown_number", "unknown_number", "no_number", "no_number");
        assertThat(unplaced.at("/0/reason/text").asText()).isEqualTo("第14题“消防设施”没有回答");
        assertThat(printed()).contains("归不到任何观察项的佐证", "大门.jpg", "<b>1.yaml", "第14题“消防设施”没有回答");
    }

    @Test
    void should_name_what_is_missing() throws IOException {
        JsonNode result = audited(RECORD);
        assertThat(texts(result.at("/remarks/missing_files"), "")).containsExactly("照片/16-1.jpg");
        assertThat(procedure(result)).contains("没有找到：照片/16-1.jpg");
        assertThat(finding(result, "4.1.1").get("photos")).isEmpty();
        assertThat(result.at("/digests/evidence").isNull()).isTrue();
    }

    @Test
    void should_not_follow_links() throws IOException {
        Path elsewhere = put("elsewhere/secret.jpg", photo("别处"));
        Files.createDirectories(folder.resolve("record/照片"));
        Files.createSymbolicLink(folder.resolve("record/照片/16-1.jpg"), elsewhere);
        Files.createSymbolicLink(folder.resolve("record/16-2.jpg"), elsewhere);
        Files.createSymbolicLink(folder.resolve("record/16"), elsewhere.getParent());
        JsonNode result = reported(RECORD);
        assertThat(texts(result.at("/remarks/missing_files"), "")).containsExactly("照片/16-1.jpg");
        assertThat(procedure(result)).contains("是链接", "照片/16-1.jpg").doesNotContain("没有找到");
        assertThat(texts(result.at("/remarks/unplaced_files"), "/file")).containsExactly("16", "16-2.jpg");
        assertThat(texts(result.at("/remarks/unplaced_files"), "/reason/code")).containsExactly("link", "link");
        assertThat(pictures()).isEmpty();
    }

    @Test
    void should_not_take_a_link_for_the_folder_of_a_record() throws IOException {
        put("elsewhere/照片/16-1.jpg", photo("别处"));
        Files.createSymbolicLink(folder.resolve("record"), folder.resolve("elsewhere"));
        JsonNode result = reported(RECORD);
        assertThat(texts(result.at("/remarks/missing_files"), "")).containsExactly("照片/16-1.jpg");
        assertThat(texts(result.at("/remarks/unplaced_files"), "/reason/code")).containsExactly("link");
        assertThat(printed()).contains("佐证文件夹本身");
    }

    @Test
    void should_print_photos_small_and_without_what_the_camera_wrote() throws IOException {
        byte[] original = new DrawnPhoto(2400, 1800, Color.ORANGE, "示例数据").taken("2026:09:15 10:35:00", 6);
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains("Exif", "SAMPLECAMERA");
        put("record/照片/16-1.jpg", original);
        JsonNode photo = finding(reported(RECORD), "4.1.1").at("/photos/0");
        assertThat(photo.get("taken").asText()).isEqualTo("2026-09-15T10:35");
        assertThat(printed()).contains("第16题", "拍摄时间2026-09-1510:35");
        assertThat(pictures()).singleElement().satisfies(picture -> {
            assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SAMPLECAMERA");
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(shown.getWidth()).as("turned upright").isEqualTo(600);
            assertThat(shown.getHeight()).isEqualTo(800);
        });
    }

    @Test
    void should_turn_a_photo_as_the_camera_says() throws IOException {
        // The floor is darker than the wall; of a photo that was turned by 180 degrees it lies above.
        put("record/照片/16-1.jpg", DRAWN.taken("2026:09:15 10:35:00", 3));
        reported(RECORD);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(pictures().get(0)));
        assertThat(new Color(shown.getRGB(80, 8)).getRed()).isLessThan(new Color(shown.getRGB(80, 112)).getRed() - 30);
    }

    @Test
    void should_print_a_photo_once_and_at_most_six_per_problem() throws IOException {
        for (int i = 1; i <= 8; i++) {
            put("record/照片/16-" + i + ".jpg", photo("第" + i));
        }
        reported(RECORD);
        assertThat(pictures()).hasSize(6);
        assertThat(printed()).contains("另有2张未印出：照片/16-7.jpg、照片/16-8.jpg");
    }

    @Test
    void should_name_the_place_where_a_photo_stands_already() throws IOException {
        put("record/照片/6-1.jpg", photo("牌"));
        reported(RecordText.SMALL.and("  名称标识: {底色: {值: 红色, 佐证: 照片/6-1.jpg}, 字色: {值: 白色, 佐证: 照片/6-1.jpg}}\n"));
        assertThat(pictures()).hasSize(1);
        assertThat(printed()).contains("照片/6-1.jpg：见检查项2.3.2-3");
    }

    @Test
    void should_mark_what_was_put_right_on_the_spot() throws IOException {
        put("record/照片/16-1.jpg", photo("前"));
        put("record/照片/16-2.jpg", photo("后"));
        reported(RECORD.with("佐证: 照片/16-1.jpg", "佐证: 照片/16-1.jpg, 当场整改: {时间: '11:00', 佐证: 照片/16-2.jpg}"));
        assertThat(pictures()).hasSize(2);
        assertThat(printed()).contains("第16题立行立改拍摄时间");
    }

    @Test
    void should_remark_a_photo_of_another_day_and_leave_the_verdict() throws IOException {
        put("record/照片/16-1.jpg", DRAWN.taken("2026:09:14 23:59:59", 1));
        JsonNode result = audited(RECORD);
        assertThat(procedure(result)).contains("拍摄日期", "2026-09-15", "照片/16-1.jpg（2026-09-14）");
        assertThat(finding(result, "4.1.1").at("/verdict/code").asText()).isEqualTo("fails");
        put("record/照片/16-1.jpg", DRAWN.taken("0000:00:00 00:00:00", 1));
        JsonNode unset = audited(RECORD);
        assertThat(procedure(unset)).doesNotContain("拍摄日期");
        assertThat(finding(unset, "4.1.1").at("/photos/0/taken").isNull()).isTrue();
    }

    @Test
    void should_remark_one_photo_at_two_questions_under_two_names() throws IOException {
        put("record/照片/16-1.jpg", photo("同"));
        put("record/照片/16-2.jpg", photo("同"));
        assertThat(procedure(audited(RECORD))).doesNotContain("同一张照片");
        put("record/照片/14-1.jpg", photo("同"));
        assertThat(procedure(audited(RECORD.and("  电力与消防: {消防设施: []}\n"))))
                .contains("同一张照片", "照片/14-1.jpg", "照片/16-1.jpg");
    }

    @Test
    void should_make_the_report_whatever_the_photos_are() throws IOException {
        byte[] good = photo("好");
        byte[] png = DRAWN.as("png");
        byte[] damaged = png.clone();
        damaged[damaged.length / 2] ^= 0x55;
        put("record/16-1.jpg", new byte[0]);
        put("record/16-2.jpg", "not a photo".getBytes(StandardCharsets.US_ASCII));
        put("record/16-3.jpg", Arrays.copyOf(good, good.length / 2));
        put("record/16-4.png", damaged);
        put("record/16-5.jpg", fourColours(DRAWN.as("jpg")));
        put("record/16-6.png", claiming(png, 60_000, 60_000));
        put("record/16-7.png", good);
        put("record/16-8.JPEG", good);
        put("record/16-9.jpg", Arrays.copyOf(good, 3));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("record/16-10.jpg").toFile(), "rw")) {
            huge.setLength((30 << 20) + 1L);
        }
        JsonNode result = reported(RecordText.SMALL.with("[意见箱]", "[]"));
        assertThat(texts(result.at("/remarks/procedure"), ""))
                .anySatisfy(remark -> assertThat(remark).contains("空文件", "16-1.jpg"))
                .anySatisfy(remark -> assertThat(remark).contains("不是JPEG或PNG", "16-2.jpg"))
                .anySatisfy(remark -> assertThat(remark).contains("损坏或不完整", "16-3.jpg", "16-4.png"))
                .anySatisfy(remark -> assertThat(remark).contains("CMYK", "16-5.jpg"))
                .anySatisfy(remark -> assertThat(remark).contains("像素", "16-6.png"))
                .anySatisfy(remark -> assertThat(remark).contains("扩展名与内容不符", "16-7.png"))
                .anySatisfy(remark -> assertThat(remark).contains("30MB", "16-10.jpg"))
                .noneSatisfy(remark -> assertThat(remark).contains("16-8.JPEG"));
        JsonNode finding = finding(result, "4.1.1");
        assertThat(finding.get("evidence")).hasSize(10);
        assertThat(texts(finding.get("photos"), "/file")).containsExactly("16-7.png", "16-8.JPEG");
        assertThat(pictures()).hasSize(2);
    }

    /** The same JPEG claiming a fourth colour: its head is enough to refuse it. */
    private static byte[] fourColours(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int frame = 2;
        while (in.get(frame + 1) != (byte) 0xC0) {
            frame += 2 + (in.getShort(frame + 2) & 0xFFFF);
        }
        int scan = frame;
        while (in.get(scan + 1) != (byte) 0xDA) {
            scan += 2 + (in.getShort(scan + 2) & 0xFFFF);
        }
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 5);
        int endOfFrame = frame + 2 + in.getShort(frame + 2);
        out.put(jpeg, 0, frame + 2).putShort((short) (in.getShort(frame + 2) + 3));
        out.put(jpeg, frame + 4, 5).put((byte) 4).put(jpeg, frame + 10, endOfFrame - frame - 10);
        out.put(new byte[] {4, 0x11, 0}).put(jpeg, endOfFrame, scan - endOfFrame);
        out.putShort((short) 0xFFDA).putShort((short) 14).put((byte) 4).put(jpeg, scan + 5, 6);
        out.put(new byte[] {4, 0}).put(jpeg, scan + 11, jpeg.length - scan - 11);
        return out.array();
    }

    /** The same PNG claiming another size, with the check sum put right. */
    private static byte[] claiming(byte[] png, int width, int height) {
        ByteBuffer claiming = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(claiming.array(), 12, 17);
        return claiming.putInt(29, (int) sum.getValue()).array();
    }

    @Test
    void should_name_in_its_digests_exactly_the_evidence_that_was_used() throws IOException {
        put("record/照片/16-1.jpg", photo("一"));
        String before = audited(RECORD).at("/digests/evidence").asText();
        put("record/大门.jpg", photo("门"));
        assertThat(audited(RECORD).at("/digests/evidence").asText()).isEqualTo(before);
        put("record/照片/16-1.jpg", photo("二"));
        assertThat(audited(RECORD).at("/digests/evidence").asText()).isNotEqualTo(before);
    }

    @Test
    void should_not_take_what_lies_in_the_folder_of_a_record_for_records() throws IOException {
        RECORD.in(folder, "record.yaml");
        put("record/说明.yaml", "x: 1".getBytes(StandardCharsets.UTF_8));
        Run run = Run.of("audit", folder, "--out", folder.resolve("out"), "--format", "json");
        assertThat(run.out()).contains("共1份记录");
        assertThat(Files.readString(folder.resolve("out/2026Q3/record.json"))).contains("说明.yaml");
    }

    @Test
    void should_refuse_a_folder_with_too_many_files() throws IOException {
        for (int i = 0; i <= 5000; i++) {
            put("record/16-" + i + ".txt", new byte[0]);
        }
        Run run = Run.of("audit", RECORD.in(folder, "record.yaml"), "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(folder.resolve("record").toString(), "5000");
    }
}
