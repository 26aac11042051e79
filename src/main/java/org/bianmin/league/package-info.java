/**
 * Takes final results as they were published, the register and the office's settings.
 * Gives league tables that rank only what is comparable, what moved and why, what is to be said of a quarter, and what is proposed.
 */
package org.bianmin.league;
