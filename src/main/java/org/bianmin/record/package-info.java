/**
 * Takes YAML files that people wrote about visits, in Chinese or English keys.
 * Gives what was seen, in the vocabulary's words and in exact numbers, or every mistake with its place.
 */
package org.bianmin.record;
