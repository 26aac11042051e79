package org.bianmin.record.appraisal;

import java.time.LocalDate;
import java.util.Optional;
import org.bianmin.record.Visit;

/**
 * The visit at which something is entered.
 *
 * @param kind of the centre; empty when not known, and then nothing can be read
 * @param centre its name
 * @param day of the visit; nothing that is entered is later
 * @param level who checks; absent when not stated
 */
public record Occasion(String kind, String centre, LocalDate day, Optional<Visit.Level> level) {}
