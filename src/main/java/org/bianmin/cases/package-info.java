/**
 * Takes standards, the cases beside them and the rules.
 * Gives what a case expects and does not get, and what no case shows.
 */
package org.bianmin.cases;
