/**
 * Takes the files that an office keeps for a quarter: its plan, its register of centres, the numbers of the questions.
 * Gives them in the vocabulary's words, or every mistake with its place.
 */
package org.bianmin.record.quarter;
