/**
 * Takes a centre, the standards that bind it and what was planned.
 * Gives a record in which nothing is answered yet: every question that these standards ask, with its number and its answers.
 */
package org.bianmin.report.blank;
