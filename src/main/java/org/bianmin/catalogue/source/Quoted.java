package org.bianmin.catalogue.source;

import org.bianmin.catalogue.yaml.Place;

/**
 * Words that a standard takes from the published text.
 *
 * @param name what it is called in messages: a clause, a key of the directory
 * @param words as they are written in the standard
 * @param place where they are written
 */
record Quoted(String name, String words, Place place) {}
