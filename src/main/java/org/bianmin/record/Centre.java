package org.bianmin.record;

/**
 * The centre that was visited.
 *
 * @param code its code in the office's register; empty when it has none
 * @param name its name
 * @param kind canonical word of the vocabulary's kinds
 * @param region the region whose office inspects it
 * @param responsible who has to put things right (责任单位); empty when not stated
 */
public record Centre(String code, String name, String kind, String region, String responsible) {}
