package org.bianmin.catalogue.scheme;

import java.util.List;

/**
 * The words of the vocabulary that schemes use.
 *
 * @param kinds of centre
 * @param units in which offences are counted and values measured
 * @param dimensions of clauses
 */
public record Terms(List<String> kinds, List<String> units, List<String> dimensions) {}
