/**
 * Takes findings and a scheme.
 * Gives points with their workings, exactly; a range where something is open, and a grade only where one is due.
 */
package org.bianmin.score;
