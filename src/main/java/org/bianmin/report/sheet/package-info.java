/**
 * Takes score sheets.
 * Gives them as data and as text for a terminal, and apart from them, for the office alone, what is proposed.
 */
package org.bianmin.report.sheet;
