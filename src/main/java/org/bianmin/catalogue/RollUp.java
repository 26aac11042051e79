package org.bianmin.catalogue;

import java.util.List;

/**
 * A heading that holds when its parts hold, such as one of the 七有; it carries no points of its own.
 *
 * @param id unique among the clauses and roll-ups of its standard
 * @param number the document's own number
 * @param title its name, such as 有人员
 * @param quote the source's words, exactly
 * @param parts ids of clauses, or of other roll-ups, of the same standard
 * @param note doubts and readings
 */
public record RollUp(String id, String number, String title, String quote, List<String> parts, String note) {}
