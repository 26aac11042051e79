package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos that come with the answers: only what is one gets in, and nothing is half written. */
class ImportPhotosTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JPEG = "data:image/jpeg;base64,";

    @TempDir
    Path folder;

    private ObjectNode answers;
    private Path file;
    private Path out;

    @BeforeEach
    void answers() throws IOException {
        answers = (ObjectNode) JSON.readTree("""
                {"bianmin_answers": "1",
                 "centre": {"name": "卯镇便民服务中心", "kind": "乡镇便民服务中心", "region": "示例区"},
                 "standards": ["db51-t-1618-2013"], "date": "2026-09-15", "by": "自查员甲",
                 "answers": {"site.location:verdict": "没做到", "site.location:basis": "路口看不到"},
                 "things": {"windows": [
                   {"name": "1号窗口", "answers": {"windows.hanging_sign/联系电话": "有"}, "photos": {}},
                   {"name": "2号窗口", "answers": {"windows.hanging_sign/联系电话": "没有"}, "photos": {}}]}}
                """);
        file = folder.resolve("answers.json");
        out = folder.resolve("out");
    }

    private void send(ObjectNode of, String question, String... photos) {
        var list = of.withObject("/photos").putArray(question);
        Stream.of(photos).forEach(list::add);
    }

    private ObjectNode window(int at) {
        return (ObjectNode) answers.get("things").get("windows").get(at);
    }

    private Run imported() throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), answers);
        return Run.of("import", file, "-o", out);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static String data(byte[] bytes) {
        return JPEG + Base64.getEncoder().encodeToString(bytes);
    }

    private void refused(String... words) throws IOException {
        Run run = imported();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(words);
        assertThat(out).doesNotExist();
    }

    @Test
    void should_number_photos_by_question_over_all_things_and_print_them() throws IOException {
        send(answers, "site.location", data(picture("jpeg", 40, 30)));
        send(window(0), "windows.hanging_sign", data(picture("jpeg", 40, 30)));
        send(window(1), "windows.hanging_sign", data(picture("jpeg", 40, 30)), data(picture("png", 40, 30)));

        assertThat(imported().code()).isZero();

        Path evidence = out.resolve("卯镇便民服务中心-自查/照片");
        try (Stream<Path> files = Files.list(evidence)) {
            assertThat(files.map(each -> each.getFileName().toString()).sorted())
                    .containsExactly("1-1.jpg", "166-1.jpg", "166-2.jpg", "166-3.jpg");
        }
        assertThat(Files.readAllBytes(evidence.resolve("166-3.jpg"))).startsWith(0xFF, 0xD8, 0xFF);
        Run audit = Run.of("audit", out.resolve("卯镇便民服务中心-自查.yaml"), "--out", folder, "--format", "json");
        assertThat(audit.err()).isEmpty();
        try (Stream<Path> results = Files.walk(folder)) {
            Path result = results.filter(each -> each.endsWith("卯镇便民服务中心-自查.json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(result)).contains("照片/1-1.jpg").contains("照片/166-2.jpg");
        }
    }

    @Test
    void should_write_no_folder_without_photos() throws IOException {
        assertThat(imported().code()).isZero();
        assertThat(out.resolve("卯镇便民服务中心-自查")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload='x()'/>", "GIF89a", ""})
    void should_refuse_what_is_no_photo(String content) throws IOException {
        send(answers, "site.location", data(content.getBytes(StandardCharsets.UTF_8)));
        refused("answers.json:", "site.location", "打不开");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a.jpg", "data:image/svg+xml;base64,PHN2Zz4=", "data:image/jpeg;base64,%%%"})
    void should_refuse_what_is_no_data(String text) throws IOException {
        send(answers, "site.location", text);
        refused("answers.json:", "打不开");
    }

    @Test
    void should_refuse_a_photo_that_is_cut_off() throws IOException {
        byte[] whole = picture("jpeg", 400, 300);
        send(answers, "site.location", data(java.util.Arrays.copyOf(whole, whole.length / 2)));
        refused("打不开");
    }

    @Test
    void should_refuse_a_picture_that_claims_to_be_huge() throws IOException {
        byte[] huge = picture("png", 10, 10);
        java.nio.ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        send(answers, "site.location", data(huge));
        refused("打不开");
    }

    @Test
    void should_refuse_more_than_five_of_one_question() throws IOException {
        String photo = data(picture("jpeg", 10, 10));
        send(answers, "site.location", photo, photo, photo, photo, photo, photo);
        refused("6张", "最多5张");
    }

    @Test
    void should_name_the_question_that_was_meant() throws IOException {
        send(answers, "site.locatoin", data(picture("jpeg", 10, 10)));
        refused("site.locatoin", "site.location");
    }

    @Test
    void should_never_write_over_photos_that_are_there() throws IOException {
        send(answers, "site.location", data(picture("jpeg", 10, 10)));
        Path own = out.resolve("卯镇便民服务中心-自查/照片/1-1.jpg");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "own");
        assertThat(imported().code()).isEqualTo(5);
        assertThat(own).hasContent("own");
        assertThat(out.resolve("卯镇便民服务中心-自查.yaml")).doesNotExist();
    }

    @Test
    void should_tell_of_a_file_that_broke_on_its_way() throws IOException {
        Files.writeString(file, answers.toString().substring(0, 200));
        Run run = Run.of("import", file, "-o", out);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("answers.json:1:", "不完整");
    }

    @Test
    void should_take_what_a_phone_sent_as_text() throws IOException {
        Path sent = Files.createDirectories(folder.resolve("sent")).resolve("自查-卯镇.json.txt");
        JSON.writeValue(sent.toFile(), answers);
        assertThat(Run.of("import", sent.getParent(), "-o", out).code()).isZero();
        assertThat(out.resolve("卯镇便民服务中心-自查.yaml")).exists();
    }
}
