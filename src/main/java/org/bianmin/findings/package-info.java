/**
 * Takes facts and rules.
 * Gives exactly one verdict per clause in scope, with why, what was seen and by how much; or an error.
 */
package org.bianmin.findings;
