package org.bianmin.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.findings.Apart;
import org.bianmin.findings.Finding;
import org.bianmin.record.Carried;
import org.bianmin.record.Centre;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;

/** The clauses of a result: those that were judged, and those that are printed apart. */
final class FindingJson {
    private final Messages messages;
    private final Phrases phrases;
    private final Vocabulary vocabulary;
    private final StagesJson stages;

    FindingJson(Messages messages, Phrases phrases, Vocabulary vocabulary, StagesJson stages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.phrases = phrases;
        this.stages = stages;
    }

    List<Map<String, Object>> findings(Audit audit) {
        Set<String> counted =
                audit.assessment().counted().stream().map(Finding::key).collect(Collectors.toSet());
        return audit.assessment().findings().stream()
                .map(finding -> finding(audit, finding, counted.contains(finding.key())))
                .toList();
    }

    private Map<String, Object> clause(Edition edition, Clause clause) {
        return clause(edition.standard().id(), clause);
    }

    private Map<String, Object> clause(String standard, Clause clause) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", standard + "/" + clause.id());
        json.put("standard", standard);
        json.put("number", clause.number());
        json.put("title", clause.title());
        json.put("quote", clause.quote());
        json.put("obligation", ResultJson.coded(messages, "obligation", clause.obligation()));
        json.put("dimension", clause.dimension());
        json.put("binds", ResultJson.coded(messages, "body", clause.binds()));
        json.put("note", clause.note());
        return json;
    }

    /** Who it is by name that has to put it right; empty where the record does not say. */
    private static String responsible(Finding finding, Centre centre) {
        return switch (finding.clause().binds()) {
            case CENTRE -> centre.name();
            case GOVERNMENT, COMMITTEE -> centre.responsible();
            case DEPARTMENT, COUNTY, PLATFORM -> "";
        };
    }

    /** A clause that says the same, as one would quote it. */
    private Map<String, Object> reference(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", finding.key());
        json.put("document", finding.standard().number());
        json.put("number", finding.clause().number());
        json.put("quote", finding.clause().quote());
        return json;
    }

    private Map<String, Object> finding(Audit audit, Finding finding, boolean counted) {
        Clause clause = finding.clause();
        Check check = clause.check().orElseThrow();
        Map<String, Object> json = clause(finding.standard().id(), clause);
        json.put("local", clause.binds().local());
        json.put("status", ResultJson.coded(messages, "status", clause.status()));
        json.put("critical", audit.score().rate().critical().contains(finding.key()));
        json.put("counted", counted);
        json.put(
                "same_as",
                audit.assessment().joined(finding).stream().map(this::reference).toList());
        json.put("verdict", ResultJson.coded(messages, "verdict", finding.verdict()));
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("code", finding.reason().name().toLowerCase(Locale.ROOT));
        reason.put("text", phrases.reason(finding));
        json.put("reason", reason);
        json.put(
                "other_kind",
                finding.condition().filter(Condition.Kinds.class::isInstance).isPresent());
        json.put("required", phrases.required(check));
        json.put("seen", phrases.seen(finding));
        json.put(
                "things",
                finding.details().stream().map(detail -> thing(check, detail)).toList());
        List<Finding.Detail> details = finding.details();
        // What the inspector chose for this very thing says more than what belongs to its question.
        List<String> evidence = details.stream()
                .flatMap(detail -> detail.details().evidence().stream())
                .distinct()
                .sorted(Comparator.comparing(audit.evidence().attached()::contains))
                .toList();
        json.put("evidence", evidence);
        json.put(
                "photos",
                EvidenceJson.photos(
                        audit,
                        check.question(),
                        Stream.concat(
                                evidence.stream(), rectified(details).flatMap(each -> each.evidence().stream()))));
        json.put("notes", details.stream().flatMap(this::notes).distinct().toList());
        json.put(
                "rectified",
                rectified(details).map(FindingJson::rectified).distinct().toList());
        json.put("amended", stages.amended(audit.progress(), finding));
        json.put("proof", clause.evidence());
        json.put("remedy", clause.remedy());
        json.put("responsible", responsible(finding, audit.record().centre()));
        return json;
    }

    private static Stream<Details.Rectified> rectified(List<Finding.Detail> details) {
        return details.stream().flatMap(detail -> detail.details().rectified().stream());
    }

    private Stream<String> notes(Finding.Detail detail) {
        return detail.details().notes().stream()
                .map(note -> detail.subject().isEmpty() ? note : messages.text("seen.subject", detail.subject(), note));
    }

    private static Map<String, Object> rectified(Details.Rectified rectified) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", rectified.time());
        json.put("evidence", rectified.evidence());
        return json;
    }

    private Map<String, Object> thing(Check check, Finding.Detail detail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", detail.subject());
        json.put("result", ResultJson.coded(messages, "result", detail.result()));
        json.put("reason", phrases.reason(detail));
        json.put("seen", phrases.seen(check, detail));
        json.put("names", detail.names().stream().map(this::name).toList());
        json.put(
                "carried",
                detail.seen()
                        .flatMap(Observation::carried)
                        .map(FindingJson::carried)
                        .orElse(null));
        json.put("margin", detail.margin().map(margin -> margin(check, margin)).orElse(null));
        return json;
    }

    /** From when an answer is that was taken over from an earlier visit. */
    static Map<String, Object> carried(Carried carried) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", carried.day().toString());
        json.put("source", carried.source());
        return json;
    }

    private Map<String, Object> name(Finding.Name name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name.label());
        json.put("result", ResultJson.coded(messages, "result", name.result()));
        return json;
    }

    private static Map<String, Object> margin(Check check, Finding.Margin margin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", margin.value().toPlainString());
        json.put("unit", ((Check.Limit) check).unit());
        json.put("near", margin.near());
        return json;
    }

    /** Clauses, and names of lists, whose validity is doubted or gone: never judged, never scored. */
    List<Map<String, Object>> apart(Audit audit) {
        return Apart.of(audit.assessment(), kinds(audit)).stream()
                .map(this::apart)
                .toList();
    }

    private Map<String, Object> apart(Apart apart) {
        Map<String, Object> json = clause(apart.standard().id(), apart.clause());
        json.put("name", apart.name().map(RequiredName::label).orElse(null));
        json.put(
                "validity",
                ResultJson.coded(messages, "validity", apart.validity().status()));
        json.put("doubt", apart.validity().doubt());
        json.put("basis", apart.validity().basis().orElse(null));
        return json;
    }

    /** Clauses that only permit (允许). */
    List<Map<String, Object>> permitted(Audit audit) {
        return clauses(
                audit,
                clause -> clause.obligation() == Obligation.MAY
                        && clause.validity().binds());
    }

    /** What was to be done once, by a day that is past. */
    List<Map<String, Object>> milestones(Audit audit) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Edition edition : audit.assessment().editions()) {
            for (Clause clause : concerning(audit, edition)) {
                clause.milestone().ifPresent(day -> {
                    Map<String, Object> json = clause(edition, clause);
                    json.put("due", day.toString());
                    all.add(json);
                });
            }
        }
        return all;
    }

    List<Map<String, Object>> notCovered(Audit audit) {
        List<Map<String, Object>> all = new ArrayList<>();
        audit.assessment()
                .editions()
                .forEach(edition -> concerning(audit, edition).stream()
                        .filter(clause -> !clause.notCovered().isEmpty() && clause.obligation() != Obligation.MAY)
                        .forEach(clause -> {
                            Map<String, Object> json = clause(edition, clause);
                            json.put("reason", clause.notCovered());
                            all.add(json);
                        }));
        return all;
    }

    /** Clauses that the plan's scope leaves out. */
    List<Map<String, Object>> outside(Audit audit) {
        return audit.outside().stream()
                .flatMap(edition -> edition.clauses().stream().map(clause -> clause(edition, clause)))
                .toList();
    }

    private List<Map<String, Object>> clauses(Audit audit, Predicate<Clause> which) {
        return audit.assessment().editions().stream()
                .flatMap(edition ->
                        concerning(audit, edition).stream().filter(which).map(clause -> clause(edition, clause)))
                .toList();
    }

    /** The clauses that speak of this kind of centre; what is not judged has no verdict that would say so. */
    private List<Clause> concerning(Audit audit, Edition edition) {
        return edition.concerning(kinds(audit));
    }

    private Set<String> kinds(Audit audit) {
        return vocabulary.kinds().withBroader(audit.record().centre().kind());
    }
}
