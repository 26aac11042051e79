/**
 * Takes a YAML file that may hold anything.
 * Gives a tree whose every node knows its line and column, or the problems that a person can act on.
 */
package org.bianmin.catalogue.yaml;
