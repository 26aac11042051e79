/**
 * Takes the clauses of a standard.
 * Gives cases at and beside every limit, name, word, day and condition of them, each with the verdict that plain
 * arithmetic expects.
 */
package org.bianmin.cases.edges;
