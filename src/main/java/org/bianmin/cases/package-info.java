/**
 * Takes standards, the cases beside them and the rules.
 * Gives what a case expects and does not get, why, and what no case shows.
 */
package org.bianmin.cases;
