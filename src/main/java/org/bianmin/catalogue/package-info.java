/**
 * Takes the folder {@code standards/}.
 * Gives the published documents as clauses, with the words, questions, offices and schemes that go with them.
 */
package org.bianmin.catalogue;
