package org.bianmin.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Verdict;
import org.bianmin.record.Centre;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Visit;
import org.bianmin.record.stages.FileDigest;
import org.bianmin.report.sheet.SheetJson;

/** The one result of an audit, as it is described in {@code docs/result.md}; every report is made from it. */
public final class ResultJson {
    /** Name and version of the format; fields are added, never changed in meaning. */
    public static final String FORMAT = "bianmin-result/1";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Messages messages = Messages.CHINESE;
    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final FindingJson findings;
    private final UnaskedJson unasked;
    private final EvidenceJson evidence;
    private final StagesJson stages;

    public ResultJson(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.phrases = new Phrases(messages, vocabulary);
        this.stages = new StagesJson(messages, phrases, vocabulary);
        this.findings = new FindingJson(messages, phrases, vocabulary, stages);
        this.unasked = new UnaskedJson(phrases, vocabulary);
        this.evidence = new EvidenceJson(messages, vocabulary);
    }

    /** The result as a tree of maps, lists, texts, numbers and flags. */
    public Map<String, Object> of(Audit audit) {
        Map<String, Object> result = new LinkedHashMap<>();
        InspectionRecord record = audit.record();
        result.put("format", FORMAT);
        result.put("sample", record.sample() || audit.office().sample());
        result.put("record", record.name());
        result.put("quarter", record.visit().quarter());
        result.put("state", coded(messages, "stage", audit.progress().stages().stage()));
        result.put("office", office(audit.office()));
        result.put("centre", centre(record.centre()));
        result.put("visit", visit(record.visit()));
        result.put(
                "plan",
                record.plan()
                        .filter(plan -> record.visit().kind() != Visit.Kind.SELF_CHECK)
                        .map(plan -> new PlanJson(messages).of(plan, record))
                        .orElse(null));
        result.put("standards", standards(audit));
        result.put("conclusion", conclusion(audit));
        result.put("headline", new ScoreJson(messages).headline(audit.headline()));
        result.put("score", new ScoreJson(messages).of(audit.score()));
        result.put("sheets", sheets(audit));
        result.put("findings", findings.findings(audit));
        result.put("roll_ups", new RollUpJson(messages).of(audit.assessment()));
        result.put(
                "comparison",
                audit.previous().map(new ComparisonJson(messages)::of).orElse(null));
        result.put("apart", findings.apart(audit));
        result.put("permitted", findings.permitted(audit));
        result.put("not_covered", findings.notCovered(audit));
        result.put("milestones", findings.milestones(audit));
        DirectoryJson directories = new DirectoryJson(messages, phrases, vocabulary);
        result.put("directories", directories.of(audit.assessment()));
        result.put("outside_scope", findings.outside(audit));
        result.put("unasked", unasked.of(audit.assessment(), directories.questions(audit.assessment())));
        result.put("remarks", remarks(audit));
        result.put("stages", stages.of(audit.progress()));
        result.put("differs_from_final", StagesJson.differences(audit.progress()));
        result.put(
                "merged_from",
                record.mergedFrom().stream().map(ResultJson::source).toList());
        result.put("digests", digests(audit));
        return result;
    }

    /** The bytes of a result: UTF-8 text with line feeds, the same on every machine. */
    public static String text(Map<String, Object> result) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(result) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A constant with its code, which stays, and its word, which is for reading. */
    public static Map<String, Object> coded(Messages messages, String prefix, Enum<?> constant) {
        Map<String, Object> coded = new LinkedHashMap<>();
        coded.put("code", constant.name().toLowerCase(Locale.ROOT));
        coded.put("text", messages.word(prefix, constant));
        return coded;
    }

    private static Map<String, Object> office(Office office) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", office.id());
        json.put("name", office.name());
        json.put("district", office.district());
        json.put("activity", office.activity());
        json.put("scheme", office.scheme().orElse(null));
        return json;
    }

    private static Map<String, Object> centre(Centre centre) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", centre.code());
        json.put("name", centre.name());
        json.put("kind", centre.kind());
        json.put("region", centre.region());
        json.put("responsible", centre.responsible());
        return json;
    }

    private Map<String, Object> visit(Visit visit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", visit.date().toString());
        json.put("arrived", visit.arrived());
        json.put("left", visit.left());
        json.put("kind", coded(messages, "kind", visit.kind()));
        json.put("method", coded(messages, "method", visit.method()));
        json.put(
                "level",
                visit.level().map(level -> coded(messages, "level", level)).orElse(null));
        json.put(
                "inspectors",
                visit.inspectors().stream().map(ResultJson::inspector).toList());
        json.put("accompanied_by", visit.accompaniedBy());
        json.put("signed_on_site", visit.method().signedOnSite());
        return json;
    }

    private static Map<String, Object> inspector(Visit.Inspector inspector) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", inspector.name());
        json.put("unit", inspector.unit());
        return json;
    }

    private static List<Map<String, Object>> standards(Audit audit) {
        List<Map<String, Object>> standards = new ArrayList<>();
        for (Edition edition : audit.assessment().editions()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", edition.standard().id());
            json.put("number", edition.standard().number());
            json.put("title", edition.standard().title());
            json.put("issued_by", edition.standard().issuedBy());
            Office.Adoption adoption = audit.office()
                    .adoption(edition.standard().id(), edition.day())
                    .orElseThrow();
            json.put("adopted_by", adoption.by());
            json.put("by_reference", adoption.byReference());
            standards.add(json);
        }
        return standards;
    }

    private static Map<String, Object> conclusion(Audit audit) {
        Assessment assessment = audit.assessment();
        List<String> critical = audit.score().rate().critical();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("problems", assessment.with(Verdict.FAILS).size());
        json.put(
                "critical",
                assessment.with(Verdict.FAILS).stream()
                        .filter(finding -> critical.contains(finding.key()))
                        .count());
        json.put("advised", assessment.with(Verdict.UNMET).size());
        json.put("undecided", assessment.with(Verdict.UNDECIDED).size());
        json.put("not_checked", assessment.with(Verdict.NOT_CHECKED).size());
        json.put("conforming", assessment.with(Verdict.CONFORMS).size());
        json.put("not_applicable", assessment.with(Verdict.NOT_APPLICABLE).size());
        json.put("checked", assessment.checked());
        json.put("due", assessment.due());
        json.put("others", assessment.others().size());
        return json;
    }

    private List<Map<String, Object>> sheets(Audit audit) {
        boolean sample = audit.record().sample() || audit.office().sample();
        SheetJson json = new SheetJson(messages);
        return audit.sheets().stream().map(sheet -> json.of(sheet, sample)).toList();
    }

    private Map<String, Object> remarks(Audit audit) {
        InspectionRecord record = audit.record();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("procedure", new Procedure(messages, audit).remarks());
        json.put("missing_files", EvidenceJson.missing(audit.evidence()));
        json.put("unplaced_files", evidence.unplaced(audit.evidence()));
        json.put("highlights", record.highlights());
        json.put("self_score", record.selfScore());
        json.put("of_centre", record.remarksOfCentre());
        json.put("of_inspectors", record.remarks());
        return json;
    }

    private static Map<String, Object> source(InspectionRecord.Source source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", source.file());
        json.put("sha256", source.sha256());
        return json;
    }

    private static Map<String, Object> digests(Audit audit) {
        Audit.Digests digests = audit.digests();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("record", digests.record());
        json.put("evidence", audit.photos().digest().orElse(null));
        json.put(
                "stages",
                audit.progress().stages().files().stream().map(ResultJson::file).toList());
        json.put("register", digests.register().orElse(null));
        json.put("plan", digests.plan().orElse(null));
        json.put("catalogue", digests.catalogue());
        json.put("rules", digests.rules());
        json.put("program", digests.program());
        json.put("version", digests.version());
        return json;
    }

    private static Map<String, Object> file(FileDigest file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", file.name());
        json.put("digest", file.digest());
        return json;
    }
}
