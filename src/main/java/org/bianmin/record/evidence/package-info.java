/**
 * Takes a record and the folder of its evidence (佐证).
 * Gives the record with each file at the question that it belongs to, and names what belongs nowhere.
 */
package org.bianmin.record.evidence;
