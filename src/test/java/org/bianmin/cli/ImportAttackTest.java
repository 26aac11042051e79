package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What comes from outside is refused or read as it was meant; nothing of it is ever run, guessed or written elsewhere. */
class ImportAttackTest {
    @TempDir
    static Path forms;

    @TempDir
    Path folder;

    private static Path form;

    @BeforeAll
    static void write() {
        form = forms.resolve("丑村.xlsx");
        Run run = Run.of(
                "form",
                "xlsx",
                "--name",
                "丑村便民服务点",
                "--kind",
                "村便民服务点",
                "--region",
                "示例区",
                "--standard",
                "renhe-2018",
                "-o",
                form);
        assertThat(run.code()).isZero();
    }

    private static FormFile dated() throws Exception {
        return FormFile.open(form).cover("@date", "2026-09-04");
    }

    private Run imported(FormFile filled) throws Exception {
        return imported(filled.save(folder.resolve("丑村.xlsx")));
    }

    private Run imported(Path file) {
        return Run.of("import", file, "-o", folder.resolve("out"));
    }

    private void refused(Run run, String... told) throws Exception {
        assertThat(run.err()).contains(told);
        assertThat(run.code()).isEqualTo(5);
        if (Files.exists(folder.resolve("out"))) {
            try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    private static List<String> answerable() throws Exception {
        return FormFile.open(form).keys("").stream()
                .filter(key -> !key.contains(":") && key.contains("/"))
                .toList();
    }

    @Test
    void should_never_take_a_formula_for_an_answer() throws Exception {
        FormFile file = dated();
        Element row = file.row("", answerable().get(0));
        refused(imported(file.formula(row, "D", "\"有\"", "有")), "D" + row.getAttribute("r"), "这里是公式，不是回答");
    }

    @Test
    void should_write_what_looks_like_a_formula_back_as_text() throws Exception {
        List<String> basis = FormFile.open(form).keys("").stream()
                .filter(key -> key.endsWith(":basis"))
                .limit(4)
                .toList();
        FormFile file = dated();
        List<String> texts = List.of("=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+cmd|' /C calc'!A0", "@SUM(1)");
        for (int i = 0; i < basis.size(); i++) {
            file.answer(basis.get(i).replace(":basis", ":verdict"), "做到了").answer(basis.get(i), texts.get(i));
        }
        Run run = imported(file);
        assertThat(run.err()).isEmpty();
        FormFile result = FormFile.open(folder.resolve("out/丑村.结果.xlsx"));
        for (int i = 0; i < basis.size(); i++) {
            Element row = result.row("", basis.get(i));
            assertThat(result.text(row, "D")).isEqualTo(texts.get(i));
            assertThat(row.getElementsByTagName("f").getLength()).isZero();
        }
    }

    @Test
    void should_follow_a_row_that_was_moved_and_a_sheet_that_was_renamed() throws Exception {
        List<String> keys = answerable();
        FormFile file = dated().answer(keys.get(0), "有").answer(keys.get(1), "没有");
        Element first = file.row("", keys.get(0));
        Element second = file.row("", keys.get(1));
        String number = first.getAttribute("r");
        first.getParentNode().insertBefore(second, first);
        file.renumber(first, Integer.parseInt(second.getAttribute("r"))).renumber(second, Integer.parseInt(number));
        file.part("xl/workbook.xml", text -> {
            int at = text.indexOf("name=\"", text.indexOf("sheetId=\"2\"") + 1);
            text.replace(at, text.indexOf("\"", at + 6) + 1, "name=\"别的名字\"");
        });
        assertThat(imported(file).err()).isEmpty();
        String record = Files.readString(folder.resolve("out/丑村便民服务点-自查.yaml"));
        assertThat(record)
                .contains(keys.get(0).split("/")[1] + ": 有")
                .contains(keys.get(1).split("/")[1] + ": 无");
    }

    @Test
    void should_refuse_rows_that_are_missing_copied_or_added() throws Exception {
        List<String> keys = answerable();
        FormFile missing = dated();
        Element gone = missing.row("", keys.get(0));
        String text = missing.text(gone, "C");
        gone.getParentNode().removeChild(gone);
        refused(imported(missing), "缺了“" + text + "”这一行");

        FormFile copied = dated();
        Element row = copied.row("", keys.get(0));
        Element copy = (Element) row.cloneNode(true);
        row.getParentNode().appendChild(copy);
        copied.renumber(copy, 900);
        refused(imported(copied), "C900", "这一行有两次");

        FormFile added = dated();
        Element like = added.row("", keys.get(0));
        Element other = (Element) like.cloneNode(true);
        like.getParentNode().appendChild(other);
        added.renumber(other, 901).write(other, "A", "hall.facilities/饮水机");
        refused(imported(added), "C901", "多出了");
    }

    @Test
    void should_refuse_words_that_slid_away_from_their_keys() throws Exception {
        List<String> keys = answerable();
        FormFile file = dated().answer(keys.get(0), "有");
        Element first = file.row("", keys.get(0));
        Element second = file.row("", keys.get(1));
        String text = file.text(first, "C");
        file.write(first, "C", file.text(second, "C")).write(second, "C", text);
        refused(imported(file), "这一行原来问的是“" + text + "”");
    }

    @Test
    void should_refuse_columns_that_were_changed() throws Exception {
        FormFile file = dated();
        Element roles = file.rows("bianmin.page:").get(0);
        refused(imported(file.write(roles, "C", "answer")), "这一页的列被改过");
    }

    @Test
    void should_refuse_the_form_of_another_centre_or_of_another_version() throws Exception {
        FormFile other = dated();
        List<Element> hidden = other.rows("bianmin.form");
        Element name = hidden.stream()
                .filter(row -> other.text(row, "A").equals("name"))
                .findFirst()
                .orElseThrow();
        refused(imported(other.write(name, "B", "寅村便民服务点")), "隐藏的说明", "被改过");

        FormFile newer = dated();
        refused(imported(newer.write(newer.rows("bianmin.form").get(0), "B", "2.0.0")), "第2.0.0版", "第1版");
    }

    @Test
    void should_refuse_what_is_no_form() throws Exception {
        refused(imported(Files.writeString(folder.resolve("text.xlsx"), "题号,回答")), "这不是自查表");
        refused(imported(Files.writeString(folder.resolve("other.json"), "{\"a\": 1}")), "这不是自查表");
        refused(
                imported(Files.write(
                        folder.resolve("old.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})),
                "旧格式");
        refused(imported(zip("any.xlsx", Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8)))), "打不开");
        refused(
                imported(Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(Files.readAllBytes(form), 9000))),
                "打不开");
        refused(imported(folder.resolve("none.xlsx")), "none.xlsx:1:1");
        Files.createDirectories(folder.resolve("empty"));
        refused(imported(folder.resolve("empty")), "没有填好的自查表");
    }

    @Test
    void should_refuse_macros_whatever_the_file_is_called() throws Exception {
        refused(imported(dated().part("xl/vbaProject.bin", new byte[] {1})), "宏");
        FormFile typed = dated().part("[Content_Types].xml", text -> {
            int at = text.indexOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
            text.replace(at, at + 75, "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        });
        refused(imported(typed), "宏");
    }

    @Test
    void should_refuse_what_unpacks_to_more_than_it_may() throws Exception {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zeros(out, 200 << 20);
            out.closeEntry();
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        refused(imported(bomb), "解开后超过50 MB");

        Path large = folder.resolve("large.xlsx");
        try (OutputStream out = Files.newOutputStream(large)) {
            out.write("PK\3\4".getBytes(StandardCharsets.ISO_8859_1));
            zeros(out, 10 << 20);
        }
        refused(imported(large), "上限");
    }

    @Test
    void should_refuse_what_xml_can_be_made_to_do() throws Exception {
        FormFile entities = dated().part(
                        "xl/sharedStrings.xml",
                        text -> text.insert(
                                text.indexOf("?>") + 2, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"));
        refused(imported(entities), "打不开");
    }

    @Test
    void should_write_nothing_outside_of_the_folder() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (String name : List.of("../../丑村", "/tmp/丑村", "..", "a\\b")) {
            Path file = Files.writeString(
                    folder.resolve("answers.json"),
                    json.writeValueAsString(Map.of(
                            "bianmin_answers",
                            1,
                            "centre",
                            Map.of("name", name, "kind", "村便民服务点", "region", "示例区"),
                            "standards",
                            List.of("renhe-2018"),
                            "date",
                            "2026-09-04")));
            refused(imported(file), "不能用作名称");
        }
    }

    @Test
    void should_refuse_answers_to_what_nobody_asks() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Path file = Files.writeString(
                folder.resolve("answers.json"),
                json.writeValueAsString(Map.of(
                        "bianmin_answers", 1,
                        "centre", Map.of("name", "丑村便民服务点", "kind", "村便民服务点", "region", "示例区"),
                        "standards", List.of("renhe-2018"),
                        "date", "2026-09-04",
                        "answers",
                                Map.of(
                                        "hall.facilites/意见箱", "有",
                                        "hall.facilities/意见相", "有",
                                        "windows.staff", "2",
                                        "site.area", "200",
                                        "site.location", "做到了"),
                        "things", Map.of("hall", List.of()))));
        refused(
                imported(file),
                "没有观察项“hall.facilites”，是不是“hall.facilities”",
                "词表里没有“意见相”，是不是“意见箱”",
                "没有“windows.staff”这一题",
                "没有“site.area”这一题",
                "没有“site.location”这一题",
                "没有“hall”这一类");
    }

    private Path zip(String name, Map<String, byte[]> parts) throws Exception {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    private static void zeros(OutputStream out, int bytes) throws Exception {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < bytes; i += zeros.length) {
            out.write(zeros);
        }
        out.write(0);
    }
}
