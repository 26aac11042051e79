package org.bianmin.report.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.Shipped;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.SchemeReader;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.findings.Assessor;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;
import org.bianmin.score.sheet.ScoreSheet;
import org.bianmin.score.sheet.Scored;
import org.bianmin.score.sheet.SheetScorer;

/** An invented scheme with every kind of row, and what a visit found by it. */
public final class SampleSheet {
    private static final Place PLACE = Place.NOWHERE;

    private SampleSheet() {}

    /** The invented scheme. */
    public static Scheme scheme() {
        Problems problems = new Problems();
        Scheme scheme = new SchemeReader(problems)
                .read(Path.of("every-kind.yaml"), YamlFile.parse("every-kind.yaml", text("every-kind.yaml")));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.all().toString());
        }
        return scheme;
    }

    private static String text(String file) {
        try (InputStream in = SampleSheet.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One department, two windows of which one was not looked at everywhere, and one person. */
    public static ScoreSheet everyKind() {
        return scored(scheme(), List.of(department(), settledWindow(), openWindow(), person()));
    }

    /** The score of some targets at a visit of a shipped record. */
    public static ScoreSheet scored(Scheme scheme, List<Appraised> targets) {
        InspectionRecord record = Shipped.record(Shipped.RECORDS.resolve("甲镇便民服务中心.yaml"));
        Scored visit = new Scored(
                record.centre(),
                record.visit(),
                List.of(new Appraisal(scheme.id(), targets, PLACE)),
                Optional.of(Shipped.assess(new Assessor(Shipped.RULE_BOOK, Shipped.CATALOGUE.vocabulary()), record)),
                Optional.empty());
        return new SheetScorer(Shipped.RULE_BOOK, Shipped.CATALOGUE::scheme)
                .score(scheme, List.of(visit))
                .get(0);
    }

    private static Appraised department() {
        return target(Target.DEPARTMENT, "民政办", "", "", Map.of());
    }

    private static Appraised settledWindow() {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        entries.put(
                "第一条(一)",
                List.of(
                        happened(3)
                                .what("9时上班，9:40到岗")
                                .person("张某")
                                .time("09:40")
                                .evidence("照片/1-1.jpg")
                                .entry(),
                        happened(1).what("未到岗").exemption("事先请假", "请假条/3.jpg").entry(),
                        happened(2).what("早退").exemption("家中有事", "").entry()));
        entries.put(
                "第一条(二)",
                List.of(
                        happened(1)
                                .what("窗口无人")
                                .found(Visit.Level.CITY, Visit.Method.UNANNOUNCED)
                                .entry(),
                        happened(1).what("系统停用，无法办理").duty(Visit.Level.PROVINCE).entry()));
        entries.put(
                "第一条(三)",
                List.of(
                        happened(1)
                                .what("投诉态度生硬")
                                .verified(true)
                                .chosen("4", "已当面道歉")
                                .entry(),
                        happened(1)
                                .what("投诉推诿")
                                .verified(false)
                                .chosen("5", "情节较重")
                                .entry()));
        entries.put(
                "第二条(一)",
                List.of(happened(6).what("超时办结6件").evidence("资料/办件.pdf").entry()));
        entries.put("第二条(二)", List.of(happened(3).what("三个月没有台账").entry()));
        entries.put("第二条(三)", List.of(happened(2).what("没有引导").entry()));
        entries.put("第二条(四)", List.of(measured("85")));
        entries.put("第二条(五)", List.of(measured("99")));
        entries.put("第二条(六)", List.of(measured("120")));
        entries.put("第二条(八)", none());
        entries.put("第三条(一)", List.of(happened(2).what("区级表彰2项").entry()));
        entries.put("第三条(二)", List.of(happened(3).what("信息采用3条").entry()));
        entries.put("第四条", none());
        entries.put("第五条(一)", List.of(happened(1).what("责任投诉").verified(true).entry()));
        return target(Target.WINDOW, "民政窗口", "", "民政办", entries);
    }

    private static Appraised openWindow() {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        entries.put("第一条(一)", none());
        entries.put("第一条(二)", List.of(new Entry.Unchecked("当天停电", PLACE)));
        entries.put(
                "第一条(三)", List.of(happened(1).what("投诉态度生硬").chosen("3", "情节较轻").entry()));
        entries.put("第二条(一)", none());
        entries.put("第二条(四)", List.of(measured("95.5")));
        entries.put("第二条(六)", List.of(measured("200")));
        entries.put("第五条(一)", none());
        return target(Target.WINDOW, "社保窗口", "", "社保所", entries);
    }

    private static Appraised person() {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        entries.put("第十条", List.of(happened(6).what("上班时间看视频").time("10:05").entry()));
        return target(Target.PERSON, "张某", "民政窗口", "民政办", entries);
    }

    private static List<Entry> none() {
        return List.of(new Entry.None(PLACE));
    }

    private static Entry measured(String value) {
        return new Entry.Measured(new BigDecimal(value), "", List.of(), PLACE);
    }

    private static Appraised target(
            Target target, String name, String window, String department, Map<String, List<Entry>> entries) {
        Map<String, BigDecimal> self = entries.containsKey("第一条(一)")
                ? Map.of("第一条(一)", new BigDecimal("-5"), "第三条(一)", new BigDecimal("6"))
                : Map.of();
        return new Appraised(target, name, window, department, entries, self, PLACE);
    }

    private static Happening happened(int count) {
        return new Happening(count);
    }

    /** An entry in the making. */
    private static final class Happening {
        private final int count;
        private String what = "";
        private String person = "";
        private String time = "";
        private Optional<Visit.Level> level = Optional.empty();
        private Optional<Visit.Method> method = Optional.empty();
        private Optional<Boolean> verified = Optional.empty();
        private Optional<BigDecimal> points = Optional.empty();
        private String reason = "";
        private Optional<Entry.Exemption> exemption = Optional.empty();
        private Optional<Visit.Level> duty = Optional.empty();
        private final List<String> evidence = new ArrayList<>();

        Happening(int count) {
            this.count = count;
        }

        Happening what(String said) {
            what = said;
            return this;
        }

        Happening person(String who) {
            person = who;
            return this;
        }

        Happening time(String clock) {
            time = clock;
            return this;
        }

        Happening found(Visit.Level by, Visit.Method how) {
            level = Optional.of(by);
            method = Optional.of(how);
            return this;
        }

        Happening verified(boolean so) {
            verified = Optional.of(so);
            return this;
        }

        Happening chosen(String each, String why) {
            points = Optional.of(new BigDecimal(each));
            reason = why;
            return this;
        }

        Happening exemption(String why, String proof) {
            exemption = Optional.of(new Entry.Exemption(why, proof));
            return this;
        }

        Happening duty(Visit.Level other) {
            duty = Optional.of(other);
            return this;
        }

        Happening evidence(String file) {
            evidence.add(file);
            return this;
        }

        Entry entry() {
            return new Entry.Happened(
                    count,
                    what,
                    person,
                    Optional.<LocalDate>empty(),
                    time,
                    level,
                    method,
                    verified,
                    points,
                    reason,
                    exemption,
                    duty,
                    evidence,
                    PLACE);
        }
    }
}
