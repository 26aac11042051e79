package org.bianmin.report.sheet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.*;
import java.util.*;
import org.bianmin.catalogue.scheme.*;
import org.bianmin.report.*;
import org.junit.jupiter.api.Test;

class LookTest {
    @SuppressWarnings("unchecked")
    @Test
    void look() throws Exception {
        Map<String, Object> result;
        try (InputStream in = PdfReport.class.getResourceAsStream("result.json")) {
            result = new ObjectMapper().readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        }
        Map<String, Object> office = (Map<String, Object>) result.get("office");
        office.put("scheme", "every-kind");
        result.put("sheets", List.of(new SheetJson(Messages.CHINESE).of(SampleSheet.everyKind(), true)));
        Files.write(
                Path.of("target/look/report.pdf"), new PdfReport().write(result).bytes());
        Files.write(
                Path.of("target/look/sheet.pdf"),
                new PdfReport()
                        .scoreSheet(new SheetJson(Messages.CHINESE).of(SampleSheet.everyKind(), true))
                        .bytes());
        new SheetText(Messages.CHINESE).of(SampleSheet.everyKind()).forEach(System.out::println);
        new SheetText(Messages.of("en")).of(SampleSheet.everyKind()).forEach(System.out::println);
        new ProposalSheet(Messages.CHINESE).text(SampleSheet.everyKind()).forEach(System.out::println);
        Files.write(
                Path.of("target/look/proposals.pdf"),
                new PdfReport()
                        .proposals(new ProposalSheet(Messages.CHINESE)
                                .of(SampleSheet.everyKind(), true)
                                .orElseThrow())
                        .bytes());
        Map<String, Object> sheet = new SheetJson(Messages.CHINESE).of(SampleSheet.everyKind(), true);
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 3; i++) many.addAll((List<Object>) sheet.get("targets"));
        sheet.put("targets", many);
        result.put("sheets", List.of(sheet));
        Files.write(
                Path.of("target/look/many.pdf"), new PdfReport().write(result).bytes());
        result.put("sheets", List.of());
        Files.write(
                Path.of("target/look/none.pdf"), new PdfReport().write(result).bytes());
    }
}
