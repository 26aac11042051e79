/**
 * Takes what records say by the rows of a scheme.
 * Gives score sheets: each row's charges with their workings, what caps and floors make of them, and a range where something is open.
 */
package org.bianmin.score.sheet;
