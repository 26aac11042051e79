package org.bianmin.facts;

/**
 * One thing that can be looked at: the name sign, a window.
 *
 * @param group key of its group
 * @param name empty where there is only one
 */
public record Subject(String group, String name) {}
