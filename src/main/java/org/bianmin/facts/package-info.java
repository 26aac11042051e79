/**
 * Takes the clauses in scope and what was seen at one visit.
 * Gives facts that the rules can join, and the words in which rules answer; every class that a DRL file names is here.
 */
package org.bianmin.facts;
