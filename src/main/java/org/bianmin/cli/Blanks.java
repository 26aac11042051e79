package org.bianmin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Period;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.record.Centre;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;
import org.bianmin.record.Visit;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.quarter.Register;
import org.bianmin.report.blank.BlankRecord;

/** Makes blank records, as files to fill in or as paper. */
final class Blanks {
    private final Catalogue catalogue;
    private final Function<BlankRecord, byte[]> form;
    private final LocalDate today;
    private final RecordReader records;

    /**
     * @param form writes one as it is wanted
     */
    Blanks(Catalogue catalogue, LocalDate today, Function<BlankRecord, byte[]> form) {
        this.catalogue = catalogue;
        this.form = form;
        this.today = today;
        this.records = new RecordReader(catalogue, today);
    }

    /**
     * The day that stands in a blank record, so that it is valid as it is: today, or else the nearest day on which the
     * centre is registered and the plan holds.
     */
    LocalDate date(Period registered, Optional<Plan> plan) {
        Period quarter = plan.map(known -> Plan.days(known.quarter())).orElse(Period.ALWAYS);
        LocalDate date = today;
        for (Period period : List.of(registered, quarter)) {
            LocalDate from = period.from().orElse(date);
            LocalDate until = period.until().orElse(date);
            date = date.isBefore(from) ? from : date.isAfter(until) ? until : date;
        }
        return date;
    }

    /**
     * A blank record of a registered centre, with what it handed in of itself; absent when no clause of its standards
     * applies to it.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput if what it handed in cannot be read
     */
    Optional<byte[]> of(Register.Entry entry, boolean sample, Optional<Plan> plan, Path file) {
        LocalDate date = date(entry.period(), plan);
        Centre centre = new Centre(entry.code(), entry.name(), entry.kind(), entry.region(), entry.responsible());
        return of(centre, date, entry.binding(catalogue, date), sample, plan, file, selfCheck(entry, file));
    }

    /** A blank record of a centre that is in no register; absent when no clause of the standards applies to it. */
    Optional<byte[]> of(Centre centre, List<Standard> standards, Path file) {
        return of(centre, today, standards, false, Optional.empty(), file, Optional.empty());
    }

    private Optional<InspectionRecord> selfCheck(Register.Entry entry, Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Path submitted = RecordFiles.submitted(folder, entry.name());
        if (!Files.exists(submitted)) {
            return Optional.empty();
        }
        InspectionRecord read = records.read(submitted);
        Place start = new Place(submitted.toString(), 1, 1);
        if (read.visit().kind() != Visit.Kind.SELF_CHECK) {
            throw new InvalidInput(new Problem(start, "submit_no_self_check"));
        } else if (!read.centre().code().equals(entry.code())) {
            throw new InvalidInput(new Problem(
                    start, "submitted_of_other_centre", read.centre().name(), entry.name()));
        }
        return Optional.of(read);
    }

    private Optional<byte[]> of(
            Centre centre,
            LocalDate date,
            List<Standard> standards,
            boolean sample,
            Optional<Plan> plan,
            Path file,
            Optional<InspectionRecord> selfCheck) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        BlankRecord blank = new BlankRecord(
                sample || office(centre).sample(),
                centre,
                date,
                editions(centre, date, standards, plan),
                schemes(centre),
                plan,
                Numbering.in(folder, catalogue.vocabulary()),
                Settings.recordSchema().map(schema -> relative(folder, schema)),
                selfCheck);
        return blank.asksNothing(catalogue.vocabulary()) ? Optional.empty() : Optional.of(form.apply(blank));
    }

    /** What would have stood in a record before anybody filled it in. */
    BlankRecord before(InspectionRecord record) {
        List<Standard> taken = record.against().stream()
                .flatMap(id -> catalogue.standard(id).stream())
                .toList();
        LocalDate date = record.visit().date();
        return new BlankRecord(
                record.sample() || office(record.centre()).sample(),
                record.centre(),
                date,
                editions(record.centre(), date, taken, record.coveredBy()),
                record.appraisals().stream()
                        .flatMap(appraisal -> catalogue.scheme(appraisal.scheme()).stream())
                        .toList(),
                record.coveredBy(),
                Numbering.in(record.file().toAbsolutePath().normalize().getParent(), catalogue.vocabulary()),
                Optional.empty(),
                Optional.empty());
    }

    private List<Edition> editions(Centre centre, LocalDate date, List<Standard> standards, Optional<Plan> plan) {
        return standards.stream()
                .map(standard -> Edition.of(standard, date, office(centre).decisions()))
                .map(edition -> edition.only(clause ->
                        plan.map(known -> known.looksAt(clause.dimension())).orElse(true)))
                .toList();
    }

    /** Those that the office scores by, alone or as parts of a composite, and that have a table for such a centre. */
    private List<Scheme> schemes(Centre centre) {
        Scheme own = catalogue.schemeOf(office(centre));
        List<String> ids = own.composite()
                .map(composite -> composite.parts(centre.kind()).stream()
                        .map(Composite.Part::scheme)
                        .distinct()
                        .toList())
                .orElse(List.of(own.id()));
        return ids.stream()
                .flatMap(id -> catalogue.scheme(id).stream())
                .filter(scheme -> scheme.tables().stream()
                        .flatMap(tables -> tables.tables().stream())
                        .anyMatch(table -> table.isFor(centre.kind())))
                .toList();
    }

    private Office office(Centre centre) {
        return catalogue.offices().stream()
                .filter(office -> office.district().equals(centre.region()))
                .findFirst()
                .orElseThrow();
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
