/**
 * Takes a rule group and facts.
 * Gives the facts that its rules assert; nothing else in the program knows the rule engine.
 */
package org.bianmin.rules;
