package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A workbook as another program edits it: cell by cell in its XML, knowing nothing of the program that wrote it. */
final class FormFile {
    private static final String SHEETS = "xl/worksheets/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, Document> sheets = new LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final Map<String, Element> byKey = new LinkedHashMap<>();

    static FormFile open(Path file) throws Exception {
        FormFile form = new FormFile();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                form.parts.put(entry.getName(), in.readAllBytes());
            }
        }
        for (Map.Entry<String, byte[]> part : form.parts.entrySet()) {
            if (part.getKey().startsWith(SHEETS)) {
                form.sheets.put(part.getKey(), xml(part.getValue()));
            }
        }
        elements(xml(form.parts.get("xl/sharedStrings.xml")).getDocumentElement(), "si")
                .forEach(each -> form.strings.add(each.getTextContent()));
        form.sheets.values().forEach(sheet -> form.index(elements(sheet.getDocumentElement(), "row")));
        return form;
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> all = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    /** The rows of the sheet whose first cell says this. */
    List<Element> rows(String marker) {
        return sheets.values().stream()
                .map(sheet -> elements(sheet.getDocumentElement(), "row"))
                .filter(rows -> !rows.isEmpty() && text(rows.get(0), "A").equals(marker))
                .findFirst()
                .orElseThrow();
    }

    /** The row with a key, on any sheet of a group. */
    Element row(String group, String key) {
        return Optional.ofNullable(byKey.get(group + "\t" + key))
                .orElseThrow(() -> new AssertionError("no row " + group + " " + key));
    }

    private void index(List<Element> rows) {
        String marker = text(rows.get(0), "A");
        if (marker.startsWith("bianmin.page:")) {
            rows.subList(1, rows.size())
                    .forEach(row -> byKey.put(marker.substring("bianmin.page:".length()) + "\t" + text(row, "A"), row));
        }
    }

    /** Every key of the rows of a group, in order. */
    List<String> keys(String group) {
        return sheets.values().stream()
                .map(sheet -> elements(sheet.getDocumentElement(), "row"))
                .filter(rows -> text(rows.get(0), "A").equals("bianmin.page:" + group))
                .flatMap(rows -> rows.subList(1, rows.size()).stream())
                .map(row -> text(row, "A"))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** What a cell of a row says; empty where there is none. */
    String text(Element row, String column) {
        return elements(row, "c").stream()
                .filter(cell -> cell.getAttribute("r").equals(column + row.getAttribute("r")))
                .map(cell -> {
                    String text = cell.getTextContent();
                    return cell.getAttribute("t").equals("s") ? strings.get(Integer.parseInt(text)) : text;
                })
                .findFirst()
                .orElse("");
    }

    /** Every text of a sheet, cell after cell. */
    String sheetText(String marker) {
        StringBuilder all = new StringBuilder();
        rows(marker).forEach(row -> {
            List<String> cells = new ArrayList<>();
            elements(row, "c")
                    .forEach(cell -> cells.add(text(row, cell.getAttribute("r").replaceAll("\\d", ""))));
            all.append(String.join(" | ", cells)).append('\n');
        });
        return all.toString();
    }

    int sheetCount() {
        return sheets.size();
    }

    /** The elements of this name on all sheets. */
    List<Element> sheetsWith(String name) {
        return sheets.values().stream()
                .flatMap(sheet -> elements(sheet.getDocumentElement(), name).stream())
                .toList();
    }

    /** Whether a cell is locked where its sheet is protected. */
    boolean locked(Element row, String column) throws AssertionError {
        try {
            int style = Integer.parseInt(cell(row, column).getAttribute("s"));
            Element all = (Element) xml(parts.get("xl/styles.xml"))
                    .getElementsByTagName("cellXfs")
                    .item(0);
            List<Element> protection = elements(elements(all, "xf").get(style), "protection");
            return protection.isEmpty()
                    || !protection.get(0).getAttribute("locked").equals("false");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The words that the drop-down of a row offers. */
    List<String> choices(String group, String key) {
        Element row = row(group, key);
        Element sheet = row.getOwnerDocument().getDocumentElement();
        String cell = "D" + row.getAttribute("r");
        String list = elements(sheet, "dataValidation").stream()
                .filter(each -> each.getAttribute("sqref").startsWith(cell + ":"))
                .map(each -> each.getTextContent().strip())
                .findFirst()
                .orElseThrow();
        Matcher range =
                Pattern.compile("layout!\\$([A-Z]+)\\$1:\\$\\1\\$(\\d+)").matcher(list);
        assertThat(range.matches()).as(list).isTrue();
        List<Element> rows = rows("bianmin.form");
        return rows.subList(0, Integer.parseInt(range.group(2))).stream()
                .map(each -> text(each, range.group(1)))
                .toList();
    }

    FormFile answer(String key, String value) {
        return write(row("", key), "D", value);
    }

    FormFile thing(String group, int number, String key, String value) {
        return write(row(group, key), String.valueOf((char) ('D' + number - 1)), value);
    }

    FormFile cover(String key, String value) {
        return write(row("@cover", key), "C", value);
    }

    /** Types into a cell: digits become a number, as they do in any spreadsheet. */
    FormFile write(Element row, String column, String value) {
        Element cell = cell(row, column);
        if (value.matches("\\d+(\\.\\d+)?")) {
            cell.removeAttribute("t");
            child(cell, "v").setTextContent(value);
        } else {
            cell.setAttribute("t", "inlineStr");
            Element inline = child(cell, "is");
            Element text = row.getOwnerDocument().createElement("t");
            text.setTextContent(value);
            inline.appendChild(text);
        }
        return this;
    }

    /** Puts a formula into a cell, with the value that the program showed for it. */
    FormFile formula(Element row, String column, String formula, String value) {
        Element cell = cell(row, column);
        cell.setAttribute("t", "str");
        child(cell, "f").setTextContent(formula);
        Element shown = row.getOwnerDocument().createElement("v");
        shown.setTextContent(value);
        cell.appendChild(shown);
        return this;
    }

    private static Element child(Element cell, String name) {
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        Element child = cell.getOwnerDocument().createElement(name);
        cell.appendChild(child);
        return child;
    }

    private static Element cell(Element row, String column) {
        return elements(row, "c").stream()
                .filter(cell -> cell.getAttribute("r").equals(column + row.getAttribute("r")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + column + row.getAttribute("r")));
    }

    /** Gives a row another number, its cells with it. */
    FormFile renumber(Element row, int number) {
        row.setAttribute("r", String.valueOf(number));
        elements(row, "c")
                .forEach(cell -> cell.setAttribute("r", cell.getAttribute("r").replaceAll("\\d", "") + number));
        return this;
    }

    FormFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Changes the text of a part that is no sheet. */
    FormFile part(String name, Consumer<StringBuilder> change) {
        StringBuilder text = new StringBuilder(new String(parts.get(name), StandardCharsets.UTF_8));
        change.accept(text);
        parts.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path save(Path file) throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(sheets.containsKey(part.getKey()) ? text(sheets.get(part.getKey())) : part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static byte[] text(Document document) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
