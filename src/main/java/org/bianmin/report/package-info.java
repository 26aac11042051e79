/**
 * Takes a record, its findings and its score.
 * Gives one result, as JSON and as a PDF made from that same JSON.
 */
package org.bianmin.report;
