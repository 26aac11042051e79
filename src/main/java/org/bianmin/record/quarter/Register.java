package org.bianmin.record.quarter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Period;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Place;

/**
 * The office's register of centres (中心登记册): which centres there are, and which standards bind each of them.
 *
 * @param sample whether it says 示例数据
 * @param entries in the order of the file; of those with one code or name no two hold on the same day
 */
public record Register(boolean sample, List<Entry> entries) {
    /** Name of the file, which stands in the folder of a record or up to two folders above it. */
    public static final String FILE = "register.yaml";

    /**
     * One centre, for as long as everything about it stays as it is.
     *
     * @param place where it stands in the register
     * @param code the office's number of it (编号)
     * @param name its name
     * @param otherNames names by which records may call it too, former ones among them (别名、曾用名)
     * @param kind canonical word of the vocabulary's kinds
     * @param region the region whose office inspects it
     * @param standards ids of the standards that bind it; none for a centre that no document speaks of yet
     * @param responsible who has to put things right (责任单位); empty when not stated
     * @param period the days on which it is so
     * @param mergedInto code of the centre that it became part of (并入); absent when it did not
     */
    public record Entry(
            Place place,
            String code,
            String name,
            List<String> otherNames,
            String kind,
            String region,
            List<String> standards,
            String responsible,
            Period period,
            Optional<String> mergedInto) {

        /** Whether this is one of its names; width and spaces do not matter. */
        public boolean isCalled(String written) {
            return names().anyMatch(name -> WordList.folded(name).equals(WordList.folded(written)));
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(name), otherNames.stream());
        }

        /** Its standards that are in force on a day and adopted by its office on that day. */
        public List<Standard> binding(Catalogue catalogue, LocalDate day) {
            List<Office> offices = catalogue.offices().stream()
                    .filter(office -> office.district().equals(region))
                    .toList();
            return standards.stream()
                    .flatMap(id -> catalogue.standard(id).stream())
                    .filter(standard -> standard.inForce().contains(day))
                    .filter(standard -> offices.stream()
                            .anyMatch(office ->
                                    office.adoption(standard.id(), day).isPresent()))
                    .toList();
        }
    }

    /** The entries with a code, at most one of them on any day. */
    public List<Entry> coded(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).toList();
    }

    /** The entries with a name, at most one of them on any day. */
    public List<Entry> called(String name) {
        return entries.stream().filter(entry -> entry.isCalled(name)).toList();
    }

    /** Every code, to propose the nearest from. */
    public List<String> codes() {
        return entries.stream().map(Entry::code).distinct().toList();
    }

    /** Every name, to propose the nearest from. */
    public List<String> names() {
        return entries.stream().flatMap(Entry::names).distinct().toList();
    }
}
