package org.bianmin.catalogue;

import java.util.List;

/**
 * A name of the controlled vocabulary (受控词).
 *
 * @param name the canonical name, in Chinese
 * @param aliases other names for exactly the same thing
 * @param isA broader names that this one is a kind of (墨绿 is a 深色)
 */
public record Word(String name, List<String> aliases, List<String> isA) {}
