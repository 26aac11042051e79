package org.bianmin.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.quarter.CentreFields;
import org.bianmin.record.quarter.Register;

/**
 * Reads which centre was visited. Where there is a register the centre must be in it, and may leave out what stands
 * there; what it does say must be the same.
 */
final class CentreReader {
    private final CentreFields words;
    private final Optional<Register> register;
    private final LocalDate day;
    private final Place dayPlace;

    /**
     * @param register the office's register; absent when there is none
     * @param day of the visit
     * @param dayPlace where the day stands
     */
    CentreReader(CentreFields words, Optional<Register> register, LocalDate day, Place dayPlace) {
        this.words = words;
        this.register = register;
        this.day = day;
        this.dayPlace = dayPlace;
    }

    /** The centre, and its entry where it has one. */
    record Read(Centre centre, Optional<Register.Entry> entry) {}

    Read read(FieldReader centre) {
        String code = words.name(centre, "code");
        centre.must("name");
        String name = words.name(centre, "name");
        Optional<String> kind = words.kind(centre);
        Optional<String> region = words.region(centre);
        Optional<String> responsible = centre.text("responsible");
        if (register.isEmpty()) {
            centre.must("kind");
            centre.must("region");
        }
        Optional<Register.Entry> entry = register.flatMap(known -> find(known, centre, code, name));
        entry.ifPresent(found -> {
            same(centre, "kind", kind, found.kind());
            same(centre, "region", region, found.region());
            same(centre, "responsible", responsible, found.responsible());
        });
        Centre read = entry.map(found -> new Centre(
                        found.code(),
                        found.name(),
                        found.kind(),
                        found.region(),
                        responsible.orElse(found.responsible())))
                .orElseGet(() -> new Centre(code, name, kind.orElse(""), region.orElse(""), responsible.orElse("")));
        return new Read(read, entry);
    }

    private Optional<Register.Entry> find(Register known, FieldReader centre, String code, String name) {
        List<Register.Entry> entries = code.isEmpty() ? known.called(name) : known.coded(code);
        if (entries.isEmpty()) {
            unknown(known, centre, code, name);
            return Optional.empty();
        }
        Optional<Register.Entry> entry = entries.stream()
                .filter(each -> day.equals(LocalDate.MIN) || each.period().contains(day))
                .findFirst();
        if (entry.isEmpty()) {
            outside(entries.get(entries.size() - 1), centre.problems());
        }
        entry.filter(found -> !name.isEmpty() && !found.isCalled(name))
                .ifPresent(found -> centre.problems()
                        .add(centre.place("name"), "name_of_other_centre", name, found.code(), found.name()));
        return entry;
    }

    /** A known name tells which code was meant better than the letters of the code do. */
    private static void unknown(Register known, FieldReader centre, String code, String name) {
        List<Register.Entry> called = known.called(name);
        if (code.isEmpty()) {
            if (!name.isEmpty()) {
                centre.problems().unknown(centre.place("name"), "unknown_centre", name, known.names());
            }
        } else if (called.isEmpty()) {
            centre.problems().unknown(centre.place("code"), "unknown_code", code, known.codes());
        } else {
            centre.problems()
                    .add(
                            centre.place("code"),
                            "unknown_code.near",
                            code,
                            called.get(0).code());
        }
    }

    private void outside(Register.Entry entry, Problems problems) {
        String from = entry.period().from().map(LocalDate::toString).orElse("…");
        String until = entry.period().until().map(LocalDate::toString).orElse("…");
        if (entry.mergedInto().isPresent()) {
            problems.add(
                    dayPlace,
                    "visit_after_merger",
                    day,
                    entry.name(),
                    until,
                    entry.mergedInto().get());
        } else {
            problems.add(dayPlace, "visit_outside_registration", day, entry.name(), from, until);
        }
    }

    private static void same(FieldReader centre, String key, Optional<String> written, String registered) {
        written.filter(said -> !registered.isEmpty())
                .filter(said -> !WordList.folded(said).equals(WordList.folded(registered)))
                .ifPresent(said -> centre.problems().add(centre.place(key), "other_than_registered", said, registered));
    }
}
